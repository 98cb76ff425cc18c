//! What a file says beside its records.

use crate::table::Sheets;

/// What a file says beside its records, as far as it was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notes {
    /// The path of the mapping, if the file is read by one.
    pub mapping: Option<String>,
    /// True if nothing says which rows belong to the same person.
    pub is_without_person: bool,
    /// The encoding, if it is not UTF-8.
    pub encoding: Option<&'static str>,
    /// The sheets, if it is a workbook.
    pub sheets: Option<Sheets>,
    /// True of a text, in which nothing but answer codes is looked for.
    pub is_text: bool,
    /// Names that are unknown, in the order in which they were met; the first 100 only, so that
    /// memory does not grow with the file.
    pub unknown: Vec<String>,
    /// Columns that a CSV file lacks.
    pub missing: Vec<String>,
    /// True if the file says of itself that it was made by `simulate`.
    pub simulated: bool,
    /// The lines above the header on which something stands that is no record.
    pub above_header: Vec<usize>,
    /// The lines on which the header stands once more; the first 100.
    pub headers_again: Vec<usize>,
    /// The lines of rows with a text in which lines look like rows, with their number; the first 100.
    pub inner_rows: Vec<(usize, usize)>,
}

/// So many of each kind are noted, so that memory does not grow with the file.
const MOST: usize = 100;

impl Notes {
    /// Notes an unknown name; a name that is longer than 200 characters is cut.
    pub(super) fn unknown(&mut self, name: &str) {
        const LONGEST: usize = 200;
        if self.unknown.len() == MOST {
            return;
        }
        let name: String = name.chars().take(LONGEST).collect();
        if !self.unknown.contains(&name) {
            self.unknown.push(name);
        }
    }

    /// Notes that something stands on a line above the header.
    pub(super) fn above_header(&mut self, line: usize) {
        if self.above_header.len() < MOST {
            self.above_header.push(line);
        }
    }

    /// Notes that the header stands on a line once more.
    pub(super) fn header_again(&mut self, line: usize) {
        if self.headers_again.len() < MOST {
            self.headers_again.push(line);
        }
    }

    /// Notes that so many lines in a text of the row on a line look like rows.
    pub(super) fn inner_rows(&mut self, line: usize, count: usize) {
        if count > 0 && self.inner_rows.len() < MOST {
            self.inner_rows.push((line, count));
        }
    }
}
