//! The texts that the cells of a workbook share, and how text is written in XLSX.

use quick_xml::events::Event;

use super::super::fault::InputFault;
use super::xml::{Xml, push_text};

/// There are so many at most; a short file can have very many that are empty.
const MOST: usize = 1 << 24;

/// Texts that cells share, one behind another.
#[derive(Default)]
pub(super) struct SharedStrings {
    text: String,
    ends: Vec<usize>,
}

impl SharedStrings {
    pub(super) fn read(mut xml: Xml) -> Result<Self, InputFault> {
        let mut strings = Self::default();
        loop {
            let is_string = match xml.next()? {
                Event::Start(element) => element.local_name().as_ref() == "si",
                Event::Eof => return Ok(strings),
                _ => false,
            };
            if is_string {
                rich_text(&mut xml, &mut strings.text)?;
                strings.ends.push(strings.text.len());
                if strings.ends.len() > MOST {
                    return Err(InputFault::Bomb);
                }
            }
        }
    }

    /// A text by its number.
    pub(super) fn get(&self, index: usize) -> Option<&str> {
        let start = match index.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        Some(&self.text[start..*self.ends.get(index)?])
    }
}

/// Adds the text of the element that began last, without how it is to be pronounced.
pub(super) fn rich_text(xml: &mut Xml, text: &mut String) -> Result<(), InputFault> {
    let (inside, start) = (xml.depth(), text.len());
    let mut is_text = false;
    while xml.depth() >= inside {
        let mut is_phonetic = false;
        match xml.next()? {
            Event::Start(element) => {
                is_text = element.local_name().as_ref() == "t";
                is_phonetic = element.local_name().as_ref() == "rPh";
            }
            Event::End(_) => is_text = false,
            event if is_text => push_text(&event, text)?,
            _ => {}
        }
        if is_phonetic {
            xml.pass()?;
        }
    }
    unescape(text, start);
    Ok(())
}

/// Puts characters that XML cannot hold in place of how they are written: `_x000D_`.
pub(super) fn unescape(text: &mut String, start: usize) {
    const LENGTH: usize = "_x000D_".len();
    if !text[start..].contains("_x") {
        return;
    }
    let raw = text.split_off(start);
    let mut rest = raw.as_str();
    while let Some(found) = rest.find("_x") {
        text.push_str(&rest[..found]);
        rest = &rest[found..];
        let (character, length) = match escaped(rest.as_bytes()) {
            Some(character) => (character, LENGTH),
            None => ('_', 1),
        };
        text.push(character);
        rest = &rest[length..];
    }
    text.push_str(rest);
}

/// The character that is written so at the beginning of a text.
fn escaped(text: &[u8]) -> Option<char> {
    let [b'_', b'x', digits @ .., b'_'] = text.first_chunk::<7>()? else {
        return None;
    };
    let mut number = 0;
    for digit in digits {
        number = 16 * number + char::from(*digit).to_digit(16)?;
    }
    char::from_u32(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_that_xml_cannot_hold_are_written_by_their_numbers() {
        for (raw, wanted) in [
            ("a_x000D_\nb", "a\r\nb"),
            ("_x0001__x0041_", "\u{1}A"),
            ("_x005F_x000D_", "_x000D_"),
            ("_xD83D_", "_xD83D_"),
            ("_x00_x0041_", "_x00A"),
            ("_x我我我", "_x我我我"),
            ("my_xls", "my_xls"),
            ("_x", "_x"),
        ] {
            let mut text = format!("_x0041_{raw}");
            unescape(&mut text, 7);
            assert_eq!(text, format!("_x0041_{wanted}"));
        }
    }
}
