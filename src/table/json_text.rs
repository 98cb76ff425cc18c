//! The objects in the lists of a JSON file.
//!
//! A file may be a list of objects, an object that has such a list in it, or objects one after
//! another. An object is a record from its first brace to the one that closes it. What stands around
//! the records belongs to none.

use std::io::{self, Read};
use std::ops::Range;

use memchr::{memchr2, memrchr};

use super::piece::{Fault, LONGEST_RECORD, Piece, Record};
use super::source::Source;

/// So deep lists of records may be.
const DEEPEST: usize = 64;

/// What stands for the bracket of a list in which nothing is a record.
const OTHERS: u8 = b'(';

#[derive(Debug)]
pub struct JsonText<R> {
    source: Source<R>,
    /// True if the object that comes first is none of the records, but has them in it.
    is_container: bool,
    /// The same, until that object begins.
    is_before_container: bool,
    /// What is open around the next record: brackets and braces.
    around: Vec<u8>,
    /// The column of the rest, in characters.
    column: usize,
    /// What is open in the record that is being read.
    open: Open,
    /// True within a record that is too long.
    is_skipping: bool,
}

/// What is open in a part of a record.
#[derive(Debug, Clone, Copy, Default)]
struct Open {
    /// The number of bytes that were looked at.
    at: usize,
    brackets: usize,
    is_string: bool,
}

impl<R: Read> JsonText<R> {
    /// The records of a file; `is_container` if they are in a list of its first object.
    pub fn new(source: Source<R>, is_container: bool) -> Self {
        Self {
            source,
            is_container,
            is_before_container: is_container,
            around: Vec::new(),
            column: 1,
            open: Open::default(),
            is_skipping: false,
        }
    }

    /// What the text is read from.
    pub fn input(&self) -> &R {
        self.source.input()
    }

    /// All that was read, in which the bytes of pieces lie.
    pub fn buffer(&self) -> &[u8] {
        self.source.buffer()
    }

    /// The next record or piece of one; `None` at the end of the file.
    ///
    /// An error if the file cannot be read.
    pub fn next(&mut self) -> io::Result<Option<Piece>> {
        if self.is_skipping {
            let (bytes, is_whole) = self.record_ahead()?;
            self.is_skipping = !is_whole && !self.source.is_ended();
            return Ok(Some(Piece::Rest(self.pass(bytes))));
        }
        if !self.pass_to_record()? {
            return Ok(None);
        }
        self.open = Open::default();
        let (line, column) = (self.source.line(), self.column);
        let (bytes, is_whole) = self.record_ahead()?;
        let is_torn = !is_whole && self.source.is_ended();
        self.is_skipping = !is_whole && !is_torn;
        let is_long = self.is_skipping || bytes > LONGEST_RECORD;
        Ok(Some(Piece::Record(Record {
            line,
            column,
            bytes: self.pass(bytes),
            fault: is_long.then_some(Fault::TooLong),
            is_torn,
        })))
    }

    /// Passes what stands before the next record; false if there is none.
    fn pass_to_record(&mut self) -> io::Result<bool> {
        loop {
            let Some(byte) = self.source.rest().first().copied() else {
                if self.source.more()? {
                    continue;
                }
                return Ok(false);
            };
            match byte {
                b'"' if self.is_in_list() => return Ok(true),
                b'"' => self.pass_string()?,
                b'{' if self.is_record() => return Ok(true),
                b'{' | b'[' => {
                    // What is too deep is taken for a record, which it is not.
                    if self.around.len() == DEEPEST {
                        return Ok(true);
                    }
                    let opened = if self.is_list_of_others()? {
                        OTHERS
                    } else {
                        byte
                    };
                    self.around.push(opened);
                    self.is_before_container = false;
                    self.pass(1);
                }
                b'}' | b']' => {
                    self.around.pop();
                    self.pass(1);
                }
                b',' | b':' => {
                    self.pass(1);
                }
                _ if byte.is_ascii_whitespace() || !self.is_in_list() => {
                    self.pass(1);
                }
                _ => return Ok(true),
            }
        }
    }

