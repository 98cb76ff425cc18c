//! Slips that a parser explains badly or not at all. They are named at their own place, before the
//! text is parsed: what would be said of it after one only follows from it.
//!
//! 1. Lines that end in a carriage return alone, and control characters.
//! 2. Indents with anything but spaces in them, full-width marks where YAML has its own, and colons
//!    without a space. In a block of text (`|`, `>`) and in quotes all of them are part of the text.

use std::ops::Range;

use crate::diagnostic::Problem;
use crate::forbidden::code_point;
use crate::unicode::{is_unpublishable, narrow};

/// A slip and its place.
type Slip = (Range<usize>, Problem);

/// The slips in a text; where there are any, nothing more is to be said of it.
pub(super) fn find(text: &str) -> Vec<Slip> {
    let characters = characters(text);
    if characters.is_empty() {
        lines(text)
    } else {
        characters
    }
}

/// A lone carriage return, or all control characters.
fn characters(text: &str) -> Vec<Slip> {
    let mut found = Vec::new();
    let mut characters = text.char_indices().peekable();
    while let Some((start, character)) = characters.next() {
        let span = start..start + character.len_utf8();
        if character == '\r' {
            if characters.peek().is_none_or(|(_, next)| *next != '\n') {
                return vec![(span, Problem::CarriageReturns)];
            }
        } else if is_unpublishable(character) {
            found.push((span, control_character(character)));
        }
    }
    found
}

/// Says that a text has a character in it that cannot be published.
pub(super) fn control_character(character: char) -> Problem {
    Problem::ControlCharacter {
        character: code_point(character),
    }
}

fn lines(text: &str) -> Vec<Slip> {
    let mut found = Vec::new();
    let mut block: Option<usize> = None;
    let mut quote = Quote(None);
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let content = line.trim_start_matches([' ', '\t', '\u{a0}', '\u{3000}']);
        let spaces = line.len() - line.trim_start_matches(' ').len();
        let is_blank = content.trim().is_empty();
        if block.is_some_and(|indent| !is_blank && spaces <= indent) {
            block = None;
        }
        if !is_blank && block.is_none() {
            let goes_on = quote.0.is_some();
            let unquoted = quote.outside(line);
            let indent = &line[..line.len() - content.len()];
            let slips = [bad_indent(indent), beside_key(line, &unquoted)];
            // In a quoted text that goes on from the line before, both are part of the text.
            let slips = slips.into_iter().flatten().filter(|_| !goes_on);
            found.extend(slips.map(|(span, problem)| (shifted(span, start), problem)));
            block = opens_block(content).then_some(spaces);
        }
        start += line.len();
    }
    found
}

const fn shifted(span: Range<usize>, by: usize) -> Range<usize> {
    span.start + by..span.end + by
}

/// The quote that is open, if one is: a quoted text may go on across lines.
struct Quote(Option<char>);

impl Quote {
    /// The characters of a line that are not quoted, up to a comment.
    fn outside(&mut self, line: &str) -> Vec<(usize, char)> {
        let mut outside = Vec::new();
        let mut before = ' ';
        // Inside a word, a quote is an apostrophe.
        let mut begins_value = true;
        let mut characters = line.char_indices().peekable();
        while let Some((start, character)) = characters.next() {
            match self.0 {
                Some('"') if character == '\\' => drop(characters.next()),
                // In single quotes, two of them are one.
                Some('\'')
                    if character == '\'' && characters.next_if(|(_, c)| *c == '\'').is_some() => {}
                Some(quote) if character == quote => self.0 = None,
                Some(_) => {}
                None if character == '#' && before.is_whitespace() => break,
                None if begins_value && matches!(character, '"' | '\'') => {
                    self.0 = Some(character);
                }
                None => outside.push((start, character)),
            }
            if !character.is_whitespace() {
                begins_value = matches!(character, ':' | '-' | '[' | '{' | ',' | '：' | '，');
            }
            before = character;
        }
        outside
    }
}

/// The first character of an indent that is not a space.
fn bad_indent(indent: &str) -> Option<Slip> {
    let (start, character) = indent.char_indices().find(|(_, c)| *c != ' ')?;
    let found = match character {
        '\t' => "tab",
        '\u{3000}' => "full-width",
        _ => "no-break",
    };
    Some((
        start..start + character.len_utf8(),
        Problem::BadIndent { found },
    ))
}

