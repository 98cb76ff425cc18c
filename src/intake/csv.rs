//! CSV: a header with the names of the columns, then one response a row.
//!
//! 1. The first line tells what stands between fields, and its names are looked up once.
//! 2. If it cannot serve as the header, the file as a whole is refused, row by row; so is one in
//!    which no column is an answer, such as a sheet of answer codes, which `search` finds.
//! 3. A row that fits the header goes into a [`Draft`], column by column.

use std::io::{self, BufRead};

use super::coding::FieldValue;
use super::draft::Draft;
use super::fields::{Field, Fields};
use super::record::{UnlocatedRefusal, not_utf8, shown, without_mark};
use super::rows::{Row, Rows};
use super::search::has_code;
use super::split::Splitter;
use super::{Notes, Record, Refusal, Span};
use crate::diagnostic::{Code, Problem};
use crate::forbidden::is_merge_mark;
use crate::response::Response;

/// What may stand between fields; the first one if the header does not tell.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

#[derive(Debug)]
pub(super) struct Csv<'f, R> {
    fields: &'f Fields<'f>,
    rows: Rows<R>,
    header: Option<Header>,
    /// The first line, if it is more than the header.
    first: Option<Row>,
}

/// The field of each column, or why no row can be read.
type Header = Result<Vec<Option<Field>>, UnlocatedRefusal>;

impl<'f, R: BufRead> Csv<'f, R> {
    pub(super) fn new(fields: &'f Fields<'f>, input: R) -> Self {
        Self {
            fields,
            rows: Rows::new(input),
            header: None,
            first: None,
        }
    }

    /// Reads the header, unless it was read; what it says goes into the notes. What a merge left above
    /// it is a record like any other.
    pub(super) fn begin(&mut self, notes: &mut Notes) -> io::Result<()> {
        if self.header.is_some() || self.rows.peek()?.is_some_and(is_merge_mark) {
            return Ok(());
        }
        if let Some(line) = self.rows.peek()? {
            let delimiter = delimiter(self.fields, line);
            self.rows.set_delimiter(delimiter);
        }
        if let Some(row) = self.rows.next()? {
            let header = self.header(&row, notes);
            // A line that cannot be split may hold more than the header, so it is kept.
            let is_broken = row.split.is_err() && !is_other_encoding(&row.raw);
            let is_more = is_broken || (header.is_err() && has_code(&row.raw));
            self.first = is_more.then_some(row);
            self.header = Some(header);
        }
        Ok(())
    }

    /// The next record, once the header was read.
    pub(super) fn next(&mut self) -> io::Result<Option<Record>> {
        let row = match self.first.take() {
            None => self.rows.next()?,
            first => first,
        };
        let Some(row) = row else {
            return Ok(None);
        };
        Ok(Some(match &self.header {
            _ if is_merge_mark(&row.raw) => refuse(row, &Problem::MergeMark.into()),
            // Without a header the file has no row at all.
            None => return Ok(None),
            Some(Err(refusal)) => refuse(row, refusal),
            Some(Ok(columns)) => Record {
                line: row.line,
                column: 1,
                start: Span::line(row.line),
                response: response(self.fields, &mut self.rows, &row, columns),
                raw: row.raw,
            },
        }))
    }

    fn header(&mut self, row: &Row, notes: &mut Notes) -> Header {
        if is_other_encoding(&row.raw) {
            return Err(not_utf8_header());
        }
        if let Err(refusal) = &row.split {
            let found = "row";
            return Err(match refusal.code() {
                Code::StrayCarriageReturn => Problem::StrayCarriageReturn,
                _ => Problem::UnreadableHeader { found },
            }
            .into());
        }
        let names = self.rows.fields().map(std::str::from_utf8);
        let names = names.collect::<Result<Vec<&str>, _>>();
        let names = names.map_err(|_| not_utf8_header())?;
        let names: Vec<&str> = names.into_iter().map(str::trim).collect();
        let columns: Vec<Option<Field>> = names.iter().map(|name| self.fields.get(name)).collect();
        let known: Vec<Field> = columns.iter().flatten().copied().collect();
        if !known.iter().any(|field| field.is_answer()) {
            return Err(no_answer_column(self.fields, &names));
        }
        let unknown = names.iter().zip(&columns);
        let unknown = unknown.filter(|(name, column)| column.is_none() && !name.is_empty());
        unknown.for_each(|(name, _)| notes.unknown(name));
        notes.missing = self.fields.missing(&known);
        let is_double = |index: &usize| {
            columns[*index].is_some() && columns[..*index].contains(&columns[*index])
        };
        if let Some(index) = (0..columns.len()).find(is_double) {
            let name = names[index].to_owned();
            return Err(doubled_column(&name, self.rows.span(row, index)));
        }
        self.rows.set_width(columns.len());
        Ok(columns)
    }
}

