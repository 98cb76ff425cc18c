//! Workbooks: the sheet of an XLSX or ODS file as the text of a CSV file.
//!
//! 1. [`Workbook::read`] takes the whole file. What has a password, or is in an older format, is
//!    foreign.
//! 2. `package` unpacks the parts, and counts what comes out of them; `xml` reads their elements.
//! 3. `xlsx` and `ods` find the visible sheets. Of several, the first is read that is wanted.
//! 4. `xlsx_rows` and `ods` give its rows, one after another, as a [`SheetRow`], and `number` knows
//!    which numbers are dates. A row becomes a line of CSV; rows in which nothing stands are blank
//!    lines, so that each row stands on the line of its number.
//!
//! No more of the sheet is held than a row. Everything that a file repeats by saying how often is
//! bounded, and a file never makes the program fail: the libraries that read whole workbooks hold all
//! cells at once, and take room for as many texts as the file says it has.

mod closed;
mod csv_text;
mod number;
mod ods;
mod package;
mod shared_strings;
mod sheet_row;
mod sheet_text;
#[cfg(test)]
mod tests;
mod xlsx;
mod xlsx_rows;
mod xml;

use std::io::{self, Read};

use memchr::memmem;

use super::fault::InputFault;
use super::foreign::Foreign;
use closed::Closed;
use ods::OdsRows;
use package::Package;
use sheet_row::SheetRow;
use sheet_text::{SheetRows, SheetText, beginning};
use xlsx::Book;

/// The largest file that is read.
const LARGEST: u64 = 64 << 20;

/// A workbook of which a sheet is read.
pub(super) struct Workbook {
    sheets: Sheets,
    text: SheetText,
    /// What is wrong with the rest of the workbook.
    fault: Option<InputFault>,
}

/// The sheets of a workbook that are visible and have cells.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheets {
    /// The one that is read.
    pub read: String,
    pub others: Vec<String>,
}

impl Workbook {
    /// Reads a file that begins as one of an office program, or as an archive; what it is, if it is not
    /// a workbook. Of several sheets, the first is read whose beginning is wanted.
    ///
    /// An error if the file cannot be read.
    pub(super) fn read(
        input: &mut impl Read,
        looks_like: Foreign,
        is_wanted: impl Fn(&[u8]) -> bool,
    ) -> io::Result<Result<Self, Foreign>> {
        let mut bytes = Vec::new();
        input.take(LARGEST + 1).read_to_end(&mut bytes)?;
        let is_large = bytes.len() as u64 > LARGEST;
        Ok(match looks_like {
            Foreign::Document if is_large => Err(Foreign::LargeWorkbook),
            Foreign::OldOffice if is_encrypted(&bytes) => Err(Foreign::Encrypted),
            Foreign::OldOffice => Err(Foreign::OldOffice),
            _ if is_large => Err(looks_like),
            _ => Self::open(bytes, looks_like, is_wanted),
        })
    }

    fn open(
        bytes: Vec<u8>,
        looks_like: Foreign,
        is_wanted: impl Fn(&[u8]) -> bool,
    ) -> Result<Self, Foreign> {
        let choice = Choice::new(is_wanted);
        let opened = match Package::open(bytes) {
            Some(package) if ods::is_ods(&package) => choice.of_ods(&package),
            Some(package) if xlsx::is_office(&package) => choice.of_xlsx(&package),
            None if looks_like == Foreign::Document => Err(InputFault::Damaged.into()),
            _ => Err(Closed::Foreign(looks_like)),
        };
        match opened {
            Err(Closed::Foreign(foreign)) => Err(foreign),
            Err(Closed::Fault(fault)) => Ok(Self {
                sheets: Sheets::default(),
                text: SheetText::new(SheetRows::None),
                fault: Some(fault),
            }),
            Ok(workbook) => Ok(workbook),
        }
    }

    /// The sheets, of which one is read.
    pub(super) fn sheets(&self) -> &Sheets {
        &self.sheets
    }

