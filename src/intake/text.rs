//! Text with answer codes in it: what begins like a code is a record, and a mark that a merge left.
//! Whatever else there is is none.

use std::io::{self, Read as Input};

use super::code::{Characters, CodeLayout, Notation, Position, Scanner};
use super::code_record::record;
use super::fields::Fields;
use super::record::{Raw, Record};
use super::search::has_code;
use super::{Notes, Refusal, Span};
use crate::diagnostic::Problem;
use crate::forbidden::Conflict;
use crate::response::Response;
use crate::table::{LineAhead, Source};

#[derive(Debug)]
pub(super) struct TextReader<'f, R> {
    fields: &'f Fields<'f>,
    source: Source<R>,
    scanner: Scanner<'f>,
    notation: Notation,
    /// The last line that was read, or a part of a long one, and how far it was gone through.
    line: Vec<u8>,
    read: Position,
    conflict: Conflict,
}

impl<'f, R: Input> TextReader<'f, R> {
    pub(super) fn new(
        fields: &'f Fields<'f>,
        layouts: &'f [CodeLayout],
        notation: Notation,
        source: Source<R>,
    ) -> Self {
        Self {
            fields,
            source,
            scanner: Scanner::new(layouts),
            notation,
            line: Vec::new(),
            read: Position::default(),
            conflict: Conflict::default(),
        }
    }

    /// What the file is read from.
    pub(super) fn input(&self) -> &R {
        self.source.input()
    }

    /// The next record; names that the survey does not have go into the notes.
    pub(super) fn next(
        &mut self,
        response: &mut Response,
        notes: &mut Notes,
    ) -> io::Result<Option<Record>> {
        loop {
            let mut text = Characters::new(&self.line, self.notation, self.read);
            let found = self.scanner.find(&mut text);
            self.read = text.position();
            if let Some(found) = found {
                return Ok(Some(record(self.fields, found, response, notes)));
            }
            let line = self.source.line();
            let is_line = match self.source.line_ahead()? {
                LineAhead::None => {
                    let found = self.scanner.end();
                    return Ok(found.map(|found| record(self.fields, found, response, notes)));
                }
                LineAhead::Line { text, end } => {
                    self.take(text + end, 1);
                    true
                }
                LineAhead::Long => {
                    self.take(whole_characters(self.source.rest()), 0);
                    false
                }
            };
            let is_continued = self.read.line == line;
            self.read = Position {
                column: if is_continued { self.read.column } else { 1 },
                ..Position::line(line)
            };
            if is_line && self.conflict.has(&self.line) && !has_code(&self.line) {
                return Ok(Some(Record {
                    line,
                    column: 1,
                    row: None,
                    start: Span::line(line),
                    raw: Raw::Own(std::mem::take(&mut self.line)),
                    is_code: false,
                    may_have_code: false,
                    outcome: Err(Refusal::at_line(Problem::MergeMark, line)),
                }));
            }
        }
    }

    /// Takes bytes with so many line ends.
    fn take(&mut self, bytes: usize, lines: usize) {
        self.line.clear();
        self.line.extend_from_slice(&self.source.rest()[..bytes]);
        self.source.pass(bytes, lines);
    }
}

/// The number of bytes up to a character that may go on behind them.
fn whole_characters(text: &[u8]) -> usize {
    let is_beginning = |byte: &u8| *byte & 0xc0 != 0x80;
    let last = text.iter().rposition(is_beginning);
    last.filter(|last| *last > 0).unwrap_or(text.len())
}
