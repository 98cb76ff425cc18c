//! What stands in a table of another tool: its header, and the different texts of each column.

use std::borrow::Cow;
use std::collections::HashMap;
use std::io::{self, Read};

use serde_json::{Map, Value};

use super::phrase::Phrase;
use super::questions::{Clue, Questions};
use super::rank::rank;
use crate::mapping::plain;
use crate::table::{self, Decoded, Fault, Foreign, JsonObjects, Piece, Rows, Source};
use crate::unicode::is_blank;

/// What stands in a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sample {
    /// The name of the file.
    pub file: String,
    /// The number of rows below the header in which something stands.
    pub rows: u64,
    /// The first two rows below the header: some tools explain their columns there.
    pub(super) below: Vec<Vec<String>>,
    pub(super) columns: Vec<ColumnSample>,
    /// True if the names of the columns take two rows.
    pub(super) has_two_header_rows: bool,
}

/// What stands in a column.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct ColumnSample {
    pub(super) name: String,
    /// The different texts, in the order of their first appearance.
    pub(super) texts: Vec<SeenText>,
    /// True if there are more of them, or long ones.
    pub(super) is_varied: bool,
    places: HashMap<String, usize>,
}

/// A text, and in how many rows it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SeenText {
    pub(super) text: String,
    pub(super) count: u64,
}

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

/// So many different texts of a column are kept.
const MOST_TEXTS: usize = 200;

/// A longer text is no label.
const LONGEST_LABEL: usize = 500;

/// What may stand between cells.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// A row that may be the header.
struct Header {
    delimiter: u8,
    /// The number of bytes above it.
    above: u64,
    cells: Vec<String>,
}

