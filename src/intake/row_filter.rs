//! Which rows of another tool are responses: those in which one of some texts is in a column.

use super::codebook::Codebook;
use super::record::{UnlocatedRefusal, not_utf8, shown};
use crate::diagnostic::Problem;
use crate::mapping::Labels;
use crate::table::Cell;
use crate::unicode::is_blank;

/// What is in a column of the rows that are responses.
#[derive(Debug)]
pub(super) struct RowFilter {
    pub(super) column: usize,
    labels: Labels,
    texts: Codebook<bool>,
}

/// It stands for any text in which somebody sees something.
const ANY: &str = "*";

impl RowFilter {
    pub(super) fn new(column: usize, labels: &Labels) -> Self {
        Self {
            column,
            labels: labels.clone(),
            texts: Codebook::new(labels.all().map(|(text, _)| (text, true))),
        }
    }

    /// True of a text that is one of them letter by letter.
    pub(super) fn is_usual(&self, cell: Cell<'_>) -> bool {
        self.texts.get(cell) == Some(true) || self.takes_any() && has_letters(cell)
    }

    fn takes_any(&self) -> bool {
        self.labels.code(ANY).is_some()
    }

    /// An error unless the row of a cell is a response.
    pub(super) fn check(&self, cell: Cell<'_>) -> Result<(), UnlocatedRefusal> {
        let text = std::str::from_utf8(cell.bytes()).map_err(|_| not_utf8())?;
        let is_any = self.takes_any() && !is_blank(text);
        if is_any || self.labels.code(text).is_some() {
            return Ok(());
        }
        let text = shown(text);
        Err(Problem::NotAResponse { text }.into())
    }
}

/// True of most texts in which somebody sees something.
fn has_letters(cell: Cell<'_>) -> bool {
    cell.bytes().first().is_some_and(u8::is_ascii_graphic)
}
