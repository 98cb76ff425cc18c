//! What the columns of a long table stand for.

use std::borrow::Cow;
use std::collections::HashMap;

use super::naming::{Column, Naming};
use super::row_filter::RowFilter;
use super::table_plan::HeaderFault;
use crate::mapping::{LongTable, plain};
use crate::table::{Cell, Row};

/// What the columns of a long table stand for.
#[derive(Debug)]
pub(super) struct LongColumns<'f> {
    table: &'f LongTable,
    naming: Naming<'f>,
    header: Vec<String>,
    /// The same, of which no two are equal.
    names: Vec<String>,
    /// The columns that say what was asked.
    questions: Vec<usize>,
    answers: Vec<usize>,
    /// The columns that are no answers, and have the same text in all rows of a person.
    others: Vec<(usize, Column<'f>)>,
    pub(super) filters: Vec<RowFilter>,
    /// The column with the id of a person.
    pub(super) id: Option<usize>,
    /// What was asked so far, by its name.
    asked: HashMap<String, Option<Column<'f>>>,
}

/// A cell that stands for something, or should.
#[derive(Debug)]
pub(super) struct LongCell<'f> {
    pub(super) index: usize,
    /// The name of its column, or that of what was asked.
    pub(super) name: String,
    /// What it stands for, if that is known.
    pub(super) column: Option<Column<'f>>,
}

impl<'f> LongColumns<'f> {
    /// The columns below a header.
    pub(super) fn of(
        table: &'f LongTable,
        naming: Naming<'f>,
        header: Vec<String>,
    ) -> Result<Self, HeaderFault> {
        let names = naming.names(header.clone());
        let columns = naming.columns(&names).map_err(|column| {
            let name = names[column].trim().to_owned();
            HeaderFault::Doubled { column, name }
        })?;
        let filters = naming
            .filters(&names)
            .map_err(|column| HeaderFault::needed(column, "only"))?;
        let others = columns.into_iter().enumerate();
        let others: Vec<_> = others
            .filter_map(|(index, column)| Some((index, column?)))
            .collect();
        let id = others.iter().find(|(_, column)| column.is_id());
        if let Some(name) = naming.id_name().filter(|_| id.is_none()) {
            return Err(HeaderFault::needed(name, "id"));
        }
        Ok(Self {
            table,
            naming,
            header,
            questions: places(&table.questions, &names),
            answers: places(&table.answers, &names),
            id: id.map(|(index, _)| *index),
            others,
            filters,
            names,
            asked: HashMap::new(),
        })
    }

    /// The number of columns.
    pub(super) fn width(&self) -> usize {
        self.names.len()
    }

    /// True if a row is the header again.
    pub(super) fn are_named(&self, row: Row<'_>) -> bool {
        let cells = row.cells().map(Cell::bytes);
        cells.eq(self.header.iter().map(String::as_bytes))
    }

    /// The names that the mapping does not know.
    pub(super) fn unknown(&self) -> impl Iterator<Item = &str> {
        let names = self.names.iter().map(|name| name.trim());
        names.filter(|name| self.naming.is_unknown(name) && self.naming.column(name).is_none())
    }

    /// The column that should say what was asked in a row, if none does though there is an answer.
    pub(super) fn unasked(&self, cells: &[Cell<'_>]) -> Option<usize> {
        let is_blank = |column: &usize| cells[*column].is_blank();
        let is_asked = !self.questions.iter().all(is_blank);
        let is_answered = !self.answers.iter().all(is_blank);
        let first = self.questions.first().copied();
        first.filter(|_| is_answered && !is_asked)
    }

    /// The cells of a row that stand for something, or should.
    pub(super) fn cells(&mut self, row: Row<'_>) -> Vec<LongCell<'f>> {
        let texts = row
            .cells()
            .map(|cell| String::from_utf8_lossy(cell.bytes()));
        let texts: Vec<Cow<'_, str>> = texts.collect();
        let others = self.others.iter().map(|(index, column)| LongCell {
            index: *index,
            name: self.names[*index].clone(),
            column: Some(*column),
        });
        let mut cells: Vec<LongCell<'f>> = others.collect();
        let asked = self.questions.iter().map(|column| texts[*column].as_ref());
        let asked: Vec<&str> = asked.collect();
        for index in &self.answers {
            let Some(name) = self.table.name(&self.names[*index], &asked) else {
                continue;
            };
            let known = self.asked.entry(name.clone());
            let column = *known.or_insert_with(|| self.naming.column(&name));
            cells.push(LongCell {
                index: *index,
                name,
                column,
            });
        }
        cells
    }

    /// The names of the columns of the mapping of which nothing was found.
    pub(super) fn missing(&self) -> Vec<String> {
        let asked = self.asked.keys().cloned();
        self.naming
            .missing(&self.names.iter().cloned().chain(asked).collect::<Vec<_>>())
    }
}

/// Where some columns are.
fn places(wanted: &[String], names: &[String]) -> Vec<usize> {
    let names: Vec<String> = names.iter().map(|name| plain(name)).collect();
    let places = wanted
        .iter()
        .filter_map(|wanted| names.iter().position(|name| *name == plain(wanted)));
    places.collect()
}