/// True of a line after which a block of text begins: it ends in `|` or `>`, perhaps with a digit, a
/// sign and a comment.
fn opens_block(line: &str) -> bool {
    let line = line.split(" #").next().unwrap_or(line).trim_end();
    let line = line.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-'));
    line.strip_suffix(['|', '>'])
        .is_some_and(|before| before.is_empty() || before.ends_with(' '))
}

/// What is to be typed in place of a mark that input methods for Chinese and Japanese type.
fn half_width(mark: char) -> Option<String> {
    let typed = match mark {
        '：' | '；' => ": ",
        '，' | '、' => ", ",
        '“' | '”' => "\"",
        '‘' | '’' => "'",
        '【' => "[",
        '】' => "]",
        '－' => "- ",
        '\u{3000}' => " ",
        '\u{ff01}'..='\u{ff5e}' => return Some(narrow(mark).to_string()),
        _ => return None,
    };
    Some(typed.to_owned())
}

/// A slip beside a key: a full-width mark after it, before it in a map on one line, or in place of the
/// dash of an item; or a colon without a space.
fn beside_key(line: &str, unquoted: &[(usize, char)]) -> Option<Slip> {
    let mut unquoted = unquoted.iter();
    let mut depth = 0_usize;
    let (start, mark) = unquoted.find(|(start, character)| {
        let (before, after) = (&line[..*start], &line[start + character.len_utf8()..]);
        let is_in_map = depth > 0;
        match character {
            '{' if is_in_map || begins_value(before) => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        match character {
            ':' => ends_in_key(before, is_in_map) && after.starts_with(|c| !ends_key(c)),
            '：' | '；' => ends_in_key(before, is_in_map),
            '，' => is_in_map && begins_with_key(after),
            '－' => before.trim_start().is_empty(),
            '\u{3000}' => before
                .strip_suffix(':')
                .is_some_and(|before| ends_in_key(before, is_in_map)),
            _ => false,
        }
    })?;
    let problem = match half_width(*mark) {
        Some(wanted) => full_width_mark(*mark, wanted),
        None => Problem::ColonWithoutSpace,
    };
    Some((*start..start + mark.len_utf8(), problem))
}

/// True of what a value may follow.
fn begins_value(before: &str) -> bool {
    let before = before.trim_end();
    before.is_empty() || before.ends_with([':', '-', '[', ','])
}

/// True of what may follow the colon of a key, and of what shows that it is the colon of an address.
fn ends_key(next: char) -> bool {
    next.is_whitespace() || next == '/'
}

/// The first full-width mark in a text that is not free: a word, a number, an id.
pub(super) fn full_width_in_word(text: &str) -> Option<Slip> {
    text.char_indices().find_map(|(start, character)| {
        let wanted = half_width(character)?;
        let span = start..start + character.len_utf8();
        Some((span, full_width_mark(character, wanted)))
    })
}

fn full_width_mark(found: char, wanted: String) -> Problem {
    Problem::FullWidthMark {
        found: found.to_string(),
        wanted,
    }
}

/// True of what ends in a key that begins the line, an item, or an entry of a map on one line.
fn ends_in_key(before: &str, is_in_map: bool) -> bool {
    let key = key_at_end(before);
    let rest = before[..before.len() - key.len()].trim_end();
    let begins_line = || rest.trim_end_matches([' ', '-']).is_empty();
    is_key(key) && (is_in_map && rest.ends_with(['{', ',', '，']) || begins_line())
}

fn key_at_end(text: &str) -> &str {
    let key = text.trim_end_matches(is_part_of_key);
    text[key.len()..].trim_start_matches('-')
}

/// True of what begins with a key and its colon.
fn begins_with_key(after: &str) -> bool {
    let after = after.trim_start();
    let rest = after.trim_start_matches(is_part_of_key);
    is_key(&after[..after.len() - rest.len()]) && rest.starts_with([':', '：'])
}

/// Keys are in lower case; language tags have capitals after that.
fn is_key(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_lowercase()) && word.chars().all(is_part_of_key)
}

