//! A row of a table: its cells by their numbers.

use super::cell::Cell;
use super::splitter::CellPlace;

/// A row; its cells are counted from 0.
#[derive(Debug, Clone, Copy)]
pub enum Row<'r> {
    Plain(PlainRow<'r>),
    Quoted(QuotedRow<'r>),
}

/// A row of one line without quotes.
#[derive(Debug, Clone, Copy)]
pub struct PlainRow<'r> {
    /// The text from the row on.
    pub(super) text: &'r [u8],
    /// Where cells begin, and behind them where one more would.
    pub(super) starts: &'r [u32],
}

/// A row with quotes.
#[derive(Debug, Clone, Copy)]
pub struct QuotedRow<'r> {
    /// The text from the row on.
    pub(super) text: &'r [u8],
    pub(super) cells: &'r [CellPlace],
    /// The texts in which quotes are doubled, without that.
    pub(super) rewritten: &'r [u8],
}

impl<'r> Row<'r> {
    /// The number of cells.
    pub fn count(self) -> usize {
        match self {
            Self::Plain(row) => row.starts.len() - 1,
            Self::Quoted(row) => row.cells.len(),
        }
    }

    /// The cells, without their quotes.
    pub fn cells(self) -> impl Iterator<Item = Cell<'r>> {
        (0..self.count()).map(move |index| match self {
            Self::Plain(row) => row.cell(index),
            Self::Quoted(row) => row.cell(index),
        })
    }

    /// Where in the row a cell begins, quotes included; `None` past the last one.
    pub(super) fn begin(self, index: usize) -> Option<usize> {
        let begin = match self {
            Self::Plain(row) => row.starts[..self.count()].get(index).copied(),
            Self::Quoted(row) => row.cells.get(index).map(|place| place.begin),
        };
        begin.map(|begin| begin as usize)
    }
}

impl<'r> PlainRow<'r> {
    /// A cell that is there.
    #[inline]
    pub fn cell(self, index: usize) -> Cell<'r> {
        let (start, next) = (self.starts[index], self.starts[index + 1]);
        Cell::new(self.text, start as usize..next as usize - 1)
    }
}

impl<'r> QuotedRow<'r> {
    /// A cell that is there.
    #[inline]
    pub fn cell(self, index: usize) -> Cell<'r> {
        let place = self.cells[index];
        let text = if place.is_rewritten {
            self.rewritten
        } else {
            self.text
        };
        Cell::new(text, place.start as usize..place.end as usize)
    }
}
