//! The text of a sheet, read like a file.

use super::super::fault::InputFault;
use super::super::first_rows::LOOKED_AT;
use super::csv_text::CsvText;
use super::ods::OdsRows;
use super::sheet_row::SheetRow;
use super::xlsx_rows::XlsxRows;

/// So much text is given: a short file can repeat a row very often.
const MOST: u64 = 1 << 30;

/// The rows of a sheet of either kind.
pub(super) enum SheetRows {
    Xlsx(XlsxRows),
    Ods(OdsRows),
    /// Of a workbook in which nothing stands.
    None,
}

impl SheetRows {
    fn next(&mut self, row: &mut SheetRow) -> Result<bool, InputFault> {
        match self {
            Self::Xlsx(rows) => rows.next(row),
            Self::Ods(rows) => rows.next(row),
            Self::None => Ok(false),
        }
    }
}

pub(super) struct SheetText {
    rows: SheetRows,
    row: SheetRow,
    text: CsvText,
    /// How much of the text was given.
    at: usize,
    /// The number of bytes that were given in all.
    given: u64,
    is_ended: bool,
    fault: Option<InputFault>,
}

impl SheetText {
    /// The text of a sheet from its first row on.
    pub(super) fn new(rows: SheetRows) -> Self {
        Self {
            rows,
            row: SheetRow::default(),
            text: CsvText::default(),
            at: 0,
            given: 0,
            is_ended: false,
            fault: None,
        }
    }

    /// Why it ends early, once it does.
    pub(super) fn fault(&self) -> Option<InputFault> {
        self.fault
    }

    /// Gives as much as there is room for; 0 at the end.
    pub(super) fn read(&mut self, buffer: &mut [u8]) -> usize {
        let mut filled = 0;
        while filled < buffer.len() && self.has_text() {
            let rest = &self.text.bytes[self.at..];
            let length = rest.len().min(buffer.len() - filled);
            buffer[filled..filled + length].copy_from_slice(&rest[..length]);
            filled += length;
            self.at += length;
            self.given += length as u64;
        }
        filled
    }

    /// Reads the next row if nothing is left of the last one; false at the end.
    fn has_text(&mut self) -> bool {
        while self.at == self.text.bytes.len() && !self.is_ended {
            self.text.bytes.clear();
            self.at = 0;
            match self.rows.next(&mut self.row) {
                _ if self.given > MOST => self.end(Some(InputFault::Bomb)),
                Ok(true) => self.text.push(&self.row),
                Ok(false) => self.end(None),
                Err(fault) => self.end(Some(fault)),
            }
        }
        self.at < self.text.bytes.len()
    }

    fn end(&mut self, fault: Option<InputFault>) {
        self.is_ended = true;
        self.fault = fault;
    }
}

/// The first rows of a sheet, among which its header is, and why they end early.
pub(super) fn beginning(
    mut next: impl FnMut(&mut SheetRow) -> Result<bool, InputFault>,
) -> (Vec<u8>, Option<InputFault>) {
    /// So many bytes may stand above the header.
    const MOST_BYTES: usize = 1 << 20;
    let mut row = SheetRow::default();
    let mut text = CsvText::default();
    let mut rows = 0;
    while rows < LOOKED_AT && text.bytes.len() < MOST_BYTES {
        match next(&mut row) {
            Ok(true) if row.width() > 0 => rows += 1,
            Ok(true) => continue,
            Ok(false) => break,
            Err(fault) => return (text.bytes, Some(fault)),
        }
        text.push(&row);
    }
    (text.bytes, None)
}
