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

/// A ZIP archive of parts, which are not compressed.
pub(crate) fn zip(parts: &[(&str, &str)]) -> Vec<u8> {
    let number = |number: usize| u32::try_from(number).expect("short").to_le_bytes();
    let (mut archive, mut directory) = (Vec::new(), Vec::new());
    for (name, text) in parts {
        let mut crc = flate2::Crc::new();
        crc.update(text.as_bytes());
        let offset = number(archive.len());
        let mut about = [10, 0, 0, 0, 0, 0, 0, 0, 0x21, 0].to_vec();
        about.extend(crc.sum().to_le_bytes());
        about.extend([number(text.len()), number(text.len())].concat());
        about.extend([number(name.len())[..2].to_vec(), vec![0; 2]].concat());
        archive.extend([b"PK\x03\x04", &*about, name.as_bytes(), text.as_bytes()].concat());
        let entry = [
            b"PK\x01\x02\x0a\0",
            &*about,
            &[0; 10],
            &offset,
            name.as_bytes(),
        ];
        directory.extend(entry.concat());
    }
    let count = number(parts.len());
    let end = [b"PK\x05\x06\0\0\0\0", &count[..2], &count[..2]].concat();
    let ends = [
        end,
        number(directory.len()).to_vec(),
        number(archive.len()).to_vec(),
        vec![0; 2],
    ];
    [archive, directory, ends.concat()].concat()
}
