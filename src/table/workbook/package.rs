//! The parts of a workbook: a ZIP archive that is held in memory.
//!
//! All that is unpacked is counted, for all parts together.

use std::cell::Cell;
use std::collections::HashMap;
use std::io::{self, Cursor, ErrorKind, Read};
use std::rc::Rc;

use super::super::container::is_bomb;
use super::super::zip::{Entry, Unpacked, directory};

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

impl Package {
    /// Reads the directory; `None` if there is none, or if it is damaged.
    pub(super) fn open(bytes: Vec<u8>) -> Option<Self> {
        let bytes = Bytes(Rc::new(bytes));
        let entries = directory(&mut Cursor::new(bytes.clone())).ok()?.ok()?;
        let named = entries.into_iter().map(|entry| {
            let name = String::from_utf8_lossy(&entry.name).replace('\\', "/");
            (name.to_ascii_lowercase(), entry)
        });
        Some(Self {
            entries: named.collect(),
            bytes,
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
        Some(Part {
            data: Unpacked::open(Cursor::new(self.bytes.clone()), entry).ok(),
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

/// A part while it is unpacked.
///
/// It fails with [`ErrorKind::FileTooLarge`] where so much comes out of it that it must have been
/// made for that, and with any other kind where it is damaged.
pub(super) struct Part {
    /// `None` if it is not where the directory says.
    data: Option<Unpacked<Cursor<Bytes>>>,
    /// The size of the package.
    packed: u64,
    unpacked: Rc<Cell<u64>>,
    /// How much was unpacked since it was passed.
    held: u64,
}

impl Part {
    /// Says that nothing is held any more of what was unpacked.
    pub(super) fn pass(&mut self) {
        self.held = 0;
    }
}

impl Read for Part {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let data = self.data.as_mut().ok_or(ErrorKind::InvalidData)?;
        let read = data.read(buffer)?;
        let unpacked = self.unpacked.get() + read as u64;
        self.unpacked.set(unpacked);
        self.held += read as u64;
        if unpacked > MOST || self.held > MOST_AT_ONCE || is_bomb(unpacked, self.packed) {
            return Err(ErrorKind::FileTooLarge.into());
        }
        Ok(read)
    }
}
