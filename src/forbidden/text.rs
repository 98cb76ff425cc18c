//! Bytes of a file to text that can be published.

use std::ops::Range;

use crate::diagnostic::Problem;
use crate::unicode::{code_point, is_unpublishable};

/// The largest text that is read as a whole, in MiB: a definition, settings, wording, a template. A
/// survey of 100 features in ten languages has 0.2. Whatever reads them needs many times their size.
const LARGEST_TEXT: usize = 1;

/// Refuses what is too large to be looked at as a text, before anything else looks at it.
pub fn check_size(bytes: &[u8]) -> Result<(), Problem> {
    if bytes.len() > LARGEST_TEXT << 20 {
        return Err(Problem::TooLarge {
            most: LARGEST_TEXT as u64,
        });
    }
    Ok(())
}

/// Why the bytes are no text.
pub struct UnreadableText {
    /// The text with the bad bytes made visible.
    pub shown: String,
    /// Where the first bad byte is, in `shown`.
    pub span: Range<usize>,
    pub problem: Problem,
}

/// Takes bytes as UTF-8; a byte order mark is no part of the text.
pub fn decode<'a>(file: &str, bytes: &'a [u8]) -> Result<&'a str, Box<UnreadableText>> {
    if is_utf16(bytes) {
        return Err(whole(Problem::Utf16 {
            file: file.to_owned(),
        }));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let start = error.valid_up_to();
        let shown = String::from_utf8_lossy(bytes).into_owned();
        Box::new(UnreadableText {
            span: start..start + char::REPLACEMENT_CHARACTER.len_utf8(),
            shown,
            problem: Problem::Encoding {
                file: file.to_owned(),
            },
        })
    })
}

/// True of UTF-16: by its mark, or by the zeros that every other byte of the first keys then is.
fn is_utf16(bytes: &[u8]) -> bool {
    const LOOKED_AT: usize = 64;
    let has_mark = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    let start = &bytes[..bytes.len().min(LOOKED_AT)];
    let zeros = |first: usize| {
        start
            .iter()
            .skip(first)
            .step_by(2)
            .filter(|b| **b == 0)
            .count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    // Chinese titles have no zeros, the key before them has.
    has_mark || even.max(odd) >= 4 && even.min(odd) == 0
}

fn whole(problem: Problem) -> Box<UnreadableText> {
    Box::new(UnreadableText {
        shown: String::new(),
        span: 0..0,
        problem,
    })
}

/// Carriage returns in place of the ends of lines, or the first control character of each line.
pub fn unpublishable(text: &str) -> Vec<(Range<usize>, Problem)> {
    let mut found = Vec::new();
    let is_suspect = |character| character == '\r' || is_unpublishable(character);
    if !text.contains(is_suspect) {
        return found;
    }
    let mut is_told = false;
    let lone = text.matches('\r').count() - text.matches("\r\n").count();
    let has_lines = text.matches('\n').count() >= lone;
    let mut characters = text.char_indices().peekable();
    while let Some((start, character)) = characters.next() {
        let span = start..start + character.len_utf8();
        match character {
            '\n' => is_told = false,
            '\r' if characters.peek().is_some_and(|(_, next)| *next == '\n') => {}
            '\r' if !has_lines => return vec![(span, Problem::CarriageReturns)],
            '\r' if is_told => {}
            '\r' => {
                found.push((span, control_character(character)));
                is_told = true;
            }
            _ if is_unpublishable(character) && !is_told => {
                found.push((span, control_character(character)));
                is_told = true;
            }
            _ => {}
        }
    }
    found
}

/// Says that a text has a character in it that cannot be published.
pub fn control_character(character: char) -> Problem {
    Problem::ControlCharacter {
        character: code_point(character),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_published_is_found() {
        let found = |text: &str| -> Vec<(&'static str, Range<usize>)> {
            let found = unpublishable(text).into_iter();
            found.map(|(span, one)| (one.code().name(), span)).collect()
        };
        assert_eq!(found("a: b\rc: d\r"), [("carriage-returns", 4..5)]);
        assert_eq!(found("a: b\r\nc: d\r\n"), []);
        assert_eq!(found("a: b\rb\nc: d\n"), [("control-character", 4..5)]);
        assert_eq!(
            found("a: \u{1}\u{2}\nb: \u{fffe}\n"),
            [("control-character", 3..4), ("control-character", 9..12)]
        );
    }
}