impl Sample {
    /// Reads a table, or objects whose members are columns. The header is the row of the highest rank, if
    /// any has one.
    ///
    /// An error if the file cannot be read.
    pub(super) fn read(
        file: &str,
        input: impl Read,
        questions: &Questions,
    ) -> io::Result<Result<Self, NoTable>> {
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
            return Self::of_objects(file, objects).map(Ok);
        }
        let Some((_, header)) = header(text, is_all, rank) else {
            return Ok(Err(NoTable::NoColumns));
        };
        let mut rows = Rows::new(source);
        if is_sheet {
            rows.set_sheet();
        }
        rows.set_delimiter(header.delimiter);
        let mut sample = Self::of(file, &header.cells);
        while let Some(piece) = rows.next()? {
            let Piece::Record(row) = piece else {
                continue;
            };
            let place = rows.passed() - row.bytes.len() as u64;
            if place < header.above || row.fault.is_some_and(|fault| fault == Fault::TooLong) {
                continue;
            }
            if place == header.above {
                rows.set_width(sample.columns.len());
                continue;
            }
            let cells = rows.row().cells();
            let cells = cells.map(|cell| String::from_utf8_lossy(cell.bytes()));
            sample.add(&cells.collect::<Vec<_>>());
        }
        Ok(Ok(sample))
    }

    /// The members of objects, each with its path: `data.wifi`.
    fn of_objects<R: Read>(file: &str, mut objects: JsonObjects<R>) -> io::Result<Self> {
        let mut sample = Self::of(file, &[]);
        while let Some(piece) = objects.next()? {
            let Piece::Record(record) = piece else {
                continue;
            };
            let object = serde_json::from_slice(&objects.buffer()[record.bytes]);
            if let Ok(Value::Object(members)) = object {
                sample.rows += 1;
                sample.add_members("", members);
            }
        }
        Ok(sample)
    }

    fn add_members(&mut self, above: &str, members: Map<String, Value>) {
        for (name, value) in members {
            let name = if above.is_empty() {
                name
            } else {
                format!("{above}.{name}")
            };
            let values = match value {
                Value::Object(members) => {
                    self.add_members(&name, members);
                    continue;
                }
                Value::Array(values) => values,
                value => vec![value],
            };
            let column = self.column(name);
            for value in values {
                match value {
                    Value::Null => {}
                    Value::String(text) => column.add(&text, 1),
                    value => column.add(&value.to_string(), 1),
                }
            }
        }
    }

    /// The column of a name, which is new if there is none.
    fn column(&mut self, name: String) -> &mut ColumnSample {
        let known = self.columns.iter().position(|column| column.name == name);
        let place = known.unwrap_or(self.columns.len());
        if known.is_none() {
            self.columns.push(ColumnSample {
                name,
                ..ColumnSample::default()
            });
        }
        &mut self.columns[place]
    }

    fn of(file: &str, header: &[String]) -> Self {
        let columns = table::numbered(header, plain)
            .into_iter()
            .map(|name| ColumnSample {
                name,
                ..ColumnSample::default()
            });
        Self {
            file: file.to_owned(),
            rows: 0,
            below: Vec::new(),
            columns: columns.collect(),
            has_two_header_rows: false,
        }
    }

    fn add(&mut self, cells: &[Cow<'_, str>]) {
        if cells.iter().all(|cell| is_blank(cell)) {
            return;
        }
        self.rows += 1;
        if self.below.len() < 2 {
            self.below
                .push(cells.iter().map(ToString::to_string).collect());
        }
        for (column, cell) in self.columns.iter_mut().zip(cells) {
            column.add(cell, 1);
        }
    }

    /// The names of the columns.
    pub fn names(&self) -> Vec<String> {
        self.columns
            .iter()
            .map(|column| column.name.clone())
            .collect()
    }

    /// True if columns of numbers have the names of categories.
    pub(super) fn has_counts(&self, categories: &[Phrase]) -> bool {
        let is_number = |seen: &SeenText| {
            let text = seen.text.trim_end_matches('%').trim().replace(',', ".");
            text.parse::<f64>().is_ok()
        };
        let is_category = |column: &&ColumnSample| {
            categories.contains(&Phrase::of(&column.name)) && column.seen().all(is_number)
        };
        self.columns.iter().filter(is_category).count() >= 3
    }

    /// Takes back so many rows below the header, which explain the columns.
    pub(super) fn take_back_below(&mut self, rows: usize) {
        for row in self.below.iter().take(rows) {
            self.rows -= 1;
            for (column, cell) in self.columns.iter_mut().zip(row) {
                column.take_back(cell);
            }
        }
    }

    /// True if the second row below the header is one of Qualtrics, by which the columns are explained:
    /// `{"ImportId":"startDate"}`.
    pub(super) fn is_explained(&self) -> bool {
        let second = self.below.get(1).into_iter().flatten();
        let is_import = |cell: &String| cell.trim().starts_with('{') && cell.contains("ImportId");
        second.filter(|cell| is_import(cell)).count() > 1
    }

    /// The text of the question of a column: its name, or what explains it.
    pub(super) fn heading(&self, column: usize) -> String {
        let name = &self.columns[column].name;
        let explained = self.below.first().filter(|_| self.is_explained());
        let explained = explained.and_then(|row| row.get(column));
        explained.unwrap_or(name).clone()
    }

    /// True if nothing stands in a column, though there are rows.
    pub(super) fn is_empty(&self, column: usize) -> bool {
        let column = &self.columns[column];
        self.rows > 0 && !column.is_varied && column.seen().next().is_none()
    }

    /// Makes one header of two rows.
    pub(super) fn join_header(&mut self) {
        let names = self.joined_names();
        self.take_back_below(1);
        self.has_two_header_rows = true;
        for (column, name) in self.columns.iter_mut().zip(table::numbered(&names, plain)) {
            column.name = name;
        }
    }

    /// The names of the columns, if the row below the header has parts of them.
    pub(super) fn joined_names(&self) -> Vec<String> {
        let second = self.below.first().map_or(&[][..], Vec::as_slice);
        table::joined(&self.names(), second)
    }

    /// True if something stands in the row below where the header has no names.
    pub(super) fn has_parts_below(&self) -> bool {
        let second = self.below.first().into_iter().flatten();
        let mut columns = self.columns.iter().zip(second);
        columns.any(|(column, part)| is_blank(&column.name) && !is_blank(part))
    }

    /// Adds what stands in another file of the same tool.
    pub fn merge(&mut self, other: Self) {
        self.rows += other.rows;
        for column in other.columns {
            let own = self.columns.iter().position(|own| own.name == column.name);
            let Some(own) = own.map(|at| &mut self.columns[at]) else {
                self.columns.push(column);
                continue;
            };
            own.is_varied |= column.is_varied;
            for seen in &column.texts {
                own.add(&seen.text, seen.count);
            }
        }
    }

    /// True if another table has the same columns.
    pub fn is_like(&self, other: &Self) -> bool {
        self.names() == other.names()
    }
}

impl ColumnSample {
    fn add(&mut self, text: &str, count: u64) {
        let text = text.trim();
        if is_blank(text) {
            return;
        }
        if let Some(place) = self.places.get(text) {
            self.texts[*place].count += count;
        } else if text.len() > LONGEST_LABEL || self.texts.len() >= MOST_TEXTS {
            self.is_varied = true;
        } else {
            let text = text.to_owned();
            self.places.insert(text.clone(), self.texts.len());
            self.texts.push(SeenText { text, count });
        }
    }

    fn take_back(&mut self, text: &str) {
        if let Some(place) = self.places.get(text.trim()) {
            self.texts[*place].count -= 1;
        }
    }

    /// True of a column in whose name nobody sees anything.
    pub(super) fn is_nameless(&self) -> bool {
        plain(&self.name).is_empty()
    }

    /// The different texts that stand in rows.
    pub(super) fn seen(&self) -> impl Iterator<Item = &SeenText> + Clone {
        self.texts.iter().filter(|seen| seen.count > 0)
    }
}

/// The different texts of some columns, in the order of their first appearance, each with the number of
/// its cells.
pub(super) fn counts<'c>(columns: &[&'c ColumnSample]) -> Vec<(&'c str, u64)> {
    let mut counts: Vec<(&str, u64)> = Vec::new();
    for seen in columns.iter().flat_map(|column| column.seen()) {
        match counts.iter_mut().find(|(text, _)| *text == seen.text) {
            Some((_, count)) => *count += seen.count,
            None => counts.push((&seen.text, seen.count)),
        }
    }
    counts
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
