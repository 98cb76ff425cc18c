//! What is in a file of an archive.

use std::io::{self, BufRead, ErrorKind, Read, Seek, SeekFrom, Take};

use flate2::Crc;
use flate2::bufread::DeflateDecoder;

use super::entry::{Entry, Method};

/// A file of an archive while it is unpacked.
///
/// It fails with [`ErrorKind::InvalidData`] where it is damaged, with [`ErrorKind::Unsupported`] if it
/// was packed in a way that is not known, and with any other kind if the archive cannot be read.
pub(in super::super) struct Unpacked<R> {
    data: Data<R>,
    crc: Crc,
    checksum: Option<u32>,
}

enum Data<R> {
    Stored(Take<R>),
    // It is large.
    Deflated(Box<DeflateDecoder<Take<R>>>),
    Unknown,
}

impl<R: BufRead + Seek> Unpacked<R> {
    /// The file of an entry of an archive.
    pub(in super::super) fn open(mut archive: R, entry: &Entry) -> io::Result<Self> {
        let mut head = [0; Entry::HEAD];
        archive.seek(SeekFrom::Start(entry.head))?;
        archive.read_exact(&mut head).map_err(damaged)?;
        let data = entry.data(&head).ok_or(ErrorKind::InvalidData)?;
        archive.seek(SeekFrom::Start(data))?;
        let data = archive.take(entry.packed);
        Ok(Self {
            data: match entry.method {
                Method::Stored => Data::Stored(data),
                Method::Deflated => Data::Deflated(Box::new(DeflateDecoder::new(data))),
                Method::Encrypted | Method::Unknown => Data::Unknown,
            },
            crc: Crc::new(),
            checksum: entry.checksum,
        })
    }
}

impl<R: BufRead> Read for Unpacked<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = match &mut self.data {
            Data::Stored(data) => data.read(buffer),
            Data::Deflated(data) => data.read(buffer),
            Data::Unknown => return Err(ErrorKind::Unsupported.into()),
        };
        let read = read.map_err(damaged)?;
        self.crc.update(&buffer[..read]);
        let is_end = read == 0 && !buffer.is_empty();
        if is_end && self.checksum.is_some_and(|sum| sum != self.crc.sum()) {
            return Err(ErrorKind::InvalidData.into());
        }
        Ok(read)
    }
}

/// The same error, if the disk failed; one kind for all that the decoder or the end of the archive says.
fn damaged(error: io::Error) -> io::Error {
    match error.kind() {
        ErrorKind::InvalidInput | ErrorKind::UnexpectedEof => ErrorKind::InvalidData.into(),
        _ => error,
    }
}
