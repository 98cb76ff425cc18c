//! What attempts to split a row found about the lines below it.

use std::collections::VecDeque;

use super::splitter::{Ending, QuotedLine, short};

/// What earlier attempts found of lines that they passed in quotes.
///
/// Each has the place in the file where it begins, and the number of cells that follow it to the end
/// of the row; `None` if the row does not come to a good end.
#[derive(Debug, Default)]
pub(super) struct Known(VecDeque<(u64, Option<u32>)>);

impl Known {
    /// The number of cells that a row, which begins behind so many bytes of the file, has at its end,
    /// if one of its lines is known. That it fits the header is no reason to stop: its cells are
    /// still to be split.
    pub(super) fn of(&self, passed: u64, line: QuotedLine, width: Option<usize>) -> Option<Ending> {
        let place = passed + u64::from(line.start);
        let found = self.0.binary_search_by_key(&place, |(place, _)| *place);
        let (_, following) = self.0[found.ok()?];
        let Some(following) = following else {
            return Some(Ending::Bad);
        };
        let cells = (line.cells + following) as usize;
        let fits = width.is_none_or(|width| cells == width);
        (!fits).then_some(Ending::Cells(cells))
    }

    /// Keeps what was found of the lines of such a row, which has so many cells at its end.
    pub(super) fn learn(&mut self, passed: u64, lines: &[QuotedLine], cells: Option<usize>) {
        let Some(last) = lines.last() else {
            return;
        };
        let last = passed + u64::from(last.start);
        while self.0.front().is_some_and(|(place, _)| *place <= last) {
            self.0.pop_front();
        }
        for line in lines.iter().rev() {
            let following = cells.map(|cells| short(cells) - line.cells);
            self.0
                .push_front((passed + u64::from(line.start), following));
        }
    }
}
