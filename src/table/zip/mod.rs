//! ZIP: the files in an archive, or the parts of a workbook.
//!
//! 1. `directory` reads where the files lie, from the end of the archive.
//! 2. Where the end is missing, `torn` looks for the files themselves.
//! 3. [`Unpacked`] gives what is in one of them, and checks it.
//!
//! What an archive says of sizes is not believed: whoever unpacks counts what comes out.

mod directory;
mod entry;
mod torn;
mod unpacked;

use std::io::{self, Read, Seek, SeekFrom};

pub(super) use directory::{NoDirectory, directory};
pub(super) use entry::{Entry, Method};
pub(super) use torn::entries_of_torn;
pub(super) use unpacked::Unpacked;

/// The most files that an archive may have; more take the longer form of the format.
pub(super) const MOST_ENTRIES: u64 = 0xffff;

/// With what the head of a file begins that stands before its bytes.
const LOCAL: &[u8] = b"PK\x03\x04";

/// With what an entry of the directory begins.
const CENTRAL: &[u8] = b"PK\x01\x02";

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let bytes = bytes.get(at..)?.first_chunk()?;
    Some(u16::from_le_bytes(*bytes))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let bytes = bytes.get(at..)?.first_chunk()?;
    Some(u32::from_le_bytes(*bytes))
}

fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    let bytes = bytes.get(at..)?.first_chunk()?;
    Some(u64::from_le_bytes(*bytes))
}

/// So many bytes of an archive from a place on; fewer at its end.
fn bytes_at(archive: &mut (impl Read + Seek), at: u64, count: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    archive.seek(SeekFrom::Start(at))?;
    archive.take(count).read_to_end(&mut bytes)?;
    Ok(bytes)
}
