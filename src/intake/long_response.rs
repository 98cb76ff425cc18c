//! The rows of a person in a long table become one response.

use std::collections::HashMap;
use std::io;

use super::draft::Draft;
use super::fields::{Field, Meta};
use super::long_columns::{LongCell, LongColumns};
use super::naming::{Column, Naming};
use super::own_text::own_text;
use super::people::Person;
use super::record::{UnlocatedRefusal, not_utf8, shown};
use super::{Notes, Refusal, Span, shape};
use crate::diagnostic::Problem;
use crate::response::Response;
use crate::table::{self, Piece, Row, Rows};
use crate::unicode::is_blank;

/// What was read of a person so far.
struct LongDraft<'f, 'r> {
    naming: Naming<'f>,
    draft: Draft<'f, 'r>,
    /// The text of each field, and the line on which it stands.
    known: HashMap<Field, (String, usize)>,
}

/// Reads the rows of a person as one response.
///
/// The outer error is one of reading.
pub(super) fn read(
    person: &Person,
    mut rows: Rows<&[u8]>,
    naming: Naming<'_>,
    columns: &mut LongColumns<'_>,
    response: &mut Response,
    notes: &mut Notes,
) -> io::Result<Result<(), Refusal>> {
    let mut draft = LongDraft {
        naming,
        draft: Draft::new(naming.fields(), response),
        known: HashMap::new(),
    };
    for (line, _) in &person.starts {
        let Some(Piece::Record(row)) = rows.next()? else {
            break;
        };
        let row = table::Record { line: *line, ..row };
        let cells = columns.cells(rows.row());
        if let Err((index, refusal)) = draft.add_row(*line, &cells, rows.row(), notes) {
            return Ok(Err(refusal.at(shape::span(&rows, &row, index))));
        }
    }
    let finished = draft.draft.finish();
    Ok(finished.map_err(|refusal| refusal.at(Span::line(person.line()))))
}

impl<'f> LongDraft<'f, '_> {
    /// Adds what stands in a row; an error with the cell that is wrong.
    fn add_row(
        &mut self,
        line: usize,
        cells: &[LongCell<'f>],
        row: Row<'_>,
        notes: &mut Notes,
    ) -> Result<(), (usize, UnlocatedRefusal)> {
        let texts: Vec<_> = row.cells().collect();
        for cell in cells {
            match cell.column {
                Some(column) => {
                    let text = std::str::from_utf8(texts[cell.index].bytes());
                    let set = text.map_err(|_| not_utf8());
                    let set = set.and_then(|text| self.add(line, &cell.name, column, text));
                    set.map_err(|refusal| (cell.index, refusal))?;
                }
                None if self.naming.is_unknown(&cell.name) => notes.unknown(&cell.name),
                None => {}
            }
        }
        Ok(())
    }

    /// Adds a text to a field. Several rows of a person may have the same one, and those of a question of
    /// which several options can be chosen one each; times are those of the first and of the last row.
    fn add(
        &mut self,
        line: usize,
        name: &str,
        column: Column<'_>,
        text: &str,
    ) -> Result<(), UnlocatedRefusal> {
        let text = own_text(column.coding, text)?;
        if is_blank(&text) {
            return Ok(());
        }
        let field = column.field;
        match self.known.get(&field) {
            Some((known, _)) if *known == text => return Ok(()),
            // By their ids, the rows were put together.
            Some(_) if matches!(field, Field::Meta(Meta::Id | Meta::Started)) => return Ok(()),
            Some((_, first))
                if field != Field::Meta(Meta::Sent) && !self.naming.is_multiple(field) =>
            {
                let column = shown(name);
                let line = *first as u64;
                return Err(Problem::TwoAnswers { column, line }.into());
            }
            _ => {}
        }
        self.draft.add(field, &text)?;
        self.known.insert(field, (text.into_owned(), line));
        Ok(())
    }
}
