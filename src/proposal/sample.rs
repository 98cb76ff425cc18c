//! What stands in a table of another tool: its header, and the different texts of each column.

use std::borrow::Cow;
use std::collections::HashMap;

use super::long::Long;
use super::phrase::Phrase;
use super::tool::Tool;
use super::tools::tool_of;
use crate::mapping::plain;
use crate::table;
use crate::unicode::is_blank;

/// What stands in a table.
#[derive(Debug, Clone)]
pub struct Sample {
    /// The number of rows below the header in which something stands.
    pub rows: u64,
    /// The first two rows below the header: some tools explain their columns there.
    pub(super) below: Vec<Vec<String>>,
    pub(super) columns: Vec<ColumnSample>,
    /// The tool that wrote it, if it is known.
    pub(super) tool: Option<&'static Tool>,
    /// True if the names of the columns take two rows.
    pub(super) has_two_header_rows: bool,
    /// How a long table was made wide, if it is one.
    pub(super) long: Option<Long>,
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

/// So many different texts of a column are kept.
const MOST_TEXTS: usize = 200;

/// A longer text is no label.
const LONGEST_LABEL: usize = 500;

impl Sample {
    pub(super) fn of(header: &[String]) -> Self {
        let columns = table::numbered(header, plain)
            .into_iter()
            .map(|name| ColumnSample {
                name,
                ..ColumnSample::default()
            });
        Self {
            rows: 0,
            below: Vec::new(),
            columns: columns.collect(),
            tool: tool_of(header),
            has_two_header_rows: false,
            long: None,
        }
    }

    pub(super) fn add(&mut self, cells: &[Cow<'_, str>]) {
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

    /// Reads the rows below the header that belong to it: those that explain the columns, or one with the
    /// parts of questions, if the tool has one or if `is_better` finds more in the names with the parts.
    pub(super) fn read_header_below(&mut self, is_better: impl Fn(&[String], &[String]) -> bool) {
        if self.is_explained() {
            return self.take_back_below(2);
        }
        let joined = self.joined_names();
        let has_two_rows = self.tool.map_or_else(
            || self.has_parts_below() && is_better(&joined, &self.names()),
            |tool| tool.has_two_header_rows,
        );
        if has_two_rows {
            self.take_back_below(1);
            self.has_two_header_rows = true;
            let names = table::numbered(&joined, plain);
            for (column, name) in self.columns.iter_mut().zip(names) {
                column.name = name;
            }
        }
    }

    /// Takes back so many rows below the header, which are no responses.
    fn take_back_below(&mut self, rows: usize) {
        for row in self.below.iter().take(rows) {
            self.rows -= 1;
            for (column, cell) in self.columns.iter_mut().zip(row) {
                column.take_back(cell);
            }
        }
    }

    /// True if the second row below the header is one of Qualtrics, by which the columns are explained:
    /// `{"ImportId":"startDate"}`.
    fn is_explained(&self) -> bool {
        let second = self.below.get(1).into_iter().flatten();
        let is_import = |cell: &String| cell.trim().starts_with('{') && cell.contains("ImportId");
        second.filter(|cell| is_import(cell)).count() > 1
    }

    /// What explains a column in the row below the header.
    pub(super) fn explanation(&self, column: usize) -> Option<&str> {
        let row = self.below.first().filter(|_| self.is_explained())?;
        row.get(column).map(String::as_str)
    }

    /// The text of the question of a column: its name, or what explains it.
    pub(super) fn heading(&self, column: usize) -> &str {
        let name = &self.columns[column].name;
        self.explanation(column).unwrap_or(name)
    }

    /// True if nothing stands in a column, though there are rows.
    pub(super) fn is_empty(&self, column: usize) -> bool {
        let column = &self.columns[column];
        self.rows > 0 && !column.is_varied && column.seen().next().is_none()
    }

    /// The names of the columns, if the row below the header has parts of them.
    fn joined_names(&self) -> Vec<String> {
        let second = self.below.first().map_or(&[][..], Vec::as_slice);
        table::joined(&self.names(), second)
    }

    /// True if something stands in the row below where the header has no names.
    fn has_parts_below(&self) -> bool {
        let second = self.below.first().into_iter().flatten();
        let mut columns = self.columns.iter().zip(second);
        columns.any(|(column, part)| is_blank(&column.name) && !is_blank(part))
    }

    /// The column of a name, which is new if there is none.
    pub(super) fn column(&mut self, name: String) -> &mut ColumnSample {
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

    /// Adds what stands in another file of the same tool.
    pub fn merge(&mut self, other: Self) {
        self.rows += other.rows;
        for column in other.columns {
            let own = self.column(column.name);
            own.is_varied |= column.is_varied;
            for seen in &column.texts {
                own.add(&seen.text, seen.count);
            }
        }
    }

    /// True if another table has the same columns.
    pub fn is_like(&self, other: &Self) -> bool {
        match (&self.long, &other.long) {
            // What was asked need not be in the same order, nor all of it in each file.
            (Some(one), Some(other)) => one == other,
            _ => self.names() == other.names(),
        }
    }
}

impl ColumnSample {
    pub(super) fn add(&mut self, text: &str, count: u64) {
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
