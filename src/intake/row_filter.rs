//! Which rows of another tool are responses: those in which one of some texts is in a column, or none of
//! them.

use super::codebook::Codebook;
use super::record::{UnlocatedRefusal, not_utf8, shown};
use crate::diagnostic::Problem;
use crate::mapping::Filter;
use crate::table::Cell;
use crate::unicode::is_blank;

/// What is in a column of the rows that are responses.
#[derive(Debug)]
pub(super) struct RowFilter {
    pub(super) column: usize,
    filter: Filter,
    texts: Codebook<bool>,
}

/// It stands for any text in which somebody sees something.
const ANY: &str = "*";

impl RowFilter {
    pub(super) fn new(column: usize, filter: &Filter) -> Self {
        Self {
            column,
            texts: Codebook::new(filter.labels.all().map(|(text, _)| (text, true))),
            filter: filter.clone(),
        }
    }

    /// True of a text that is one of them letter by letter, or of none where these are exceptions.
    pub(super) fn is_usual(&self, cell: Cell<'_>) -> bool {
        if self.filter.is_exception {
            return cell.is_empty();
        }
        self.texts.get(cell) == Some(true) || takes_any(&self.filter) && has_letters(cell)
    }

    /// An error unless the row of a cell is a response.
    pub(super) fn check(&self, cell: Cell<'_>) -> Result<(), UnlocatedRefusal> {
        let text = std::str::from_utf8(cell.bytes()).map_err(|_| not_utf8())?;
        check(&self.filter, text)
    }
}

/// An error unless a text is that of a response.
pub(super) fn check(filter: &Filter, text: &str) -> Result<(), UnlocatedRefusal> {
    let is_any = takes_any(filter) && !is_blank(text);
    let is_listed = is_any || filter.labels.code(text).is_some();
    if is_listed != filter.is_exception {
        return Ok(());
    }
    let text = shown(text);
    Err(Problem::NotAResponse { text }.into())
}

fn takes_any(filter: &Filter) -> bool {
    filter.labels.code(ANY).is_some()
}

/// True of most texts in which somebody sees something.
fn has_letters(cell: Cell<'_>) -> bool {
    cell.bytes().first().is_some_and(u8::is_ascii_graphic)
}
