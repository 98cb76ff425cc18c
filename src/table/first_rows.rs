//! The first rows of a file, among which its header is.

use super::rows::{is_empty, without_line_end};
use super::splitter::{Split, Splitter};

/// A row as it may be the header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstRow {
    /// The number of bytes before it.
    pub start: usize,
    /// Its cells without quotes; what is not UTF-8 is U+FFFD.
    pub cells: Vec<String>,
}

/// The header is looked for in so many rows.
pub(super) const LOOKED_AT: usize = 20;

/// The first rows of a text; `is_all` if nothing comes behind it.
pub fn first_rows(text: &[u8], delimiter: u8, is_all: bool) -> Vec<FirstRow> {
    let mut splitter = Splitter::new(delimiter);
    let mut rows = Vec::new();
    let mut start = 0;
    while start < text.len() && rows.len() < LOOKED_AT {
        splitter.begin();
        let row = &text[start..];
        let Split::Complete(length) = splitter.feed(row, is_all, |_| None) else {
            break;
        };
        if !is_empty(without_line_end(&row[..length])) {
            let cells = splitter.cells.iter().map(|cell| {
                let bytes = cell.start as usize..cell.end as usize;
                let text = if cell.is_rewritten {
                    &splitter.rewritten[bytes]
                } else {
                    &row[bytes]
                };
                String::from_utf8_lossy(text).into_owned()
            });
            let cells = cells.collect();
            rows.push(FirstRow { start, cells });
        }
        start += length;
    }
    rows
}
