//! By which names the columns of a table are known: those of the survey, or those of a mapping.

use super::fields::{Field, Fields, Match, Meta};
use super::members::{ANSWERS, has_name};
use super::row_filter::RowFilter;
use crate::mapping::{Coding, Entry, LongTable, Target, plain};
use crate::survey::QuestionKind;
use crate::table;

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

    /// True of the ids of responses.
    pub(super) fn is_id(self) -> bool {
        self.field == Field::Meta(Meta::Id)
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
        let mut filters = Vec::new();
        for filter in self.entry.map_or(&[][..], |entry| &entry.filters) {
            match names.iter().position(|name| filter.is_of(name)) {
                Some(column) => filters.push(RowFilter::new(column, filter)),
                None if filter.is_exception => {}
                None => return Err(&filter.name),
            }
        }
        Ok(filters)
    }

    /// True if the name of an answer is in a text as that of a member of an object.
    pub(super) fn knows_object(&self, text: &[u8]) -> bool {
        let Some(entry) = self.entry else {
            let mut names = self.fields.answer_names();
            return has_name(text, ANSWERS) || names.any(|name| has_name(text, name));
        };
        // Below a member that is an object, only the last part of the name stands.
        let last = |name: &str| name.rsplit('.').next().map(str::to_owned);
        let answers: Vec<String> = entry.answers().map(str::to_owned).collect();
        let parts: Vec<String> = answers.iter().filter_map(|name| last(name)).collect();
        table::json_names(text).any(|name| {
            let name = plain(&name);
            answers.contains(&name) || parts.contains(&name)
        })
    }

    /// True of the name of a member under which answers stand.
    pub(super) fn is_of_answers(&self, name: &str) -> bool {
        match self.entry {
            Some(entry) => {
                let name = plain(name);
                entry.answers().any(|column| {
                    let first = column.split_once('.').map(|(first, _)| first);
                    column == name || first == Some(&name)
                })
            }
            None => name == ANSWERS || self.column(name).is_some_and(Column::is_answer),
        }
    }

    /// The columns of long tables, if the mapping is for some.
    pub(super) fn long(&self) -> Option<&'f LongTable> {
        self.entry?.long.as_ref()
    }

    /// The name that the mapping has for the column with the ids.
    pub(super) fn id_name(&self) -> Option<&'f str> {
        let mut columns = self.entry?.columns.iter();
        let id = columns.find(|column| column.target == Target::Id)?;
        Some(&id.name)
    }

    /// True of a question of which several options can be chosen.
    pub(super) fn is_multiple(&self, field: Field) -> bool {
        match field {
            Field::Profile(question) => {
                let kind = &self.fields.survey().profile[question].kind;
                matches!(kind, QuestionKind::Multiple { .. })
            }
            _ => false,
        }
    }

    /// The number of names in a row that are known; none if no answers can be below them.
    pub(super) fn known(&self, names: &[String]) -> usize {
        let columns = || names.iter().filter_map(|name| self.column(name));
        let Some(long) = self.long() else {
            let has_answers = columns().any(Column::is_answer);
            return if has_answers { columns().count() } else { 0 };
        };
        let own = names.iter().filter(|name| long.has(name)).count();
        let is_there = |wanted: &String| names.iter().any(|name| plain(name) == plain(wanted));
        let has_answers = long.answers.iter().any(is_there);
        let has_all = long.questions.iter().all(is_there) && has_answers;
        if has_all { own + columns().count() } else { 0 }
    }

    /// True if the names of columns take two rows.
    pub(super) fn has_two_header_rows(&self) -> bool {
        self.entry.is_some_and(|entry| entry.has_two_header_rows)
    }

    /// The cells of a header as names: of two columns with the same name, a mapping may call the second
    /// `name (2)`.
    pub(super) fn names(&self, cells: Vec<String>) -> Vec<String> {
        let Some(entry) = self.entry else {
            return cells;
        };
        let numbered = table::numbered(&cells, plain).into_iter().zip(cells);
        let names = numbered.map(|(numbered, cell)| {
            if entry.knows(&numbered) {
                numbered
            } else {
                cell
            }
        });
        names.collect()
    }

    /// What each column stands for. Of several names for a field, the surest one counts; an error with
    /// the second of two columns that have the very same name.
    pub(super) fn columns(&self, names: &[String]) -> Result<Vec<Option<Column<'f>>>, usize> {
        match self.entry {
            Some(entry) => self.mapped_columns(entry, names),
            None => self.own_columns(names),
        }
    }

    fn mapped_columns(
        &self,
        entry: &'f Entry,
        names: &[String],
    ) -> Result<Vec<Option<Column<'f>>>, usize> {
        let columns: Vec<_> = names.iter().map(|name| entry.column(name)).collect();
        for (index, column) in columns.iter().enumerate() {
            if column.is_some() && columns[..index].contains(column) {
                return Err(index);
            }
        }
        Ok(names.iter().map(|name| self.column(name)).collect())
    }

    fn own_columns(&self, names: &[String]) -> Result<Vec<Option<Column<'f>>>, usize> {
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
        let is_known = |entry: &Entry| {
            let is_of_long = entry.long.as_ref().is_some_and(|long| long.has(name));
            is_of_long || entry.is_ignored(name) || entry.filter(name).is_some()
        };
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
