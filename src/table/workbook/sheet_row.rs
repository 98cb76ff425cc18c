//! A row of a sheet: its cells as text.

use super::super::fault::InputFault;

/// The number of rows of the largest sheet that spreadsheet programs know.
pub(super) const MOST_ROWS: usize = 1 << 20;

/// The number of its columns.
pub(super) const MOST_COLUMNS: usize = 1 << 14;

/// So many bytes may stand in a row: a short file can repeat a long text in many cells.
const LONGEST: usize = 64 << 20;

/// The row that is being read; it is used again for the next one.
#[derive(Debug, Default)]
pub(super) struct SheetRow {
    /// Its number, counted from 1.
    pub(super) number: usize,
    /// The texts of its cells, and behind them that of the next one, until it is ended.
    pub(super) text: String,
    cells: Vec<Cell>,
}

#[derive(Debug, Clone, Copy)]
struct Cell {
    column: usize,
    /// Where its text ends.
    end: usize,
}

impl SheetRow {
    /// Begins with the row of a number.
    pub(super) fn begin(&mut self, number: usize) {
        self.number = number;
        self.text.clear();
        self.cells.clear();
    }

    /// Ends the cell of a column, which is counted from 0; one without text is none.
    pub(super) fn end_cell(&mut self, column: usize) -> Result<(), InputFault> {
        let end = self.text.len();
        let last = self.cells.last();
        if end == last.map_or(0, |cell| cell.end) {
            return Ok(());
        }
        if end > LONGEST {
            return Err(InputFault::Bomb);
        }
        if last.is_some_and(|cell| cell.column >= column) || column >= MOST_COLUMNS {
            return Err(InputFault::Damaged);
        }
        self.cells.push(Cell { column, end });
        Ok(())
    }

    /// The number of columns up to the last cell with a text.
    pub(super) fn width(&self) -> usize {
        self.cells.last().map_or(0, |cell| cell.column + 1)
    }

    /// The cells that have a text, each with its column.
    pub(super) fn cells(&self) -> impl Iterator<Item = (usize, &str)> {
        let mut start = 0;
        self.cells.iter().map(move |cell| {
            let text = &self.text[start..cell.end];
            start = cell.end;
            (cell.column, text)
        })
    }
}
