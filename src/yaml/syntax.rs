//! What the parser refuses, explained at the place of the slip: a parser often stops only later.

use std::ops::Range;

use granit_parser::{ErrorKind, ScanError};

use super::unquoted::{Brackets, Line, lines};
use crate::diagnostic::Problem;
use crate::forbidden::is_merge_mark;

/// How deep lists and maps may stand in one another.
pub(super) const MAXIMUM_DEPTH: usize = 32;

/// What is wrong, and where.
pub(super) fn explain(error: &ScanError, text: &str) -> (Range<usize>, Problem) {
    // The parser of a text has a place for each error; without one it would be where it stopped.
    let stop = error.marker().byte_offset().unwrap_or(text.len());
    let stop = stop.min(text.len());
    let (start, problem) = slip(error.kind(), text, stop).unwrap_or_else(|| {
        let detail = error.info().trim_end_matches('.').to_owned();
        (stop, Problem::Syntax { detail })
    });
    let length = text[start..].chars().next().map_or(0, char::len_utf8);
    (start..start + length, problem)
}

/// The usual slips have a problem of their own.
fn slip(kind: &ErrorKind, text: &str, stop: usize) -> Option<(usize, Problem)> {
    let line_start = text[..stop].rfind('\n').map_or(0, |newline| newline + 1);
    let line = text[line_start..].lines().next().unwrap_or_default();
    let line = line.trim_end();
    match kind {
        ErrorKind::RecursionLimitExceeded => return Some((stop, too_deep())),
        ErrorKind::UnclosedQuotedScalar => return Some((stop, Problem::OpenQuote)),
        kind if is_escape(kind) => return Some((bad_escape(text, stop), Problem::BadEscape)),
        _ => {}
    }
    if let Some(place) = merge_mark(text, stop) {
        return Some((place, Problem::MergeConflict));
    }
    // A parser that finds no closing bracket stops at the opening one.
    let end = match kind {
        kind if is_end(kind) => text.len(),
        ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator
        | ErrorKind::MismatchedFlowCollectionEnd { .. }
            if text[stop..].starts_with(['[', '{']) =>
        {
            stop + 1
        }
        _ => stop,
    };
    let mut open_quote = None;
    let mut brackets = Brackets::default();
    for line in lines(&text[..end]) {
        for (place, character) in &line.unquoted {
            brackets.take(line.start + place, *character, &line.text[..*place]);
        }
        open_quote = line.open_quote;
    }
    let is_second_colon = text[stop..].starts_with(':') && text[line_start..stop].contains(": ");
    let quote = open_quote.map(|place| (place, Problem::OpenQuote));
    let colon = || is_second_colon.then_some((stop, Problem::ColonInText));
    let bracket = || brackets.open().map(|place| (place, Problem::OpenBracket));
    let mark = || {
        let (place, mark) = mark_before_text(line)?;
        let place = line_start + place;
        (place <= stop).then(|| (place, quotes_needed(mark)))
    };
    let tab = tab_in_indent(text, line_start, stop);
    tab.or(quote)
        .or_else(colon)
        .or_else(bracket)
        .or_else(mark)
        .or_else(|| without_colon(text, stop))
}

/// A mark that a merge left, in the line where the parser stopped or the one before.
fn merge_mark(text: &str, stop: usize) -> Option<usize> {
    let line_end = text[stop..].find('\n').map_or(text.len(), |end| stop + end);
    let mut end = line_end;
    for line in text[..line_end].rsplit('\n').take(2) {
        let start = end - line.len();
        if is_merge_mark(line.as_bytes()) {
            return Some(start);
        }
        end = start.saturating_sub(1);
    }
    None
}

/// A tab before the first character of a line, or in a blank line before it.
fn tab_in_indent(text: &str, line_start: usize, stop: usize) -> Option<(usize, Problem)> {
    let before = text[..line_start].trim_end_matches([' ', '\t', '\r', '\n']);
    let start = text[before.len()..line_start].find('\n');
    let start = start.map_or(line_start, |newline| before.len() + newline + 1);
    let after = text[line_start..]
        .find('\n')
        .map(|end| line_start + end + 1);
    if let Some(tab) = after.and_then(|after| tab_in_blank_line(text, after)) {
        return Some((
            tab,
            Problem::BadIndent {
                found: "tab",
                more: 0,
            },
        ));
    }
    let indent_end = text[line_start..].find(|c| !matches!(c, ' ' | '\t' | '-'));
    let end = indent_end.map_or(stop, |end| line_start + end);
    let tab = start + text[start..end].find('\t')?;
    Some((
        tab,
        Problem::BadIndent {
            found: "tab",
            more: 0,
        },
    ))
}

/// A tab in a line with nothing else, with which a block of text begins.
fn tab_in_blank_line(text: &str, start: usize) -> Option<usize> {
    let line = text[start..].lines().next()?;
    let opens = text[..start].trim_end().ends_with(['|', '>']);
    let tab = line
        .find('\t')
        .filter(|_| opens && line.trim().is_empty())?;
    Some(start + tab)
}

