//! The rows of a sheet of XLSX.

use std::rc::Rc;

use quick_xml::events::{BytesStart, Event};

use super::super::fault::InputFault;
use super::number::{Epoch, NumberFormat, push_number};
use super::shared_strings::{SharedStrings, rich_text, unescape};
use super::sheet_row::{MOST_ROWS, SheetRow};
use super::xml::{Xml, attribute};

/// What all sheets of a workbook share.
#[derive(Default)]
pub(super) struct Shared {
    pub(super) strings: SharedStrings,
    /// The formats of cells, by the numbers of their styles.
    pub(super) formats: Vec<NumberFormat>,
    pub(super) epoch: Epoch,
}

/// Reads a sheet, one row after another.
pub(super) struct XlsxRows {
    xml: Xml,
    shared: Rc<Shared>,
    /// The number of the last row.
    number: usize,
    /// The value of a cell as it stands in the file.
    value: String,
}

/// A cell as it begins.
#[derive(Clone, Copy)]
struct CellStart {
    column: usize,
    kind: Kind,
    format: NumberFormat,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number,
    Boolean,
    /// The number of a shared text.
    Shared,
    /// A text that is no value, but stands beside it.
    Inline,
    /// Any other text: the result of a formula, an error, a date by ISO 8601.
    Text,
}

/// What stands in a cell.
enum Part {
    Value,
    Text,
    Other,
}

impl XlsxRows {
    pub(super) fn new(xml: Xml, shared: Rc<Shared>) -> Self {
        Self {
            xml,
            shared,
            number: 0,
            value: String::new(),
        }
    }

    /// Reads the next row; false at the end.
    pub(super) fn next(&mut self, row: &mut SheetRow) -> Result<bool, InputFault> {
        loop {
            let number = match self.xml.next()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "worksheet" | "sheetData" => continue,
                    "row" => Some(number_of(&element, self.number)?),
                    _ => None,
                },
                Event::Eof => return Ok(false),
                _ => continue,
            };
            if let Some(number) = number {
                self.number = number;
                row.begin(number);
                self.cells(row)?;
                return Ok(true);
            }
            self.xml.pass()?;
        }
    }

    /// Reads the cells of a row.
    fn cells(&mut self, row: &mut SheetRow) -> Result<(), InputFault> {
        let mut column = 0;
        loop {
            let cell = match self.xml.next()? {
                Event::Start(element) if element.local_name().as_ref() == "c" => {
                    Some(CellStart::of(&element, column, &self.shared.formats)?)
                }
                Event::Start(_) => None,
                Event::End(_) => return Ok(()),
                _ => continue,
            };
            match cell {
                Some(cell) => {
                    self.cell(cell, row)?;
                    row.end_cell(cell.column)?;
                    column = cell.column + 1;
                }
                None => self.xml.pass()?,
            }
        }
    }

    /// Reads what stands in a cell. Of a formula, it is what the program that saved the file computed.
    fn cell(&mut self, cell: CellStart, row: &mut SheetRow) -> Result<(), InputFault> {
        loop {
            let part = match self.xml.next()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "v" if cell.kind != Kind::Inline => Part::Value,
                    "is" => Part::Text,
                    _ => Part::Other,
                },
                Event::End(_) => return Ok(()),
                _ => continue,
            };
            match part {
                Part::Value => {
                    self.value.clear();
                    self.xml.text(&mut self.value)?;
                    self.push_value(cell, &mut row.text)?;
                }
                Part::Text => rich_text(&mut self.xml, &mut row.text)?,
                Part::Other => self.xml.pass()?,
            }
        }
    }

    fn push_value(&self, cell: CellStart, text: &mut String) -> Result<(), InputFault> {
        let value = self.value.as_str();
        match cell.kind {
            Kind::Number => push_number(value, cell.format, self.shared.epoch, text),
            Kind::Boolean => text.push_str(match value.trim() {
                "0" | "false" => "FALSE",
                "1" | "true" => "TRUE",
                other => other,
            }),
            Kind::Shared if value.trim().is_empty() => {}
            Kind::Shared => {
                let index = value.trim().parse().map_err(|_| InputFault::Damaged)?;
                let shared = self.shared.strings.get(index);
                text.push_str(shared.ok_or(InputFault::Damaged)?);
            }
            Kind::Inline | Kind::Text => {
                let start = text.len();
                text.push_str(value);
                unescape(text, start);
            }
        }
        Ok(())
    }
}

impl CellStart {
    /// A cell, which is the next one if it does not say where it is.
    fn of(
        element: &BytesStart<'_>,
        next: usize,
        formats: &[NumberFormat],
    ) -> Result<Self, InputFault> {
        let column = match attribute(element, "r")? {
            Some(place) => column_of(&place).ok_or(InputFault::Damaged)?,
            None => next,
        };
        let kind = match attribute(element, "t")?.as_deref() {
            None | Some("n") => Kind::Number,
            Some("b") => Kind::Boolean,
            Some("s") => Kind::Shared,
            Some("inlineStr") => Kind::Inline,
            Some(_) => Kind::Text,
        };
        let style = attribute(element, "s")?.and_then(|style| style.parse::<usize>().ok());
        let format = style.and_then(|style| formats.get(style)).copied();
        Ok(Self {
            column,
            kind,
            format: format.unwrap_or_default(),
        })
    }
}

/// The number of a row, which is the next one if it does not say so.
fn number_of(element: &BytesStart<'_>, last: usize) -> Result<usize, InputFault> {
    let number = match attribute(element, "r")? {
        Some(number) => number.parse().map_err(|_| InputFault::Damaged)?,
        None => last + 1,
    };
    let is_next = (last + 1..=MOST_ROWS).contains(&number);
    is_next.then_some(number).ok_or(InputFault::Damaged)
}

/// The column of a place such as `AB12`, counted from 0.
fn column_of(place: &str) -> Option<usize> {
    const MOST_LETTERS: usize = 3;
    let letters = place.bytes().take_while(u8::is_ascii_alphabetic);
    let mut column = 0;
    for (index, letter) in letters.enumerate() {
        if index == MOST_LETTERS {
            return None;
        }
        column = 26 * column + usize::from(letter.to_ascii_uppercase() - b'A') + 1;
    }
    column.checked_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_by_letters() {
        for (place, column) in [
            ("A1", Some(0)),
            ("z9", Some(25)),
            ("AA10", Some(26)),
            ("XFD1048576", Some(16_383)),
            ("AAAA1", None),
            ("1", None),
            ("", None),
        ] {
            assert_eq!(column_of(place), column, "{place}");
        }
    }
}
