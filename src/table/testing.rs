//! Files for tests.

use std::io::{self, Error, ErrorKind, Read, Write};

use flate2::Compression;
use flate2::write::GzEncoder;

/// How many bytes a file may give at a time.
pub(super) const SIZES: [usize; 3] = [1, 7, 8192];

/// A file that gives so many bytes at a time.
pub(super) struct Pieces<'a> {
    pub(super) rest: &'a [u8],
    pub(super) size: usize,
}

impl Read for Pieces<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let size = buffer.len().min(self.size);
        self.rest.read(&mut buffer[..size])
    }
}

/// A file of which no more can be read than this.
pub(super) struct Broken<'a>(pub(super) &'a [u8]);

impl Broken<'_> {
    pub(super) const KIND: ErrorKind = ErrorKind::StaleNetworkFileHandle;
}

impl Read for Broken<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.0.is_empty() && !buffer.is_empty() {
            return Err(Error::new(Self::KIND, "the disk was taken out"));
        }
        self.0.read(buffer)
    }
}

pub(super) fn gzip(text: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(text).expect("memory can be written");
    encoder.finish().expect("memory can be written")
}

/// So many bytes of rows that differ.
pub(super) fn rows(bytes: usize) -> Vec<u8> {
    let rows = (0_u64..).flat_map(|row| {
        let id = row.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        format!("{id:016x},like,must-be,neutral\n").into_bytes()
    });
    rows.take(bytes).collect()
}