/// A line in which no colon follows the key: that with the place where the parser stopped, or where
/// this is the next colon, the line before it.
fn without_colon(text: &str, stop: usize) -> Option<(usize, Problem)> {
    let line_end = text[stop..].find('\n').map_or(text.len(), |end| stop + end);
    let mut lines: Vec<Line<'_>> = lines(&text[..line_end])
        .filter(|line| {
            let content = line.text.trim_start();
            line.block.is_none() && !content.is_empty() && !content.starts_with('#')
        })
        .collect();
    let last = lines.last()?;
    let is_next_key = has_colon(last) && stop == last.start + last.indent.len();
    if text[stop..].starts_with(':') || is_next_key {
        lines.pop();
    }
    let mut without = lines.iter().rev().take_while(|line| !has_colon(line));
    let mut line = without.next()?;
    if is_next_key {
        // A note ended a text that had gone on from the line with the key.
        let is_text = |line: &&Line<'_>| !line.text.trim_start().starts_with('-');
        let same = |other: &&Line<'_>| other.indent == line.indent && is_text(other);
        line = without.take_while(same).last().unwrap_or(line);
        if !is_text(&line) {
            return None;
        }
    }
    let dashes = line.text.len() - line.text.trim_start_matches([' ', '-']).len();
    Some((line.start + dashes, Problem::MissingColon))
}

fn has_colon(line: &Line<'_>) -> bool {
    let text = line.text.trim_end();
    text.contains(": ") || text.ends_with(':')
}

/// Says that lists and maps are nested too deeply.
pub(super) const fn too_deep() -> Problem {
    Problem::TooDeep {
        most: MAXIMUM_DEPTH as u64,
    }
}

/// True where the file ends in the middle.
const fn is_end(kind: &ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::UnexpectedEof
            | ErrorKind::UnexpectedEofFlowSequence
            | ErrorKind::UnexpectedEofFlowMapping
            | ErrorKind::UnexpectedEofImplicitFlowMapping
            | ErrorKind::UnclosedFlowCollection { .. }
    )
}

/// True of a backslash in double quotes that begins no escape.
const fn is_escape(kind: &ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::UnknownQuotedScalarEscape
            | ErrorKind::InvalidQuotedScalarHexEscape
            | ErrorKind::InvalidLowSurrogateHexEscape
            | ErrorKind::InvalidLowSurrogate
            | ErrorKind::MissingLowSurrogate
            | ErrorKind::UnpairedLowSurrogate
            | ErrorKind::InvalidUnicodeEscape
    )
}

/// The first backslash from a place on that begins no escape (YAML 1.2.2, 5.7).
fn bad_escape(text: &str, start: usize) -> usize {
    let mut place = start;
    while let Some(backslash) = text[place..].find('\\') {
        place += backslash;
        let Some(length) = escape(&text[place + 1..]) else {
            return place;
        };
        place += 1 + length;
    }
    start
}

/// The length of an escape after its backslash; `None` if it is none.
fn escape(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    let digits = match first {
        'x' => 2,
        'u' => 4,
        'U' => 8,
        _ if "0abt\tnvfre \"/\\N_LP\r\n".contains(first) => return Some(1),
        _ => return None,
    };
    let code = u32::from_str_radix(text.get(1..=digits)?, 16).ok()?;
    if char::from_u32(code).is_some() {
        return Some(1 + digits);
    }
    // JSON writes a character beyond U+FFFF as two.
    let low = text.get(1 + digits..)?.strip_prefix("\\u")?.get(..4)?;
    let pair = [code, u32::from_str_radix(low, 16).ok()?].map(u16::try_from);
    let [Ok(high), Ok(low)] = pair else {
        return None;
    };
    String::from_utf16(&[high, low]).ok()?;
    Some("uD800\\uDC00".len())
}

/// What begins the value of a line and has a meaning of its own in YAML, with its place.
fn mark_before_text(line: &str) -> Option<(usize, char)> {
    let item = line.trim_start_matches([' ', '-']);
    let value = item.split_once(": ").map_or(item, |(_, value)| value);
    let value = value.trim_start();
    let mark = value.chars().next()?;
    let is_special = "*&!|>%@`[]{}\"',-?".contains(mark);
    is_special.then(|| (line.len() - value.len(), mark))
}