    /// Why not all of it can be read, as far as that is known.
    pub(super) fn fault(&self) -> Option<InputFault> {
        self.text.fault().or(self.fault)
    }
}

impl Read for Workbook {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        Ok(self.text.read(buffer))
    }
}

/// True if a file names what a document of Office with a password consists of.
fn is_encrypted(bytes: &[u8]) -> bool {
    let name = "EncryptedPackage".bytes();
    let name: Vec<u8> = name.flat_map(|byte| [byte, 0]).collect();
    memmem::find(bytes, &name).is_some()
}

/// Which sheet is read.
struct Choice<W> {
    is_wanted: W,
    /// The names of the sheets so far, each with its number among the visible ones.
    sheets: Vec<(String, usize)>,
    /// Which of them is the first that is wanted.
    wanted: Option<usize>,
    fault: Option<InputFault>,
}

impl<W: Fn(&[u8]) -> bool> Choice<W> {
    fn new(is_wanted: W) -> Self {
        Self {
            is_wanted,
            sheets: Vec::new(),
            wanted: None,
            fault: None,
        }
    }

    fn of_xlsx(mut self, package: &Package) -> Result<Workbook, Closed> {
        let book = Book::open(package)?;
        for (number, (name, part)) in book.sheets.iter().enumerate() {
            match book.rows(package, part) {
                Ok(mut rows) => self.meet(name, number, |row| rows.next(row)),
                Err(fault) => self.note(fault),
            }
        }
        package.count_again();
        let rows = match self.chosen() {
            Some(number) => SheetRows::Xlsx(book.rows(package, &book.sheets[number].1)?),
            None => SheetRows::None,
        };
        Ok(self.end(rows))
    }

    fn of_ods(mut self, package: &Package) -> Result<Workbook, Closed> {
        let mut rows = OdsRows::open(package)?;
        for number in 0.. {
            match rows.next_sheet() {
                Ok(Some(name)) => self.meet(&name, number, |row| rows.next(row)),
                Ok(None) => break,
                Err(fault) => {
                    self.note(fault);
                    break;
                }
            }
        }
        package.count_again();
        let rows = match self.chosen() {
            Some(number) => {
                let mut rows = OdsRows::open(package)?;
                for _ in 0..=number {
                    rows.next_sheet()?;
                }
                SheetRows::Ods(rows)
            }
            None => SheetRows::None,
        };
        Ok(self.end(rows))
    }

    /// Looks at the first rows of a visible sheet. One without cells does not count.
    fn meet(
        &mut self,
        name: &str,
        number: usize,
        next: impl FnMut(&mut SheetRow) -> Result<bool, InputFault>,
    ) {
        /// So many sheets are looked at, so that this takes no time in a file that is made for it.
        const LOOKED_AT: usize = 200;
        if self.sheets.len() < LOOKED_AT {
            let (text, fault) = beginning(next);
            if let Some(fault) = fault {
                self.note(fault);
            }
            if text.is_empty() {
                return;
            }
            if self.wanted.is_none() && (self.is_wanted)(&text) {
                self.wanted = Some(self.sheets.len());
            }
        }
        self.sheets.push((name.to_owned(), number));
    }

    /// Notes what is wrong; the first of several things.
    fn note(&mut self, fault: InputFault) {
        self.fault.get_or_insert(fault);
    }

    /// The number of the sheet to be read.
    fn chosen(&self) -> Option<usize> {
        let sheet = self.sheets.get(self.wanted.unwrap_or(0));
        sheet.map(|(_, number)| *number)
    }

    /// The workbook, with the rows of the sheet to be read.
    fn end(self, rows: SheetRows) -> Workbook {
        let mut names: Vec<String> = self.sheets.into_iter().map(|(name, _)| name).collect();
        let read = if names.is_empty() {
            String::new()
        } else {
            names.remove(self.wanted.unwrap_or(0))
        };
        Workbook {
            sheets: Sheets {
                read,
                others: names,
            },
            text: SheetText::new(rows),
            fault: self.fault,
        }
    }
}
