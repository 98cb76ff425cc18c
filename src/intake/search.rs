//! Answer codes in rows and objects: what is no right response by its names is searched for them.
//!
//! 1. A record that could be read stays as it is. A code in it is most likely the same response once
//!    more; if the names give no id, nobody could tell, and one person would count twice. A record
//!    that is refused is searched from its first byte to its last, as it stands in the file; nothing
//!    need be known of its columns or keys, nor even that it is well formed.
//! 2. If nothing in it begins like a code, it is refused for the reason that it had.
//! 3. Otherwise its codes are the records in place of it, one each, and share its bytes out among
//!    them: each has those from its beginning to the beginning of the next one, the first also those
//!    before it. So a row with one code is one record, and no byte is lost or kept twice.

use std::io;
use std::mem;

use super::code::{Characters, CodeLayout, Found, Notation, Position, SHORTEST, Scanner};
use super::code_record::record;
use super::{Fields, Notes, Record};
use crate::diagnostic::Code;

#[derive(Debug)]
pub(super) struct Search<'f> {
    fields: &'f Fields<'f>,
    scanner: Scanner<'f>,
    notation: Notation,
    /// The record that is being searched.
    raw: Vec<u8>,
    /// How far it was searched.
    searched: Position,
    /// How far it was handed out.
    handed_out: Position,
    /// What was found in it, but not handed out yet.
    found: Option<Found<'f>>,
}

impl<'f> Search<'f> {
    pub(super) fn new(
        fields: &'f Fields<'f>,
        layouts: &'f [CodeLayout],
        notation: Notation,
    ) -> Self {
        Self {
            fields,
            scanner: Scanner::new(layouts),
            notation,
            raw: Vec::new(),
            searched: Position::default(),
            handed_out: Position::default(),
            found: None,
        }
    }

    /// The next record: another code of the last one, or what `read` gives or what is found in it.
    pub(super) fn next(
        &mut self,
        notes: &mut Notes,
        read: impl FnOnce(&mut Notes) -> io::Result<Option<Record>>,
    ) -> io::Result<Option<Record>> {
        if let Some(found) = self.found.take() {
            return Ok(Some(self.hand_out(found, notes)));
        }
        let names_before = notes.unknown.len();
        let Some(mut record) = read(notes)? else {
            return Ok(None);
        };
        let Err(refusal) = &record.response else {
            return Ok(Some(record));
        };
        let is_unnamed = refusal.code() == Code::NoCode;
        let found = self.search(&mut record);
        if is_unnamed || found.is_some() {
            // Names are remarked only if they are beside those of answers.
            notes.unknown.truncate(names_before);
        }
        Ok(Some(match found {
            Some(found) => self.hand_out(found, notes),
            None => record,
        }))
    }

    /// The first code of a record; the bytes of the record are taken if there is one.
    fn search(&mut self, refused: &mut Record) -> Option<Found<'f>> {
        mem::swap(&mut self.raw, &mut refused.raw);
        self.searched = Position::line(refused.line);
        self.handed_out = self.searched;
        let found = self.find();
        if found.is_none() {
            mem::swap(&mut self.raw, &mut refused.raw);
        }
        found
    }

    fn find(&mut self) -> Option<Found<'f>> {
        let mut text = Characters::new(&self.raw, self.notation, self.searched);
        let found = self.scanner.find(&mut text);
        self.searched = text.position();
        found.or_else(|| self.scanner.end())
    }

    fn hand_out(&mut self, found: Found<'_>, notes: &mut Notes) -> Record {
        let start = self.handed_out;
        self.found = self.find();
        // The last code has all bytes up to the end.
        let end = self.found.as_ref().map_or(self.raw.len(), |next| {
            self.handed_out = next.start;
            next.start.byte
        });
        Record {
            line: start.line,
            column: start.column,
            raw: self.raw[start.byte..end].to_vec(),
            ..record(self.fields, found, notes)
        }
    }
}

/// True if there is a word in a line that begins like a code and is as long as one. Without that, a
/// line that should have the names of columns may well speak of `KP1`.
pub(super) fn has_code(line: &[u8]) -> bool {
    let mut scanner = Scanner::new(&[]);
    let mut text = Characters::new(line, Notation::Plain, Position::line(1));
    let mut found = std::iter::from_fn(|| scanner.find(&mut text).or_else(|| scanner.end()));
    found.any(|found| {
        let mut words = found.raw.split(u8::is_ascii_whitespace);
        words.any(|word| word.len() >= SHORTEST)
    })
}
