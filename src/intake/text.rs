//! Text with answer codes in it: what begins like a code is a record, whatever else there is is none.

use std::io::{self, BufRead};

use super::code::{Characters, Code, CodeLayout, Found, Notation, Position, Scanner};
use super::coding::FieldValue;
use super::draft::Draft;
use super::fields::{Field, Fields, Meta};
use super::lines::Lines;
use super::reader::Notes;
use super::record::Fault;
use super::{Record, Spot};
use crate::response::Response;

/// Reads a text file.
#[derive(Debug)]
pub(super) struct TextReader<'f, R> {
    fields: &'f Fields<'f>,
    lines: Lines<R>,
    scanner: Scanner<'f>,
    /// The last line that was read, and how far it was gone through.
    line: Vec<u8>,
    read: Position,
}

impl<'f, R: BufRead> TextReader<'f, R> {
    pub(super) fn new(fields: &'f Fields<'f>, layouts: &'f [CodeLayout], input: R) -> Self {
        Self {
            fields,
            lines: Lines::new(input),
            scanner: Scanner::new(layouts),
            line: Vec::new(),
            read: Position::default(),
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
            self.line = line;
            self.read = Position::line(self.lines.count());
        }
    }
}

/// The record of what was found in a text; names that the survey does not have go into the notes.
pub(super) fn record(fields: &Fields<'_>, found: Found<'_>, notes: &mut Notes) -> Record {
    let Found { start, raw, code } = found;
    let Position { line, column, .. } = start;
    let response = code.and_then(|code| {
        let all = 0..raw.len();
        response(fields, &code, notes).map_err(|fault| (fault, all))
    });
    let response = response.map_err(|(fault, bytes)| {
        let mut spot = Spot::in_record(&raw, line, &bytes);
        if spot.line == line {
            spot.column += column - 1;
        }
        fault.at(spot)
    });
    Record {
        line,
        column,
        start: Spot::at(line, column),
        raw,
        response,
    }
}

fn response(fields: &Fields<'_>, code: &Code<'_>, notes: &mut Notes) -> Result<Response, Fault> {
    let mut draft = Draft::new(fields);
    draft.set(Field::Meta(Meta::Form), FieldValue::One(code.form))?;
    draft.set(Field::Meta(Meta::Id), FieldValue::One(&code.id))?;
    for (name, value) in &code.values {
        match fields.get(name) {
            Some(field) => draft.set(field, FieldValue::One(value))?,
            None => notes.unknown(name),
        }
    }
    draft.finish()
}
