//! ODS: the workbooks of `LibreOffice` and others (`OpenDocument` 1.3), whose sheets are in one part.

use std::collections::HashSet;
use std::io::Read;

use quick_xml::events::{BytesStart, Event};

use super::super::fault::InputFault;
use super::super::foreign::Foreign;
use super::closed::Closed;
use super::number::{Epoch, NumberFormat, push_iso_duration, push_number};
use super::package::Package;
use super::sheet_row::{MOST_ROWS, SheetRow};
use super::xml::{Xml, attribute, push_text};

const CONTENT: &str = "content.xml";

/// True if a package says of itself that it is a workbook of this kind, or a template of one.
pub(super) fn is_ods(package: &Package) -> bool {
    const KIND: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
    let mut kind = Vec::new();
    let part = package.part("mimetype");
    let read = part.map(|part| part.take(KIND.len() as u64).read_to_end(&mut kind));
    matches!(read, Some(Ok(_))) && kind == KIND
}

/// Reads one sheet after another, each row by row.
pub(super) struct OdsRows {
    xml: Xml,
    /// The styles of hidden sheets.
    hidden: HashSet<String>,
    /// The number of open elements within the sheet.
    inside: usize,
    /// The number of the last row, and how often it comes once more.
    number: usize,
    again: usize,
}

impl OdsRows {
    /// Begins with the first sheet.
    pub(super) fn open(package: &Package) -> Result<Self, Closed> {
        if is_encrypted(package)? {
            return Err(Closed::Foreign(Foreign::Encrypted));
        }
        let content = package.part(CONTENT).ok_or(InputFault::Damaged)?;
        Ok(Self {
            xml: Xml::new(content),
            hidden: HashSet::new(),
            inside: usize::MAX,
            number: 0,
            again: 0,
        })
    }

    /// Goes on to the next visible sheet, and gives its name; `None` at the end.
    pub(super) fn next_sheet(&mut self) -> Result<Option<String>, InputFault> {
        let mut style = None;
        while self.xml.depth() >= self.inside {
            self.xml.next()?;
        }
        loop {
            let name = match self.xml.next()? {
                Event::Eof => return Ok(None),
                Event::Start(element) => match element.name().as_ref() {
                    "style:style" => {
                        style = attribute(&element, "style:name")?.map(Into::into);
                        continue;
                    }
                    "style:table-properties" => {
                        if attribute(&element, "table:display")?.as_deref() == Some("false") {
                            self.hidden.extend(style.take());
                        }
                        continue;
                    }
                    "table:table" => visible_name(&element, &self.hidden)?,
                    // There are sheets in them that are none of this workbook.
                    "table:dde-links" | "table:tracked-changes" => None,
                    _ => continue,
                },
                _ => continue,
            };
            if let Some(name) = name {
                self.inside = self.xml.depth();
                self.number = 0;
                self.again = 0;
                return Ok(Some(name));
            }
            self.xml.pass()?;
        }
    }

    /// Reads the next row of the sheet; false at its end.
    pub(super) fn next(&mut self, row: &mut SheetRow) -> Result<bool, InputFault> {
        if self.again > 0 {
            self.again -= 1;
            return self.end_row(row);
        }
        while self.xml.depth() >= self.inside {
            let times = match self.xml.next()? {
                Event::Start(element) => match element.name().as_ref() {
                    "table:table-row-group" | "table:table-header-rows" | "table:table-rows" => {
                        continue;
                    }
                    "table:table-row" => Some(times(&element, "table:number-rows-repeated")?),
                    _ => None,
                },
                _ => continue,
            };
            let Some(times) = times else {
                self.xml.pass()?;
                continue;
            };
            row.begin(0);
            self.cells(row)?;
            if row.width() > 0 {
                self.again = times - 1;
                return self.end_row(row);
            }
            // Many rows without cells stand below those with some.
            self.number = self.number.saturating_add(times);
        }
        Ok(false)
    }

    /// Gives a row its number, which is the next one.
    fn end_row(&mut self, row: &mut SheetRow) -> Result<bool, InputFault> {
        self.number = self.number.saturating_add(1);
        row.number = self.number;
        let is_within = self.number <= MOST_ROWS;
        is_within.then_some(true).ok_or(InputFault::Damaged)
    }

    /// Reads the cells of a row.
    fn cells(&mut self, row: &mut SheetRow) -> Result<(), InputFault> {
        let mut column: usize = 0;
        loop {
            let start = row.text.len();
            let cell = match self.xml.next()? {
                Event::Start(element) => match element.name().as_ref() {
                    "table:table-cell" | "table:covered-table-cell" => {
                        let times = times(&element, "table:number-columns-repeated")?;
                        Some((times, push_value(&element, &mut row.text)?))
                    }
                    _ => None,
                },
                Event::End(_) => return Ok(()),
                _ => continue,
            };
            let Some((times, is_in_attributes)) = cell else {
                self.xml.pass()?;
                continue;
            };
            if is_in_attributes {
                self.xml.pass()?;
            } else {
                push_paragraphs(&mut self.xml, &mut row.text)?;
            }
            let end = row.text.len();
            row.end_cell(column)?;
            if start < end {
                for again in 1..times {
                    row.text.extend_from_within(start..end);
                    row.end_cell(column + again)?;
                }
            }
            column = column.saturating_add(times);
        }
    }
}

