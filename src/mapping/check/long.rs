//! The columns of a long table.

use super::{Checker, of};
use crate::diagnostic::Problem;
use crate::mapping::long_table::LongTable;
use crate::mapping::values::ColumnName;
use crate::mapping::written::{EntrySource, LongTableSource, OneOrMore};
use crate::yaml::Spanned;

impl Checker<'_> {
    /// The columns of a long table. Without an id, nobody knows which rows are of one person: what they
    /// answered can be counted only if both answers of a pair are in one row, and they are in no group.
    pub(super) fn long(&mut self, long: &LongTableSource, entry: &EntrySource) -> LongTable {
        let table = LongTable {
            questions: self.long_columns(long.question.as_ref()),
            answers: self.long_columns(long.answer.as_ref()),
        };
        if let Some(rows) = entry.header_rows.as_ref().filter(|rows| rows.value.0 > 1) {
            let problem = Problem::LongTable { found: "header" };
            self.problems.add(rows.span.clone(), problem);
        }
        if entry.id.is_some() {
            return table;
        }
        if let Some(answers) = &long.answer
            && answers.0.len() == 1
        {
            let problem = Problem::LongTable { found: "answers" };
            self.problems.add(long.span.clone(), problem);
        }
        if let Some((column, _)) = of(entry.profile.as_ref()).first() {
            let problem = Problem::LongTable { found: "groups" };
            self.problems.add(column.span.clone(), problem);
        }
        table
    }

    fn long_columns(&mut self, written: Option<&OneOrMore<Spanned<ColumnName>>>) -> Vec<String> {
        let columns = written.map_or(&[][..], |columns| &columns.0);
        let names = columns.iter().map(|column| {
            self.name(&column.value.0, column);
            column.value.0.clone()
        });
        names.collect()
    }
}