    /// True where each value is a record: in a list, and outside of everything.
    fn is_in_list(&self) -> bool {
        matches!(self.around.last(), None | Some(b'['))
    }

    fn is_record(&self) -> bool {
        self.is_in_list() && !(self.around.is_empty() && self.is_before_container)
    }

    /// True before a list within a container that does not begin with an object, such as one of names: no
    /// value in it is a record.
    fn is_list_of_others(&mut self) -> io::Result<bool> {
        if !self.is_container || self.source.rest().first() != Some(&b'[') {
            return Ok(false);
        }
        loop {
            let inner = &self.source.rest()[1..];
            if let Some(first) = inner.iter().find(|byte| !byte.is_ascii_whitespace()) {
                return Ok(!matches!(first, b'{' | b'['));
            }
            if inner.len() > DEEPEST || !self.source.more()? {
                return Ok(false);
            }
        }
    }

    /// Passes a text around the records.
    fn pass_string(&mut self) -> io::Result<()> {
        self.pass(1);
        loop {
            let rest = self.source.rest();
            match memchr2(b'"', b'\\', rest) {
                Some(found) if rest[found] == b'"' => {
                    self.pass(found + 1);
                    return Ok(());
                }
                Some(found) if found + 1 < rest.len() => {
                    self.pass(found + 2);
                }
                found => {
                    let bytes = found.unwrap_or(rest.len());
                    self.pass(bytes);
                    if !self.source.more()? {
                        let bytes = self.source.rest().len();
                        self.pass(bytes);
                        return Ok(());
                    }
                }
            }
        }
    }

    /// The number of bytes of the record ahead, and whether that is all of it.
    fn record_ahead(&mut self) -> io::Result<(usize, bool)> {
        loop {
            if let Some(end) = self.open.look(self.source.rest()) {
                return Ok((end, true));
            }
            if self.source.is_ended() || self.open.at > LONGEST_RECORD {
                let bytes = self.open.at;
                self.open.at = 0;
                return Ok((bytes, false));
            }
            self.source.more()?;
        }
    }

    fn pass(&mut self, bytes: usize) -> Range<usize> {
        let start = self.source.start();
        let text = &self.source.rest()[..bytes];
        let lines = memchr::memchr_iter(b'\n', text).count();
        let last_line = memrchr(b'\n', text).map_or(text, |end| &text[end + 1..]);
        let is_beginning = |byte: &&u8| **byte & 0xc0 != 0x80;
        let characters = last_line.iter().filter(is_beginning).count();
        self.column = characters + if lines == 0 { self.column } else { 1 };
        self.source.pass(bytes, lines);
        start..start + bytes
    }
}

impl Open {
    /// Goes on in a record of which `text` are all bytes so far; where it ends, if it does.
    fn look(&mut self, text: &[u8]) -> Option<usize> {
        while let Some(byte) = text.get(self.at) {
            if self.is_string {
                self.look_in_string(text)?;
            } else {
                match byte {
                    b'"' => {
                        self.is_string = true;
                        self.at += 1;
                        continue;
                    }
                    b'{' | b'[' => self.brackets += 1,
                    b'}' | b']' if self.brackets > 0 => self.brackets -= 1,
                    // A value that is no object and no list ends before what follows it.
                    b',' | b'}' | b']' | b'\n' if self.brackets == 0 => return Some(self.at),
                    _ => {
                        self.at += 1;
                        continue;
                    }
                }
                self.at += 1;
            }
            if self.brackets == 0 && !self.is_string {
                return Some(self.at);
            }
        }
        None
    }

    /// Goes to the end of the string; `None` if it is further on.
    fn look_in_string(&mut self, text: &[u8]) -> Option<()> {
        loop {
            match memchr2(b'"', b'\\', &text[self.at..]) {
                Some(found) if text[self.at + found] == b'"' => {
                    self.at += found + 1;
                    self.is_string = false;
                    return Some(());
                }
                Some(found) if self.at + found + 1 < text.len() => self.at += found + 2,
                found => {
                    self.at = found.map_or(text.len(), |found| self.at + found);
                    return None;
                }
            }
        }
    }
}
