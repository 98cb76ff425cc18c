//! The directory of an archive, which is at its end.

use std::io::{self, Read, Seek, SeekFrom};

use memchr::memmem;

use super::entry::Entry;
use super::{MOST_ENTRIES, bytes_at, u16_at, u32_at, u64_at};

/// The length of what is at the very end, without a comment.
const END: usize = 22;

/// The largest directory that is read: for each of the most entries there is a name of 200 bytes.
const LARGEST: u64 = 16 << 20;

/// Why nothing is known of what is in an archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum NoDirectory {
    /// It is torn or damaged.
    Damaged,
    /// There are more files in it than are read.
    TooLarge,
}

/// Where a directory is, and how many entries it has.
struct Place {
    start: u64,
    length: u64,
    count: u64,
    /// The number of bytes before the archive, of which its places know nothing.
    before: u64,
}

/// The entries of the directory, in its order.
///
/// An error if the archive cannot be read.
pub(in super::super) fn directory(
    archive: &mut (impl Read + Seek),
) -> io::Result<Result<Vec<Entry>, NoDirectory>> {
    let Some(place) = place(archive)? else {
        return Ok(Err(NoDirectory::Damaged));
    };
    if place.count > MOST_ENTRIES || place.length > LARGEST {
        return Ok(Err(NoDirectory::TooLarge));
    }
    let bytes = bytes_at(archive, place.start, place.length)?;
    Ok(entries(&bytes, &place).ok_or(NoDirectory::Damaged))
}

fn entries(mut bytes: &[u8], place: &Place) -> Option<Vec<Entry>> {
    let mut entries = Vec::new();
    for _ in 0..place.count {
        let (mut entry, length) = Entry::of_directory(bytes)?;
        entry.head = entry.head.checked_add(place.before)?;
        entries.push(entry);
        bytes = bytes.get(length..)?;
    }
    Some(entries)
}

/// Where the directory is, if the end of the archive says it.
fn place(archive: &mut (impl Read + Seek)) -> io::Result<Option<Place>> {
    const LONGEST_COMMENT: usize = 0xffff;
    /// The length of what leads to the longer form of the end.
    const LEAD: usize = 20;
    let size = archive.seek(SeekFrom::End(0))?;
    let tail_start = size.saturating_sub((LEAD + END + LONGEST_COMMENT) as u64);
    let tail = bytes_at(archive, tail_start, size - tail_start)?;
    // The comment behind the end may look like another one.
    for end in memmem::rfind_iter(&tail, b"PK\x05\x06") {
        let Some(place) = short_place(&tail[end..], tail_start + end as u64) else {
            continue;
        };
        let lead = end.checked_sub(LEAD).map(|lead| &tail[lead..end]);
        return match lead.filter(|lead| lead.starts_with(b"PK\x06\x07")) {
            Some(lead) => long_place(archive, lead),
            None => Ok(Some(place)),
        };
    }
    Ok(None)
}

/// What the end says, which is at `at`, if nothing but its comment is behind it.
fn short_place(end: &[u8], at: u64) -> Option<Place> {
    let comment = usize::from(u16_at(end, 20)?);
    let (length, start) = (u64::from(u32_at(end, 12)?), u64::from(u32_at(end, 16)?));
    let before = at.saturating_sub(start + length);
    (end.len() == END + comment).then_some(Place {
        start: start + before,
        length,
        count: u16_at(end, 10)?.into(),
        before,
    })
}

/// What the longer form of the end says, which large archives have and others may have.
fn long_place(archive: &mut (impl Read + Seek), lead: &[u8]) -> io::Result<Option<Place>> {
    const LONG_END: u64 = 56;
    let Some(at) = u64_at(lead, 8) else {
        return Ok(None);
    };
    let end = bytes_at(archive, at, LONG_END)?;
    if !end.starts_with(b"PK\x06\x06") {
        return Ok(None);
    }
    let numbers = (u64_at(&end, 32), u64_at(&end, 40), u64_at(&end, 48));
    Ok(match numbers {
        (Some(count), Some(length), Some(start)) => Some(Place {
            start,
            length,
            count,
            before: 0,
        }),
        _ => None,
    })
}