/// The response in a row whose columns are known.
fn response<R: BufRead>(
    fields: &Fields<'_>,
    rows: &mut Rows<R>,
    row: &Row,
    columns: &[Option<Field>],
) -> Result<Response, Refusal> {
    row.split.clone()?;
    let (count, wanted) = (rows.count(), columns.len());
    if count != wanted {
        let span = rows.span(row, count.min(wanted));
        return Err(wrong_count(count, wanted).at(span));
    }
    let mut draft = Draft::new(fields);
    let mut set = |(index, (column, text)): (usize, (&Option<Field>, &[u8]))| {
        let column = (*column)?;
        let text = std::str::from_utf8(text).map_err(|_| not_utf8());
        let set = text.and_then(|text| draft.set(column, FieldValue::One(text)));
        Some((index, set.err()?))
    };
    let wrong = columns
        .iter()
        .zip(rows.fields())
        .enumerate()
        .find_map(&mut set);
    if let Some((index, refusal)) = wrong {
        return Err(refusal.at(rows.span(row, index)));
    }
    let response = draft.finish();
    response.map_err(|refusal| refusal.at(Span::line(row.line)))
}

/// What stands between the names of the header: that by which most known names are found, and if it
/// does not matter for them, most names at all.
fn delimiter(fields: &Fields<'_>, line: &[u8]) -> u8 {
    let found = |delimiter: u8| {
        let mut splitter = Splitter::new(delimiter);
        splitter.begin();
        splitter.feed(line);
        let names = splitter.fields();
        // A name that is not UTF-8 is not known either.
        let known = names.filter(|name| {
            let name = std::str::from_utf8(name).map(str::trim);
            name.is_ok_and(|name| fields.get(name).is_some())
        });
        (known.count(), splitter.count())
    };
    let [first, others @ ..] = DELIMITERS;
    others.into_iter().fold(first, |best, other| {
        let is_better = found(other) > found(best);
        if is_better { other } else { best }
    })
}

/// True of UTF-16, which has zeros between ASCII letters, and of whatever else is not UTF-8.
fn is_other_encoding(line: &[u8]) -> bool {
    let text = without_mark(line);
    text.contains(&0) || std::str::from_utf8(text).is_err()
}

fn refuse(row: Row, refusal: &UnlocatedRefusal) -> Record {
    Record {
        line: row.line,
        column: 1,
        start: Span::line(row.line),
        response: Err(refusal.clone().at(Span::line(row.line))),
        raw: row.raw,
    }
}

fn not_utf8_header() -> UnlocatedRefusal {
    Problem::UnreadableHeader { found: "encoding" }.into()
}

fn doubled_column(name: &str, span: Span) -> UnlocatedRefusal {
    let problem = Problem::DoubledColumn {
        column: shown(name),
        line: span.line as u64,
        at: span.column as u64,
    };
    problem.into()
}

/// Why a row without an answer code is refused, if no column is an answer.
fn no_answer_column(fields: &Fields<'_>, names: &[&str]) -> UnlocatedRefusal {
    /// So many columns are compared with the known ones.
    const MOST: usize = 100;
    let mut unknown = names.iter().take(MOST);
    let near = unknown.find_map(|name| match fields.get(name) {
        None => Some((shown(name), fields.near(name)?.to_owned())),
        Some(_) => None,
    });
    let (column, near) = near.unzip();
    let problem = Problem::NoCode {
        unit: "row",
        survey: fields.survey().id.to_string(),
        column,
        near,
        example: fields.example(),
    };
    problem.into()
}

fn wrong_count(count: usize, wanted: usize) -> UnlocatedRefusal {
    let (fields, wanted) = (count as u64, wanted as u64);
    let problem = if fields < wanted {
        Problem::ShortRow { fields, wanted }
    } else {
        Problem::LongRow { fields, wanted }
    };
    problem.into()
}
