//! Text with answer codes in it: what begins like a code is a record, whatever else there is is none.

use std::io::{self, BufRead};

use super::code::{Code, Found, Layout, Scanner};
use super::coding::Value;
use super::draft::Draft;
use super::fields::{Field, Fields, Meta};
use super::lines::Lines;
use super::reader::Notes;
use super::record::{BYTE_ORDER_MARK, Fault};
use super::{Record, Response, Spot};

/// Reads a text file.
#[derive(Debug)]
pub(super) struct Text<'f, R> {
    fields: &'f Fields<'f>,
    lines: Lines<R>,
    scanner: Scanner<'f>,
    ended: bool,
}

impl<'f, R: BufRead> Text<'f, R> {
    pub(super) fn new(fields: &'f Fields<'f>, layouts: &'f [Layout], input: R) -> Self {
        Self {
            fields,
            lines: Lines::new(input),
            scanner: Scanner::new(layouts),
            ended: false,
        }
    }

    /// The next record; names that the survey does not have go into the notes.
    pub(super) fn next(&mut self, notes: &mut Notes) -> io::Result<Option<Record>> {
        loop {
            if let Some(found) = self.scanner.next() {
                return Ok(Some(record(self.fields, found, notes)));
            }
            if self.ended {
                return Ok(None);
            }
            if let Some(line) = self.lines.next()? {
                let text = line.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&line);
                self.scanner.line(self.lines.count(), text);
            } else {
                self.scanner.end();
                self.ended = true;
            }
        }
    }
}

fn record(fields: &Fields<'_>, found: Found<'_>, notes: &mut Notes) -> Record {
    let Found {
        start: (line, column),
        raw,
        code,
    } = found;
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
        raw,
        response,
    }
}

fn response(fields: &Fields<'_>, code: &Code<'_>, notes: &mut Notes) -> Result<Response, Fault> {
    let mut draft = Draft::new(fields);
    draft.set(Field::Meta(Meta::Form), Value::One(code.form))?;
    draft.set(Field::Meta(Meta::Id), Value::One(&code.id))?;
    for (name, value) in &code.values {
        match fields.get(name) {
            Some(field) => draft.set(field, Value::One(value))?,
            None => notes.unknown(name),
        }
    }
    draft.finish()
}
