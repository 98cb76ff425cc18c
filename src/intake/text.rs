//! Text with answer codes in it: what begins like a code is a record, and a mark that a merge left.
//! Whatever else there is is none.

use std::io::{self, BufRead};

use super::code::{Characters, CodeLayout, Notation, Position, Scanner};
use super::code_record::record;
use super::fields::Fields;
use super::lines::Lines;
use super::search::has_code;
use super::{Notes, Record, Refusal, Span};
use crate::diagnostic::Problem;
use crate::forbidden::Conflict;

#[derive(Debug)]
pub(super) struct TextReader<'f, R> {
    fields: &'f Fields<'f>,
    lines: Lines<R>,
    scanner: Scanner<'f>,
    /// The last line that was read, and how far it was gone through.
    line: Vec<u8>,
    read: Position,
    conflict: Conflict,
}

impl<'f, R: BufRead> TextReader<'f, R> {
    pub(super) fn new(fields: &'f Fields<'f>, layouts: &'f [CodeLayout], input: R) -> Self {
        Self {
            fields,
            lines: Lines::new(input),
            scanner: Scanner::new(layouts),
            line: Vec::new(),
            read: Position::default(),
            conflict: Conflict::default(),
        }
    }

    /// The next record; names that the survey does not have go into the notes.
    pub(super) fn next(&mut self, notes: &mut Notes) -> io::Result<Option<Record>> {
        loop {
            let mut text = Characters::new(&self.line, Notation::Plain, self.read);
            let found = self.scanner.find(&mut text);
            self.read = text.position();
            if let Some(found) = found {
                return Ok(Some(record(self.fields, found, notes)));
            }
            let Some(line) = self.lines.next()? else {
                let found = self.scanner.end();
                return Ok(found.map(|found| record(self.fields, found, notes)));
            };
            let count = self.lines.count();
            self.read = Position::line(count);
            if self.conflict.has(&line) && !has_code(&line) {
                self.line = Vec::new();
                return Ok(Some(Record {
                    line: count,
                    column: 1,
                    start: Span::line(count),
                    raw: line,
                    response: Err(Refusal::at_line(Problem::MergeMark, count)),
                }));
            }
            self.line = line;
        }
    }
}
