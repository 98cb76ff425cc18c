//! The parts of a workbook: a ZIP archive that is held in memory.
//!
//! What the directory says of sizes is not believed: all that is unpacked is counted, for all parts
//! together.

use std::cell::Cell;
use std::collections::HashMap;
use std::io::{self, Cursor, ErrorKind, Read, Take};
use std::rc::Rc;

use flate2::Crc;
use flate2::bufread::DeflateDecoder;
use memchr::memmem;

use super::super::container::is_bomb;

/// So much is unpacked of all parts together.
const MOST: u64 = 1 << 30;

/// So much is unpacked at once for whoever holds all of it, such as a text that never ends.
const MOST_AT_ONCE: u64 = 64 << 20;

/// The bytes of a file, which all its parts share.
#[derive(Debug, Clone)]
struct Bytes(Rc<Vec<u8>>);

impl AsRef<[u8]> for Bytes {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

/// The parts by their names, which differ in upper and lower case from one program to another.
#[derive(Debug)]
pub(super) struct Package {
    bytes: Bytes,
    entries: HashMap<String, Entry>,
    unpacked: Rc<Cell<u64>>,
}

/// Where a part lies, and how.
#[derive(Debug, Clone, Copy)]
struct Entry {
    start: usize,
    packed: u32,
    checksum: u32,
    method: Method,
}

#[derive(Debug, Clone, Copy)]
enum Method {
    Stored,
    Deflated,
    /// Compressed in a way that no office program uses, or with a password.
    Unknown,
}

impl Package {
    /// Reads the directory; `None` if there is none, or if it is damaged.
    pub(super) fn open(bytes: Vec<u8>) -> Option<Self> {
        let entries = directory(&bytes)?;
        Some(Self {
            bytes: Bytes(Rc::new(bytes)),
            entries,
            unpacked: Rc::default(),
        })
    }

    /// True if there is a part with this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.entries.contains_key(&name.to_ascii_lowercase())
    }

    /// A part by its name; `None` if it is not there.
    pub(super) fn part(&self, name: &str) -> Option<Part> {
        let entry = self.entries.get(&name.to_ascii_lowercase())?;
        let mut data = Cursor::new(self.bytes.clone());
        data.set_position(entry.start as u64);
        let data = data.take(entry.packed.into());
        Some(Part {
            data: match entry.method {
                Method::Stored => Data::Stored(data),
                Method::Deflated => Data::Deflated(Box::new(DeflateDecoder::new(data))),
                Method::Unknown => Data::Unknown,
            },
            crc: Crc::new(),
            checksum: entry.checksum,
            packed: self.bytes.0.len() as u64,
            unpacked: Rc::clone(&self.unpacked),
            held: 0,
        })
    }

    /// Counts what is unpacked from nothing again.
    pub(super) fn count_again(&self) {
        self.unpacked.set(0);
    }
}

/// The entries of the directory by their names.
fn directory(bytes: &[u8]) -> Option<HashMap<String, Entry>> {
    const END: usize = 22;
    const LONGEST_COMMENT: usize = 0xffff;
    let tail = bytes.len().saturating_sub(END + LONGEST_COMMENT);
    let end = tail + memmem::rfind(&bytes[tail..], b"PK\x05\x06")?;
    let count = u16_at(bytes, end + 10)?;
    let mut at = u32_at(bytes, end + 16)? as usize;
    let mut entries = HashMap::new();
    for _ in 0..count {
        let (name, entry, next) = entry(bytes, at)?;
        entries.insert(name, entry);
        at = next;
    }
    Some(entries)
}

/// The name of an entry of the directory, what it says, and where the next one begins.
fn entry(bytes: &[u8], at: usize) -> Option<(String, Entry, usize)> {
    const HEAD: usize = 46;
    const LOCAL_HEAD: usize = 30;
    if !bytes.get(at..)?.starts_with(b"PK\x01\x02") {
        return None;
    }
    let flags = u16_at(bytes, at + 8)?;
    let method = match u16_at(bytes, at + 10)? {
        _ if flags & 1 == 1 => Method::Unknown,
        0 => Method::Stored,
        8 => Method::Deflated,
        _ => Method::Unknown,
    };
    let name_end = at + HEAD + usize::from(u16_at(bytes, at + 28)?);
    let name = bytes.get(at + HEAD..name_end)?;
    let name = String::from_utf8_lossy(name).replace('\\', "/");
    let extra = usize::from(u16_at(bytes, at + 30)?) + usize::from(u16_at(bytes, at + 32)?);
    let local = u32_at(bytes, at + 42)? as usize;
    let local_names =
        usize::from(u16_at(bytes, local + 26)?) + usize::from(u16_at(bytes, local + 28)?);
    let entry = Entry {
        start: local + LOCAL_HEAD + local_names,
        packed: u32_at(bytes, at + 20)?,
        checksum: u32_at(bytes, at + 16)?,
        method,
    };
    Some((name.to_ascii_lowercase(), entry, name_end + extra))
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let bytes = bytes.get(at..)?.first_chunk()?;
    Some(u16::from_le_bytes(*bytes))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let bytes = bytes.get(at..)?.first_chunk()?;
    Some(u32::from_le_bytes(*bytes))
}

/// A part while it is unpacked.
///
/// It fails with [`ErrorKind::FileTooLarge`] where so much comes out of it that it must have been
/// made for that, and with any other kind where it is damaged.
pub(super) struct Part {
    data: Data,
    crc: Crc,
    checksum: u32,
    /// The size of the package.
    packed: u64,
    unpacked: Rc<Cell<u64>>,
    /// How much was unpacked since it was passed.
    held: u64,
}

/// The bytes of a part as they lie in the package.
type Packed = Take<Cursor<Bytes>>;

enum Data {
    Stored(Packed),
    // It is large.
    Deflated(Box<DeflateDecoder<Packed>>),
    Unknown,
}

impl Part {
    /// Says that nothing is held any more of what was unpacked.
    pub(super) fn pass(&mut self) {
        self.held = 0;
    }
}

impl Read for Part {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = match &mut self.data {
            Data::Stored(data) => data.read(buffer)?,
            Data::Deflated(data) => data.read(buffer)?,
            Data::Unknown => return Err(ErrorKind::Unsupported.into()),
        };
        self.crc.update(&buffer[..read]);
        if read == 0 && !buffer.is_empty() && self.crc.sum() != self.checksum {
            return Err(ErrorKind::InvalidData.into());
        }
        let unpacked = self.unpacked.get() + read as u64;
        self.unpacked.set(unpacked);
        self.held += read as u64;
        if unpacked > MOST || self.held > MOST_AT_ONCE || is_bomb(unpacked, self.packed) {
            return Err(ErrorKind::FileTooLarge.into());
        }
        Ok(read)
    }
}
