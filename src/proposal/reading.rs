//! Files become samples: a table below its header, or objects whose members are columns.

use std::borrow::Cow;
use std::io::{self, Read};

use serde_json::{Map, Value};

use super::clues::Clue;
use super::questions::Questions;
use super::rank::rank;
use super::sample::Sample;
use super::tools::tool_of;
use super::widened::Widened;
use crate::mapping::LongTable;
use crate::table::{self, Decoded, Fault, Foreign, JsonObjects, Piece, Rows, Source};
use crate::unicode::is_blank;

/// Why a file has no sample.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoTable {
    /// It is of a kind that cannot be read.
    Foreign(Foreign),
    /// No two texts stand beside each other in it.
    NoColumns,
    /// Its columns are categories: it has counts or shares of answers, and no responses.
    Counts,
}

/// What may stand between cells.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// A row that may be the header.
struct Header {
    delimiter: u8,
    /// The number of bytes above it.
    above: u64,
    cells: Vec<String>,
}

/// A file whose header was found.
enum File<R> {
    Table(Box<TableRows<R>>),
    Objects(Box<JsonObjects<Decoded<R>>>),
}

/// The rows of a table.
struct TableRows<R> {
    header: Header,
    rows: Rows<Decoded<R>>,
}

/// Reads a table, or objects whose members are columns. The header is the row of the highest rank, if
/// any has one.
///
/// An error if the file cannot be read.
pub(super) fn read(input: impl Read, questions: &Questions) -> io::Result<Result<Sample, NoTable>> {
    let mut table = match open(input, questions)? {
        Ok(File::Table(table)) => table,
        Ok(File::Objects(objects)) => return of_objects(*objects).map(Ok),
        Err(none) => return Ok(Err(none)),
    };
    let mut sample = Sample::of(&table.header.cells);
    while let Some(cells) = table.next()? {
        sample.add(&cells);
    }
    sample.read_header_below(|joined, names| rank(questions, joined) > rank(questions, names));
    Ok(Ok(sample))
}

/// Reads a long table, of which these are the columns.
///
/// An error if the file cannot be read.
pub(super) fn read_long(
    input: impl Read,
    questions: &Questions,
    long: LongTable,
) -> io::Result<Option<Sample>> {
    let Ok(File::Table(mut table)) = open(input, questions)? else {
        return Ok(None);
    };
    let mut widened = Widened::of(&table.header.cells, long);
    while let Some(cells) = table.next()? {
        widened.add(&cells, |name| questions.is_multiple(name));
    }
    Ok(Some(widened.into_sample()))
}

fn open<R: Read>(input: R, questions: &Questions) -> io::Result<Result<File<R>, NoTable>> {
    let rank = |cells: &[String]| rank(questions, cells);
    let is_wanted = |text: &[u8]| header(text, true, rank).is_some_and(|(rank, _)| rank > 0);
    let mut source = Source::new(Decoded::new(input, is_wanted)?);
    if let Some(foreign) = source.input().notes().foreign {
        return Ok(Err(NoTable::Foreign(foreign)));
    }
    let is_sheet = source.input().sheets().is_some();
    let (text, is_all) = source.beginning()?;
    if !is_sheet && table::is_json(text) {
        let objects = JsonObjects::new(source, |name| questions.clue(name) != Clue::None)?;
        return Ok(Ok(File::Objects(Box::new(objects))));
    }
    let Some((_, header)) = header(text, is_all, rank) else {
        return Ok(Err(NoTable::NoColumns));
    };
    let mut rows = Rows::new(source);
    if is_sheet {
        rows.set_sheet();
    }
    rows.set_delimiter(header.delimiter);
    Ok(Ok(File::Table(Box::new(TableRows { header, rows }))))
}

impl<R: Read> TableRows<R> {
    /// The cells of the next row below the header, which may be there again.
    fn next(&mut self) -> io::Result<Option<Vec<Cow<'_, str>>>> {
        while let Some(piece) = self.rows.next()? {
            let Piece::Record(row) = piece else {
                continue;
            };
            let place = self.rows.passed() - row.bytes.len() as u64;
            if place == self.header.above {
                self.rows.set_width(self.header.cells.len());
            }
            let mut cells = self.rows.row().cells();
            let is_header = self.header.cells.iter().all(|name| {
                let cell = cells.next();
                cell.is_some_and(|cell| cell.bytes() == name.as_bytes())
            });
            if place > self.header.above && !is_header && row.fault != Some(Fault::TooLong) {
                let cells = self.rows.row().cells();
                let cells = cells.map(|cell| String::from_utf8_lossy(cell.bytes()));
                return Ok(Some(cells.collect()));
            }
        }
        Ok(None)
    }
}

/// The members of objects, each with its path: `data.wifi`.
fn of_objects<R: Read>(mut objects: JsonObjects<R>) -> io::Result<Sample> {
    let mut sample = Sample::of(&[]);
    while let Some(piece) = objects.next()? {
        let Piece::Record(record) = piece else {
            continue;
        };
        let object = serde_json::from_slice(&objects.buffer()[record.bytes]);
        if let Ok(Value::Object(members)) = object {
            sample.rows += 1;
            add_members(&mut sample, "", members);
        }
    }
    sample.tool = tool_of(&sample.names());
    Ok(sample)
}

fn add_members(sample: &mut Sample, above: &str, members: Map<String, Value>) {
    for (name, value) in members {
        let name = if above.is_empty() {
            name
        } else {
            format!("{above}.{name}")
        };
        let values = match value {
            Value::Object(members) => {
                add_members(sample, &name, members);
                continue;
            }
            Value::Array(values) => values,
            value => vec![value],
        };
        let column = sample.column(name);
        for value in values {
            match value {
                Value::Null => {}
                Value::String(text) => column.add(&text, 1),
                value => column.add(&value.to_string(), 1),
            }
        }
    }
}

/// The row of the highest rank among the first ones, with its rank. Of several, the first one counts that
/// has as many cells as the most others, for what only looks like a delimiter splits each row elsewhere;
/// then the one with the most names, which are no numbers.
fn header(text: &[u8], is_all: bool, rank: impl Fn(&[String]) -> usize) -> Option<(usize, Header)> {
    let is_name = |cell: &&String| !is_blank(cell) && cell.trim().parse::<f64>().is_err();
    let names = |cells: &[String]| cells.iter().filter(is_name).count();
    let mut best: Option<((usize, usize, usize), Header)> = None;
    for delimiter in DELIMITERS {
        let rows = table::first_rows(text, delimiter, is_all);
        let widths: Vec<usize> = rows.iter().map(|row| row.cells.len()).collect();
        for row in rows {
            let even = widths
                .iter()
                .filter(|width| **width == row.cells.len())
                .count();
            let ranks = (rank(&row.cells), even, names(&row.cells));
            let header = Header {
                delimiter,
                above: row.start as u64,
                cells: row.cells,
            };
            if header.cells.len() > 1 && best.as_ref().is_none_or(|(before, _)| *before < ranks) {
                best = Some((ranks, header));
            }
        }
    }
    let ((rank, _, names), header) = best?;
    (names > 1).then_some((rank, header))
}