/// Says that a text which begins with a mark of YAML needs quotes.
pub(super) fn quotes_needed(mark: char) -> Problem {
    Problem::QuotesNeeded {
        mark: mark.to_string(),
        quotes: match mark {
            '"' => "double",
            '\'' => "single",
            _ => "none",
        },
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::problems::Problems;
    use super::super::tree;

    /// What is said of a text: a code, a line and a column.
    fn said(text: &str) -> Vec<(&'static str, usize, usize)> {
        let mut problems = Problems::new("a.yaml", text.into());
        tree::read(text, &mut problems);
        let said = problems.into_diagnostics().into_iter().map(|said| {
            let place = said.place.as_ref().expect("a place");
            (said.code().name(), place.line(), place.column())
        });
        said.collect()
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_explained(
            text in "([a-z:,#|>*&!@%`{}\"'\\[\\]\\-\\\\ \\t\\n]|\\PC){0,60}",
        ) {
            said(&text);
        }
    }

    #[test]
    fn backslashes_that_begin_no_escape_are_named() {
        for (text, code, line, column) in [
            ("a: \"\\\\ \\x41 \\menu\"\n", "bad-escape", 1, 13),
            ("a: \"\\x4 \"\n", "bad-escape", 1, 5),
            ("a: \"\\ud83d\\ude00 \\ud83d\"\n", "bad-escape", 1, 18),
            ("a: \"\\ude00\"\n", "bad-escape", 1, 5),
        ] {
            assert_eq!(said(text), [(code, line, column)], "{text:?}");
        }
        assert_eq!(said("a: \"\\n \\x41 \\ud83d\\ude00\"\n"), []);
    }

    #[test]
    fn slips_are_named_where_they_begin() {
        for (text, code, line, column) in [
            ("title: \"A\nlanguage: en\n", "open-quote", 1, 8),
            ("title: 'A\nlanguage: en\n", "open-quote", 1, 8),
            ("a: 1\nthanks: \"ok", "open-quote", 2, 9),
            (
                "a:\n  - b: \"A\n    c: It is\n  - b: \"B\"\n",
                "open-quote",
                2,
                8,
            ),
            ("ask: [a, b\nfeatures:\n  - id: a\n", "open-bracket", 1, 6),
            ("ask: {a, b\nfeatures:\n  - id: a\n", "open-bracket", 1, 6),
            ("a: 1\nask: [a", "open-bracket", 2, 6),
            ("a:\n  - {b: c, d: e\n  - {b: f}\n", "open-bracket", 2, 5),
            ("a: {b: [c, d}}\n", "open-bracket", 1, 8),
            ("- {b: c, d: \"e}\n- {b: f}\n", "open-quote", 1, 13),
            ("a:\n  - {b: c}\n    {b: d}\n", "syntax", 3, 5),
            ("a: b: c\n", "colon-in-text", 1, 5),
            ("a: b:\n", "colon-in-text", 1, 5),
            ("- {a: b, c: d: e}\n", "colon-in-text", 1, 14),
            ("a: **b** c\n", "quotes-needed", 1, 4),
            ("a: *b*\n", "quotes-needed", 1, 4),
            ("a: ![b](c.png)\n", "quotes-needed", 1, 4),
            ("a: [b](https://c.example)\n", "quotes-needed", 1, 4),
            ("a: {b}, c\n", "quotes-needed", 1, 4),
            ("- @b\n", "quotes-needed", 1, 3),
            ("a: `b`\n", "quotes-needed", 1, 4),
            ("a: % b\n", "quotes-needed", 1, 4),
            ("a: \"b\" c\n", "quotes-needed", 1, 4),
            ("a: 'It's b'\n", "quotes-needed", 1, 4),
            ("title T\nfeatures:\n  - id: a\n", "missing-colon", 1, 1),
            ("title = T\nfeatures:\n  - id: a\n", "missing-colon", 1, 1),
            ("title = T\n\n# note\nlanguage: en\n", "missing-colon", 1, 1),
            (
                "title\nA tea\n# note\nlanguage: en\n",
                "missing-colon",
                1,
                1,
            ),
            ("title：T\nfeatures:\n  - id: a\n", "missing-colon", 1, 1),
            ("a:\n  - id wifi\n    name: W\n", "missing-colon", 2, 5),
            ("title: T\nfeatures\n  - id: a\n", "missing-colon", 2, 1),
            ("title: T\norder fixed\n", "missing-colon", 2, 1),
            (
                "title: T\n# note\norder fixed\nask: x\n",
                "missing-colon",
                3,
                1,
            ),
            ("a: |\n  b\n\t\n  c\n", "bad-indent", 3, 1),
            ("a: \"b\n\tc\"\n", "bad-indent", 2, 1),
            ("a: 1\n=======\nb: 2\n", "merge-conflict", 2, 1),
            ("a: 1\n||||||| base\nb: 2\n", "merge-conflict", 2, 1),
            ("a: 1\n=======", "merge-conflict", 2, 1),
            ("a: 1\t\n  b: 2\n", "syntax", 2, 4),
            ("a:\n  - b\n   - [c]\n d: 1\n", "syntax", 4, 2),
            ("a:\n  - b: 1\n   c: 2\n", "syntax", 3, 4),
        ] {
            assert_eq!(said(text), [(code, line, column)], "{text:?}");
        }
    }
}
