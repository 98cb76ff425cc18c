//! The files of an archive without a directory: one whose end is missing, such as of a download that
//! was interrupted.

use std::io::{self, Read, Seek};

use memchr::memmem;

use super::entry::Entry;
use super::{CENTRAL, LOCAL, MOST_ENTRIES, bytes_at, u16_at};

/// So many bytes are searched at a time.
const BLOCK: usize = 1 << 16;

/// So far the next file is looked for: no further than from one end of a large file to the other.
const FARTHEST: u64 = 256 << 20;

/// The files of an archive, from its beginning to where it is torn.
///
/// An error if the archive cannot be read.
pub(in super::super) fn entries_of_torn(
    archive: &mut (impl Read + Seek),
) -> io::Result<Vec<Entry>> {
    let mut entries = Vec::new();
    let mut at = 0;
    while (entries.len() as u64) < MOST_ENTRIES
        && let Some((mut entry, data)) = entry_after(archive, at)?
    {
        if entry.checksum.is_none() {
            entry.packed = next_mark(archive, data)? - data;
        }
        at = data.saturating_add(entry.packed);
        entries.push(entry);
    }
    Ok(entries)
}

/// The next file from a place on, and where its bytes begin.
fn entry_after(archive: &mut (impl Read + Seek), at: u64) -> io::Result<Option<(Entry, u64)>> {
    let at = next_mark(archive, at)?;
    let head = bytes_at(archive, at, Entry::HEAD as u64)?;
    let entry = Entry::of_head(&head, at);
    let (Some(mut entry), Some(length)) = (entry, u16_at(&head, 26)) else {
        return Ok(None);
    };
    archive.take(length.into()).read_to_end(&mut entry.name)?;
    let data = entry.data(&head);
    Ok(data.map(|data| (entry, data)))
}

/// Where the next head of a file is, or the directory, from a place on; where the search ends if there
/// is none.
fn next_mark(archive: &mut (impl Read + Seek), mut at: u64) -> io::Result<u64> {
    let farthest = at.saturating_add(FARTHEST);
    loop {
        let bytes = bytes_at(archive, at, BLOCK as u64)?;
        let found = [LOCAL, CENTRAL].map(|mark| memmem::find(&bytes, mark));
        if let Some(found) = found.into_iter().flatten().min() {
            return Ok(at + found as u64);
        }
        if bytes.len() < BLOCK || at > farthest {
            return Ok(at + bytes.len() as u64);
        }
        // A mark may begin in this block and end in the next one.
        at += (BLOCK - LOCAL.len() + 1) as u64;
    }
}
