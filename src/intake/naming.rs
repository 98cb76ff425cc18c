//! By which names the columns of a table are known: those of the survey, or those of a mapping.

use super::fields::{Field, Fields, Match, Meta};
use super::row_filter::RowFilter;
use crate::mapping::{Coding, Entry, Target};

/// By which names columns are known.
#[derive(Debug, Clone, Copy)]
pub(super) struct Naming<'f> {
    fields: &'f Fields<'f>,
    /// The mapping of the file, if it has one.
    entry: Option<&'f Entry>,
}

/// What a column stands for, and how its texts are written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Column<'f> {
    pub(super) field: Field,
    pub(super) coding: &'f Coding,
}

impl Column<'_> {
    /// True of the answers to one question of a pair.
    pub(super) const fn is_answer(self) -> bool {
        self.field.is_answer()
    }
}

impl<'f> Naming<'f> {
    /// The names of the survey.
    pub(super) const fn own(fields: &'f Fields<'f>) -> Self {
        let entry = None;
        Self { fields, entry }
    }

    /// The names of a mapping.
    pub(super) const fn mapped(fields: &'f Fields<'f>, entry: &'f Entry) -> Self {
        let entry = Some(entry);
        Self { fields, entry }
    }

    pub(super) const fn fields(&self) -> &'f Fields<'f> {
        self.fields
    }

    pub(super) const fn entry(&self) -> Option<&'f Entry> {
        self.entry
    }

    /// The column of a name, written as it may be.
    pub(super) fn column(&self, name: &str) -> Option<Column<'f>> {
        self.find(name).map(|(_, column)| column)
    }

    fn find(&self, name: &str) -> Option<(Match, Column<'f>)> {
        let Some(entry) = self.entry else {
            let (sure, field) = self.fields.find(name)?;
            let coding = &Coding::Own;
            return Some((sure, Column { field, coding }));
        };
        let column = entry.column(name)?;
        let field = match column.target {
            Target::Id => Field::Meta(Meta::Id),
            Target::Started => Field::Meta(Meta::Started),
            Target::Sent => Field::Meta(Meta::Sent),
            Target::Pair(feature, part) => Field::Pair(feature, part),
            Target::Profile(question) => Field::Profile(question),
            Target::Comment => Field::Comment,
        };
        let coding = &column.coding;
        Some((Match::Exact, Column { field, coding }))
    }

    /// The filters of the columns that have some; an error with the name of a column that is not there:
    /// without it, nobody knows which rows are responses.
    pub(super) fn filters(&self, names: &[String]) -> Result<Vec<RowFilter>, &'f str> {
        let filters = self.entry.map_or(&[][..], |entry| &entry.filters);
        let filters = filters.iter().map(|filter| {
            let is_its =
                |name: &String| self.entry.and_then(|entry| entry.filter(name)) == Some(filter);
            let column = names.iter().position(is_its);
            let filter_of = |column| RowFilter::new(column, &filter.labels);
            column.map(filter_of).ok_or(filter.name.as_str())
        });
        filters.collect()
    }

    /// What each column stands for. Of several names for a field, the surest one counts; an error with
    /// the second of two columns that have the very same name.
    pub(super) fn columns(&self, names: &[String]) -> Result<Vec<Option<Column<'f>>>, usize> {
        let found: Vec<_> = names.iter().map(|name| self.find(name)).collect();
        let mut columns = Vec::with_capacity(names.len());
        for (index, found_here) in found.iter().enumerate() {
            let Some((sure, column)) = *found_here else {
                columns.push(None);
                continue;
            };
            let same = |other: &&Option<(Match, Column<'_>)>| {
                other.is_some_and(|(_, other)| other.field == column.field)
            };
            let before = found[..index].iter().filter(same).flatten();
            let behind = found[index + 1..].iter().filter(same).flatten();
            if sure == Match::Exact && before.clone().any(|(other, _)| *other == sure) {
                return Err(index);
            }
            let is_best = before.clone().all(|(other, _)| *other > sure)
                && behind.clone().all(|(other, _)| *other >= sure);
            columns.push(is_best.then_some(column));
        }
        Ok(columns)
    }

    /// True of a column without a meaning that is to be said.
    pub(super) fn is_unknown(&self, name: &str) -> bool {
        let is_known = |entry: &Entry| entry.is_ignored(name) || entry.filter(name).is_some();
        !name.trim().is_empty() && !self.entry.is_some_and(is_known)
    }

    /// The names of all columns that are not among these.
    pub(super) fn missing(&self, names: &[String]) -> Vec<String> {
        let Some(entry) = self.entry else {
            let present = names.iter().filter_map(|name| self.fields.find(name));
            let present: Vec<Field> = present.map(|(_, field)| field).collect();
            return self.fields.missing(&present);
        };
        let present = || names.iter().filter_map(|name| entry.column(name));
        let columns = entry.columns.iter();
        let missing = columns.filter(|column| !present().any(|present| present == *column));
        missing.map(|column| column.name.clone()).collect()
    }
}
