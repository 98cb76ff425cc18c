//! What becomes of each column, found out once for each header.
//!
//! Nearly all cells of nearly all rows are right: a row is a walk over its cells, each on the [`Way`] of
//! its column. Whatever is not as usual ends the walk without a word; [`Plan::explain`] reads that one
//! row again, and says what is wrong, or that nothing is.

use std::io::Read;

use super::coding::FieldValue;
use super::draft::Draft;
use super::fields::{Field, Fields};
use super::record::{UnlocatedRefusal, not_utf8};
use super::way::{Way, Ways};
use crate::kano::Answer;
use crate::response::Response;
use crate::table::{Cell, Rows};

/// What becomes of the cells of a row.
#[derive(Debug)]
pub(super) struct Plan {
    ways: Ways,
    columns: Vec<Column>,
}

#[derive(Debug)]
struct Column {
    field: Option<Field>,
    way: Way,
}

impl Plan {
    /// A plan for columns that stand for these fields.
    pub(super) fn new(fields: &Fields<'_>, columns: &[Option<Field>]) -> Self {
        let columns = columns.iter().map(|field| Column {
            field: *field,
            way: Way::of(fields, *field),
        });
        Self {
            ways: Ways::default(),
            columns: columns.collect(),
        }
    }

    /// The number of columns.
    pub(super) fn width(&self) -> usize {
        self.columns.len()
    }

    /// Reads the last of some rows, if it is as usual; otherwise false, and the response is worth
    /// nothing.
    pub(super) fn read<R: Read>(
        &self,
        fields: &Fields<'_>,
        rows: &Rows<R>,
        response: &mut Response,
    ) -> bool {
        response.clear();
        let is_usual = rows.all_with(&self.columns, |column, cell| {
            self.ways.set(fields, &column.way, cell, response)
        });
        is_usual && response.is_answered()
    }

    /// Reads a row that is not as usual, and says in which column what is wrong.
    pub(super) fn explain<'c>(
        &self,
        fields: &Fields<'_>,
        cells: impl Iterator<Item = Cell<'c>>,
        response: &mut Response,
    ) -> Result<(), (Option<usize>, UnlocatedRefusal)> {
        let mut draft = Draft::new(fields, response);
        for (index, (column, cell)) in self.columns.iter().zip(cells).enumerate() {
            let Some(field) = column.field else {
                continue;
            };
            let text = std::str::from_utf8(cell.bytes()).map_err(|_| not_utf8());
            let set = text.and_then(|text| draft.set(field, FieldValue::One(text)));
            set.map_err(|refusal| (Some(index), refusal))?;
        }
        draft.finish().map_err(|refusal| (None, refusal))
    }

    /// True if a line in a text looks like a row: it has as many cells, and answers where answers
    /// stand.
    pub(super) fn is_like_a_row(&self, line: &[u8], delimiter: u8) -> bool {
        let cells: Vec<&[u8]> = line.split(|byte| *byte == delimiter).collect();
        let is_answer = |(column, text): (&Column, &[u8])| {
            column.field.is_some_and(Field::is_answer)
                && Answer::ALL
                    .iter()
                    .any(|answer| answer.code().as_bytes() == text)
        };
        cells.len() == self.width() && self.columns.iter().zip(cells).any(is_answer)
    }
}
