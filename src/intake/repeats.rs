//! Rows without ids that were in an earlier file already.
//!
//! Nobody can tell whether two equal rows are of one person, so both count. But whoever downloads an
//! export twice should know.

use std::collections::HashSet;
use std::hash::BuildHasher;

/// So many rows are remembered, so that memory does not grow with the files.
const MOST: usize = 1 << 17;

/// Rows that were read, by their hashes.
#[derive(Debug, Default)]
pub(super) struct Repeats {
    hashes: foldhash::fast::RandomState,
    /// Those of earlier files.
    earlier: HashSet<u64>,
    /// Those of the file that is being read.
    here: Vec<u64>,
}

impl Repeats {
    pub(super) fn begin_file(&mut self) {
        self.earlier.extend(self.here.drain(..));
    }

    /// True if a row was in an earlier file.
    pub(super) fn is_repeated(&mut self, row: &[u8]) -> bool {
        let hash = self.hashes.hash_one(row.trim_ascii_end());
        if self.earlier.len() + self.here.len() < MOST {
            self.here.push(hash);
        }
        self.earlier.contains(&hash)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_rows_of_earlier_files_are_repeated() {
        let mut repeats = Repeats::default();
        repeats.begin_file();
        let found = ["a\r\n", "b\n", "a\n"].map(|row| repeats.is_repeated(row.as_bytes()));
        assert_eq!(found, [false; 3]);
        repeats.begin_file();
        let found = ["a", "c\n", "b\n"].map(|row| repeats.is_repeated(row.as_bytes()));
        assert_eq!(found, [true, false, true]);
    }
}
