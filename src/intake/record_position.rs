//! Where records stand in all files together, in eight bytes each.
//!
//! Lines are counted on from one file to the next. So one number says file and line, however many
//! there are of both, and memory holds no more of a record than that.

use std::sync::Arc;

/// The files so far.
#[derive(Debug, Default)]
pub(super) struct RecordPositions {
    /// Each file with the number of the last line before it.
    files: Vec<(u64, Arc<str>)>,
    /// The number of the last line before the file that was begun last.
    before: u64,
    last: u64,
}

/// A line, counted from 1 through all files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct RecordPosition(u64);

impl RecordPosition {
    /// Its number, which is below 2^62.
    pub(super) const fn number(self) -> u64 {
        self.0
    }

    pub(super) const fn of_number(number: u64) -> Self {
        Self(number)
    }
}

impl RecordPositions {
    pub(super) fn begin_file(&mut self, name: &Arc<str>) {
        self.before = self.last;
        self.files.push((self.before, Arc::clone(name)));
    }

    /// The position of a line, counted from 1, of the file that was begun last.
    pub(super) fn of(&mut self, line: usize) -> RecordPosition {
        let position = self.before + line as u64;
        self.last = self.last.max(position);
        RecordPosition(position)
    }

    /// File and line.
    #[expect(
        clippy::expect_used,
        reason = "positions come from `of`, after a file was begun with no line before it"
    )]
    pub(super) fn place(&self, position: RecordPosition) -> (&str, u64) {
        let begun = self
            .files
            .partition_point(|(before, _)| *before < position.0);
        let file = self.files[..begun].last();
        let (before, name) = file.expect("the first file begins before every position");
        (name, position.0 - before)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_position_leads_back_to_its_file_and_line() {
        let mut positions = RecordPositions::default();
        let mut given = Vec::new();
        for (file, lines) in [
            ("a", vec![2, 2, 7]),
            ("b", Vec::new()),
            ("c", vec![1, 1 << 33]),
        ] {
            positions.begin_file(&file.into());
            let of_file = lines
                .into_iter()
                .map(|line| (positions.of(line), format!("{file}:{line}")));
            given.extend(of_file.collect::<Vec<_>>());
        }
        for (position, shown) in given {
            let (file, line) = positions.place(position);
            assert_eq!(format!("{file}:{line}"), shown);
        }
    }
}