const fn is_part_of_key(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '_' | '-')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The codes of the slips, each with its line and the text at its place.
    fn found(text: &str) -> Vec<(&'static str, usize, &str)> {
        let slips = find(text).into_iter();
        let slips = slips.map(|(span, problem)| {
            let line = text[..span.start].matches('\n').count() + 1;
            (problem.code().name(), line, &text[span])
        });
        slips.collect()
    }

    proptest! {
        #[test]
        fn every_slip_has_a_place(text in "([a-z\\-: \\t\"'\\[{,：，、“－\u{3000}\\r\\n|>#]|\\PC){0,60}") {
            for (span, _) in find(&text) {
                prop_assert!(text.get(span).is_some_and(|found| !found.is_empty()));
            }
        }
    }

    #[test]
    fn indents_have_spaces_only() {
        for (text, line, character) in [
            ("\ttitle: T\n", 1, "\t"),
            ("a:\n  - id: b\n\tname: c\n", 3, "\t"),
            ("a:\n  \tb: c\n", 2, "\t"),
            ("a:\n\u{3000}b: c\n", 2, "\u{3000}"),
            ("a:\n \u{a0}b: c\n", 2, "\u{a0}"),
            ("a: |\n\ttext\n", 2, "\t"),
            ("a: |\n  text\nb:\n\tc: d\n", 4, "\t"),
        ] {
            assert_eq!(found(text), [("bad-indent", line, character)], "{text:?}");
        }
        for text in [
            "a: |\n  x\n  \ty\n",
            "a:\t1\n",
            "a: >-  # text\n  \tx\n\n \t\nb: 1\n",
        ] {
            assert_eq!(found(text), [], "{text:?}");
        }
    }

    #[test]
    fn full_width_marks_beside_keys_are_found() {
        for (text, line, mark) in [
            ("title：我的问卷\n", 1, "："),
            ("a: b\n  - id：a\n", 2, "："),
            ("title:\n  zh-CN：茶\n", 2, "："),
            ("- {id: a，name: 茶}\n", 1, "，"),
            ("- {id: a, name：茶}\n", 1, "："),
            ("- {id：a， name：茶}\n", 1, "："),
            ("title；T\n", 1, "；"),
            ("a: don't\nb：c\n", 2, "："),
            ("a: \"b\"\nc：d\n", 2, "："),
            ("title:\u{3000}T\n", 1, "\u{3000}"),
            ("a:\n  － id: a\n", 2, "－"),
            ("- - id：a\n", 1, "："),
            ("a: [{id: a}, {id: b，name: c}]\n", 1, "，"),
        ] {
            assert_eq!(found(text), [("full-width-mark", line, mark)], "{text:?}");
        }
        for text in ["title:T\n", "  - id:a\n", "- {id:a, name: A}\n"] {
            assert_eq!(found(text), [("colon-without-space", 1, ":")], "{text:?}");
        }
        for text in [
            "title: 开放时间：全天\n",
            "title: 早餐，午餐：都有\n",
            "- {id: a, name: 早餐，午餐}\n",
            "introduction: |\n  email：a@b.example\n",
            "# title：我的问卷\n",
            "title: \"a：b\"\n",
            "title: 请看\n  Email：a@b.example\n",
            "title: T\n  https://a.example:80\n",
            "title: tea, coffee：all day\n",
            "title: Tea - coffee：all day\n",
            "title: Opens at 9, closes:late\n",
            "title: Use {id, name：x}\n",
            "opens: 10:30\nsubmit: mailto:a@b\n",
            "a: {b: \"c:d\"}\n",
            "a: \"first\n  id：b\n  c:d\n\te\"\nf: 'don''t\n  g:h'\n",
            "a: \"say \\\"hi\\\"\n  id:b\"\n",
            "a: don't # note:x\n",
        ] {
            assert_eq!(found(text), [], "{text:?}");
        }
    }

    #[test]
    fn what_cannot_be_published_is_found() {
        assert_eq!(found("a: b\rc: d\r"), [("carriage-returns", 1, "\r")]);
        assert_eq!(found("a: b\r\nc: d\r\n"), []);
        assert_eq!(
            found("a: \u{1}\nb: \u{fffe}\n"),
            [
                ("control-character", 1, "\u{1}"),
                ("control-character", 2, "\u{fffe}")
            ]
        );
    }
}
