//! Answer codes in rows and objects that are no responses by their names.
//!
//! 1. A record with the names of a response is never searched: what its respondent wrote is no
//!    response of somebody else. Whatever else cannot be read is searched from its first byte to its
//!    last, as it stands in the file; nothing need be known of its columns or keys.
//! 2. If nothing in it begins like a code, it is refused for the reason that it had.
//! 3. Otherwise its codes are the records in place of it, one each, and share its bytes out among
//!    them: each has those from its beginning to the beginning of the next one, the first also those
//!    before it. So a row with one code is one record, and no byte is lost or kept twice.
//! 4. A row is one person: the first code that is right counts. A further one counts no more than the
//!    same once again.

use std::ops::Range;

use super::code::{Characters, CodeLayout, Found, Notation, Position, SHORTEST, Scanner};
use super::code_record::record;
use super::record::{Raw, Record, UnlocatedRefusal};
use super::{Fields, Notes, Span};
use crate::diagnostic::Problem;
use crate::response::Response;

#[derive(Debug)]
pub(super) struct Search<'f> {
    fields: &'f Fields<'f>,
    scanner: Scanner<'f>,
    notation: Notation,
    /// Where the bytes are of the record that is being searched.
    bytes: Range<usize>,
    /// How far it was searched.
    searched: Position,
    /// How far it was handed out.
    handed_out: Position,
    /// What was found in it, but not handed out yet.
    found: Option<Found<'f>>,
    /// The id of the code in it that counts.
    counted: Option<String>,
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
            bytes: 0..0,
            searched: Position::default(),
            handed_out: Position::default(),
            found: None,
            counted: None,
        }
    }

    /// Where the bytes are of the record in which there are further codes.
    pub(super) fn bytes(&self) -> Option<Range<usize>> {
        self.found.as_ref().map(|_| self.bytes.clone())
    }

    /// Begins with a record; true if there is a code in it.
    pub(super) fn begin(
        &mut self,
        text: &[u8],
        bytes: Range<usize>,
        line: usize,
        column: usize,
    ) -> bool {
        self.bytes = bytes;
        self.searched = Position {
            column,
            ..Position::line(line)
        };
        self.handed_out = self.searched;
        self.counted = None;
        self.found = self.find(text);
        self.found.is_some()
    }

    /// The next code of a record, of which `text` are the bytes.
    pub(super) fn next(
        &mut self,
        text: &[u8],
        response: &mut Response,
        notes: &mut Notes,
    ) -> Option<Record> {
        let found = self.found.take()?;
        let start = self.handed_out;
        self.found = self.find(text);
        // The last code has all bytes up to the end.
        let end = self.found.as_ref().map_or(text.len(), |next| {
            self.handed_out = next.start;
            next.start.byte
        });
        let place = Span::at(found.start.line, found.start.column);
        let mut record = record(self.fields, found, response, notes);
        record.line = start.line;
        record.column = start.column;
        record.raw = Raw::Held(self.bytes.start + start.byte..self.bytes.start + end);
        if record.outcome.is_ok() && !self.counts(&response.id) {
            record.outcome = Err(UnlocatedRefusal::from(Problem::FurtherCode).at(place));
        }
        Some(record)
    }

    /// True if a code counts: the first of its record, and the same once more.
    fn counts(&mut self, id: &str) -> bool {
        self.counted.get_or_insert_with(|| id.to_owned()) == id
    }

    fn find(&mut self, text: &[u8]) -> Option<Found<'f>> {
        let mut text = Characters::new(text, self.notation, self.searched);
        let found = self.scanner.find(&mut text);
        self.searched = text.position();
        found.or_else(|| self.scanner.end())
    }
}

/// True if there is a word in a line that begins like a code and is as long as one. Without that, a
/// line that should have the names of columns may well speak of `KP1`.
pub fn has_code(line: &[u8]) -> bool {
    let mut scanner = Scanner::new(&[]);
    let mut text = Characters::new(line, Notation::Plain, Position::line(1));
    let mut found = std::iter::from_fn(|| scanner.find(&mut text).or_else(|| scanner.end()));
    found.any(|found| {
        let mut words = found.raw.split(u8::is_ascii_whitespace);
        words.any(|word| word.len() >= SHORTEST)
    })
}