/// True if a workbook has a password.
fn is_encrypted(package: &Package) -> Result<bool, InputFault> {
    let Some(part) = package.part("META-INF/manifest.xml") else {
        return Ok(false);
    };
    let mut xml = Xml::new(part);
    loop {
        match xml.next()? {
            Event::Start(element) if element.local_name().as_ref() == "encryption-data" => {
                return Ok(true);
            }
            Event::Eof => return Ok(false),
            _ => {}
        }
    }
}

/// The name of a sheet, unless its style says that it is hidden.
fn visible_name(
    element: &BytesStart<'_>,
    hidden: &HashSet<String>,
) -> Result<Option<String>, InputFault> {
    let style = attribute(element, "table:style-name")?;
    let is_hidden = style.is_some_and(|style| hidden.contains(&*style));
    let name = attribute(element, "table:name")?.unwrap_or_default();
    Ok((!is_hidden).then(|| name.into_owned()))
}

/// How often a row or a cell comes; at least once.
fn times(element: &BytesStart<'_>, name: &str) -> Result<usize, InputFault> {
    match attribute(element, name)? {
        Some(times) => times
            .parse()
            .map(|times: usize| times.max(1))
            .map_err(|_| InputFault::Damaged),
        None => Ok(1),
    }
}

/// Adds the value of a cell as its attributes say it; false if only the text in it does.
fn push_value(element: &BytesStart<'_>, text: &mut String) -> Result<bool, InputFault> {
    let value = |name| Ok(attribute(element, name)?.unwrap_or_default());
    let is_error = attribute(element, "calcext:value-type")?.as_deref() == Some("error");
    match &*value("office:value-type")? {
        "float" | "percentage" | "currency" => {
            let number = value("office:value")?;
            push_number(&number, NumberFormat::Number, Epoch::default(), text);
        }
        "date" => text.push_str(&value("office:date-value")?),
        "time" => push_iso_duration(&value("office:time-value")?, text),
        "boolean" => text.push_str(match &*value("office:boolean-value")? {
            "true" => "TRUE",
            "false" => "FALSE",
            other => other,
        }),
        "string" if !is_error => {
            let value = value("office:string-value")?;
            text.push_str(&value);
            return Ok(!value.is_empty());
        }
        _ => return Ok(false),
    }
    Ok(true)
}

/// Adds the paragraphs in a cell, without comments, drawings, and how a word is to be pronounced.
fn push_paragraphs(xml: &mut Xml, text: &mut String) -> Result<(), InputFault> {
    let inside = xml.depth();
    let mut paragraphs = 0;
    while xml.depth() >= inside {
        let is_paragraph = match xml.next()? {
            Event::Start(element) => matches!(element.name().as_ref(), "text:p" | "text:h"),
            _ => continue,
        };
        if !is_paragraph {
            xml.pass()?;
            continue;
        }
        if paragraphs > 0 {
            text.push('\n');
        }
        paragraphs += 1;
        push_paragraph(xml, text)?;
    }
    Ok(())
}

/// Adds the text of the paragraph that began last. Of several blanks in the file, one is meant.
fn push_paragraph(xml: &mut Xml, text: &mut String) -> Result<(), InputFault> {
    let inside = xml.depth();
    let mut is_blank = true;
    let mut raw = String::new();
    while xml.depth() >= inside {
        let is_passed = match xml.next()? {
            Event::Start(element) => {
                let name = element.name();
                match name.as_ref() {
                    "text:s" => push_spaces(&element, text)?,
                    "text:tab" => text.push('\t'),
                    "text:line-break" => text.push('\n'),
                    _ => {}
                }
                let name = name.as_ref();
                name == "text:ruby-text" || name.starts_with("draw:") || name.starts_with("office:")
            }
            event => {
                raw.clear();
                push_text(&event, &mut raw)?;
                push_collapsed(&raw, &mut is_blank, text);
                continue;
            }
        };
        if is_passed {
            xml.pass()?;
        }
    }
    Ok(())
}

/// Adds a text in which several blanks mean one, and none if one stands before it.
fn push_collapsed(raw: &str, is_blank: &mut bool, text: &mut String) {
    for character in raw.chars() {
        let is_more = matches!(character, ' ' | '\t' | '\n' | '\r');
        if !is_more {
            text.push(character);
        } else if !*is_blank {
            text.push(' ');
        }
        *is_blank = is_more;
    }
}

/// Adds as many blanks as an element says.
fn push_spaces(element: &BytesStart<'_>, text: &mut String) -> Result<(), InputFault> {
    /// The number of characters that a cell can have.
    const MOST: usize = 32_767;
    let times = times(element, "text:c")?;
    if times > MOST {
        return Err(InputFault::Damaged);
    }
    text.extend(std::iter::repeat_n(' ', times));
    Ok(())
}
