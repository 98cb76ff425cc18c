//! Long tables: one row per answer, or per pair, in place of one per response.
//!
//! 1. The header has the columns that say what was asked, and those with the answers.
//! 2. All rows are read, and kept for the person whose id they have. A row that is no response, or that of
//!    nobody, is a record by itself. So is each row if the mapping names no ids.
//! 3. Then the rows of each person are read once more, as one response: what was asked is the name of a
//!    column that the mapping knows ([`LongColumns`]).
//!
//! A person's rows may be anywhere, so the whole file is held until its end.

use std::io::{self, Read as Input};
use std::ops::Range;

use super::header::{FoundHeader, told_delimiter};
use super::id::{IdText, id_text};
use super::long_columns::LongColumns;
use super::long_response::read;
use super::naming::Naming;
use super::people::People;
use super::record::{Raw, Read, Record, UnlocatedRefusal, not_utf8};
use super::{Notes, Refusal, Span, shape};
use crate::diagnostic::Problem;
use crate::forbidden::is_merge_mark;
use crate::mapping::LongTable;
use crate::response::Response;
use crate::table::{self, Fault, Piece, Rows, Source};

/// Reads a long table.
#[derive(Debug)]
pub(super) struct Long<'f, R> {
    table: &'f LongTable,
    naming: Naming<'f>,
    rows: Rows<R>,
    delimiter: u8,
    is_sheet: bool,
    /// How many bytes of the file stand above the header.
    above: u64,
    header: Header<'f>,
    people: People,
    is_read: bool,
}

#[derive(Debug)]
enum Header<'f> {
    Ahead,
    Read(Box<LongColumns<'f>>),
    /// Why no row can be read.
    None(UnlocatedRefusal),
}

impl<'f, R: Input> Long<'f, R> {
    /// A reader of a file whose header was found.
    pub(super) fn new(
        table: &'f LongTable,
        naming: Naming<'f>,
        found: &FoundHeader,
        source: Source<R>,
        is_sheet: bool,
    ) -> Self {
        Self {
            table,
            naming,
            rows: shape::rows(source, found.delimiter, is_sheet),
            delimiter: found.delimiter,
            is_sheet,
            above: found.above.unwrap_or(0) as u64,
            header: Header::Ahead,
            people: People::default(),
            is_read: false,
        }
    }

    /// What the file is read from.
    pub(super) fn input(&self) -> &R {
        self.rows.input()
    }

    /// The bytes of a row that is a record by itself.
    pub(super) fn bytes(&self, range: &Range<usize>) -> &[u8] {
        self.rows.bytes(range)
    }

    /// The next record, or more of it; what the header says goes into the notes.
    pub(super) fn next(
        &mut self,
        response: &mut Response,
        notes: &mut Notes,
    ) -> io::Result<Option<Read>> {
        while !self.is_read {
            match self.rows.next()? {
                None => self.is_read = true,
                Some(Piece::Rest(range)) => return Ok(Some(Read::Rest(range))),
                Some(Piece::Record(row)) => {
                    if let Err(refusal) = self.take(&row, notes) {
                        let start = Span::line(row.line);
                        let raw = Raw::Held(row.bytes);
                        return Ok(Some(self.record(start, raw, Err(refusal))));
                    }
                }
            }
        }
        let Header::Read(columns) = &mut self.header else {
            return Ok(None);
        };
        let Some(person) = self.people.next() else {
            notes.missing = columns.missing();
            return Ok(None);
        };
        let source = Source::new(person.raw.as_slice());
        let mut rows = shape::rows(source, self.delimiter, self.is_sheet);
        rows.set_width(columns.width());
        let outcome = read(&person, rows, self.naming, columns, response, notes)?;
        let start = Span::line(person.line());
        let raw = Raw::Rows(person.raw, person.starts);
        Ok(Some(self.record(start, raw, outcome)))
    }

    fn record(&self, start: Span, raw: Raw, outcome: Result<(), Refusal>) -> Read {
        let line = outcome
            .as_ref()
            .err()
            .map_or(start.line, |refusal| refusal.span.line);
        Read::Record(Record {
            line: start.line,
            column: 1,
            row: self.is_sheet.then_some(line),
            start,
            raw,
            is_code: false,
            may_have_code: false,
            outcome,
        })
    }

    /// Keeps a row for its person; an error if it is a record by itself, and why.
    fn take(&mut self, row: &table::Record, notes: &mut Notes) -> Result<(), Refusal> {
        let raw = self.rows.bytes(&row.bytes);
        if is_merge_mark(raw) {
            return Err(Refusal::at_line(Problem::MergeMark, row.line));
        }
        if row.fault == Some(Fault::TooLong) {
            return Err(Refusal::at_line(Problem::TooLong, row.line));
        }
        match &self.header {
            Header::Ahead if self.rows.passed() - (raw.len() as u64) < self.above => {
                if told_delimiter(raw).is_none() {
                    notes.above_header(row.line);
                }
                return Ok(());
            }
            Header::Ahead => return self.begin(row, notes),
            Header::None(refusal) => return Err(refusal.clone().at(Span::line(row.line))),
            Header::Read(columns) => {
                if columns.are_named(self.rows.row()) {
                    notes.header_again(row.line);
                    return Ok(());
                }
            }
        }
        self.keep(row)
    }

    /// Reads the header.
    fn begin(&mut self, row: &table::Record, notes: &mut Notes) -> Result<(), Refusal> {
        let columns = match row.fault {
            Some(_) => Err(Problem::UnreadableHeader.into()),
            None => LongColumns::of(self.table, self.naming, shape::texts(&self.rows))
                .map_err(|fault| fault.refusal(&self.rows, row, self.is_sheet)),
        };
        match columns {
            Ok(columns) => {
                self.rows.set_width(columns.width());
                columns.unknown().for_each(|name| notes.unknown(name));
                notes.is_without_person = columns.id.is_none();
                self.header = Header::Read(Box::new(columns));
                Ok(())
            }
            Err(refusal) => {
                self.header = Header::None(refusal.clone());
                match row.fault {
                    Some(_) => Err(refusal.at(Span::line(row.line))),
                    None => Ok(()),
                }
            }
        }
    }

    fn keep(&mut self, row: &table::Record) -> Result<(), Refusal> {
        let Header::Read(columns) = &self.header else {
            return Ok(());
        };
        shape::check(&self.rows, row, columns.width(), self.is_sheet)?;
        let cells: Vec<_> = self.rows.row().cells().collect();
        let at =
            |column, refusal: UnlocatedRefusal| refusal.at(shape::span(&self.rows, row, column));
        for filter in &columns.filters {
            let checked = filter.check(cells[filter.column]);
            checked.map_err(|refusal| at(filter.column, refusal))?;
        }
        if let Some(column) = columns.unasked(&cells) {
            return Err(at(column, incomplete("question")));
        }
        let raw = self.rows.bytes(&row.bytes);
        let Some(column) = columns.id else {
            self.people.add_person(raw, row.line);
            return Ok(());
        };
        let id = std::str::from_utf8(cells[column].bytes());
        match id.map(|id| id_text(id.trim())) {
            Ok(IdText::Id(id)) => {
                self.people.add(id, raw, row.line);
                Ok(())
            }
            Ok(IdText::Cut | IdText::None) => Err(at(column, incomplete("person"))),
            Err(_) => Err(at(column, not_utf8())),
        }
    }
}

fn incomplete(found: &'static str) -> UnlocatedRefusal {
    Problem::IncompleteRow { found }.into()
}
