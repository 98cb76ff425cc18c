//! Rows of a sheet as lines of CSV.

use memchr::{memchr, memchr3};

use super::sheet_row::SheetRow;

/// A row that is wider does not make those below it wider: a lone cell far to the right would add
/// thousands of empty ones to each.
const WIDEST: usize = 1 << 12;

/// The lines of some rows.
#[derive(Debug, Default)]
pub(super) struct CsvText {
    pub(super) bytes: Vec<u8>,
    /// The number of rows so far.
    rows: usize,
    /// The number of cells of the widest row so far.
    width: usize,
}

impl CsvText {
    /// Adds a row that stands below those so far. Rows between them are empty lines; a row has as many
    /// cells as the widest above it, so that none is shorter than the header.
    pub(super) fn push(&mut self, row: &SheetRow) {
        let width = row.width();
        if width == 0 {
            return;
        }
        if width <= WIDEST {
            self.width = self.width.max(width);
        }
        let empty = row.number.saturating_sub(self.rows + 1);
        self.push_times(b'\n', empty);
        self.rows = row.number;
        let mut at = 0;
        for (column, text) in row.cells() {
            self.push_times(b',', column - at);
            self.push_cell(text.as_bytes());
            at = column;
        }
        self.push_times(b',', self.width.saturating_sub(width));
        self.bytes.push(b'\n');
    }

    fn push_times(&mut self, byte: u8, times: usize) {
        self.bytes.resize(self.bytes.len() + times, byte);
    }

    fn push_cell(&mut self, text: &[u8]) {
        let needs_quotes =
            memchr3(b',', b'"', b'\n', text).is_some() || memchr(b'\r', text).is_some();
        if !needs_quotes {
            return self.bytes.extend_from_slice(text);
        }
        self.bytes.push(b'"');
        for part in text.split_inclusive(|byte| *byte == b'"') {
            self.bytes.extend_from_slice(part);
            if part.ends_with(b"\"") {
                self.bytes.push(b'"');
            }
        }
        self.bytes.push(b'"');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A row of a number, and its cells by their columns.
    fn row(number: usize, cells: &[(usize, &str)]) -> SheetRow {
        let mut row = SheetRow::default();
        row.begin(number);
        for (column, text) in cells {
            row.text.push_str(text);
            row.end_cell(*column).expect("in order");
        }
        row
    }

    fn csv(rows: &[SheetRow]) -> String {
        let mut text = CsvText::default();
        for row in rows {
            text.push(row);
        }
        String::from_utf8(text.bytes).expect("texts")
    }

    #[test]
    fn each_row_stands_on_its_line() {
        let rows = [
            row(2, &[(0, "a"), (2, "c")]),
            row(3, &[]),
            row(5, &[(1, "b")]),
            row(9, &[(5, "")]),
        ];
        assert_eq!(csv(&rows), "\na,,c\n\n\n,b,\n");
    }

    #[test]
    fn quotes_stand_only_where_they_are_needed() {
        let cells = [
            (0, "a b"),
            (1, "a,b"),
            (2, "a\nb"),
            (3, "\"a\""),
            (4, "a\rb"),
        ];
        let wanted = "a b,\"a,b\",\"a\nb\",\"\"\"a\"\"\",\"a\rb\"\n";
        assert_eq!(csv(&[row(1, &cells)]), wanted);
    }

    #[test]
    fn a_lone_cell_makes_no_other_row_wide() {
        let rows = [
            row(1, &[(0, "a"), (1, "b")]),
            row(2, &[(WIDEST, "far")]),
            row(3, &[(0, "a")]),
        ];
        let wide = ",".repeat(WIDEST) + "far";
        assert_eq!(csv(&rows), format!("a,b\n{wide}\na,\n"));
    }
}
