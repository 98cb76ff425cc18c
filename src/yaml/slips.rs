//! Slips that a parser explains badly or not at all: indents with anything but spaces in them,
//! full-width marks where YAML has its own, colons and dashes without a space.
//!
//! They are named at their own place, and what was said of the file otherwise only follows from them.
//! Nearly all of them may be part of a text, so they matter only in a file that is wrong, or beside a
//! key that is known.

use std::ops::Range;

use super::unquoted::{Brackets, Line, lines};
use crate::diagnostic::Problem;
use crate::unicode::narrow;

/// A slip, and where it is.
pub(super) struct Slip<'a> {
    pub(super) span: Range<usize>,
    pub(super) problem: Problem,
    /// The key beside it. Beside one that is known, it is no part of a text.
    pub(super) key: Option<&'a str>,
}

/// Slips in an indent or beside a key.
pub(super) fn find(text: &str) -> Vec<Slip<'_>> {
    let mut found = Vec::new();
    // In a text that goes on from the line before, both are part of the text.
    for line in lines(text).filter(|line| !line.goes_on) {
        let in_indent = bad_indent(line.indent).map(|(span, problem)| Slip {
            span,
            problem,
            key: None,
        });
        let slips = in_indent.into_iter().chain(beside_key(&line));
        found.extend(slips.map(|slip| Slip {
            span: line.start + slip.span.start..line.start + slip.span.end,
            ..slip
        }));
    }
    found
}

/// The first character of an indent that is not a space.
fn bad_indent(indent: &str) -> Option<(Range<usize>, Problem)> {
    let (start, character) = indent.char_indices().find(|(_, c)| *c != ' ')?;
    Some((
        start..start + character.len_utf8(),
        bad_indent_of(character),
    ))
}

fn bad_indent_of(character: char) -> Problem {
    Problem::BadIndent {
        found: match character {
            '\t' => "tab",
            '\u{3000}' => "full-width",
            _ => "other",
        },
    }
}

/// A slip beside a key: a full-width mark in place of one of YAML, or a colon or a dash without a
/// space.
fn beside_key<'a>(line: &Line<'a>) -> Option<Slip<'a>> {
    let mut brackets = Brackets::default();
    line.unquoted.iter().find_map(|(start, character)| {
        let before = &line.text[..*start];
        let after = &line.text[start + character.len_utf8()..];
        let is_in_map = brackets.is_in_map();
        brackets.take(*start, *character, before);
        let is_first = before.trim_start().is_empty();
        let full_width = |wanted| Some(full_width_mark(*character, wanted));
        let (problem, key) = match character {
            ':' if after.starts_with(|c| !may_follow_colon(c)) => {
                let key = key_before(before, is_in_map)?;
                (Some(Problem::ColonWithoutSpace), Some(key))
            }
            '：' | '；' => {
                let key = key_before(before.trim_end(), is_in_map)?;
                (full_width(": "), Some(key))
            }
            '，' | '、' if is_in_map => (full_width(", "), Some(key_after(after)?)),
            '-' if is_first && after.starts_with(is_part_of_key) => {
                (Some(Problem::DashWithoutSpace), Some(key_after(after)?))
            }
            '－' if is_first => (full_width("- "), None),
            '＃' if is_first => (full_width("# "), None),
            '｜' | '＞' if after.trim().is_empty() => {
                let before = before.trim_end().strip_suffix(':')?;
                let key = key_before(before, is_in_map)?;
                (
                    full_width(if *character == '｜' { "|" } else { ">" }),
                    Some(key),
                )
            }
            '｝' if is_in_map => (full_width("}"), None),
            '\u{3000}' if before.ends_with('-') && is_dashes(before) => (full_width(" "), None),
            '\u{3000}' => {
                let key = key_before(before.strip_suffix(':')?, is_in_map)?;
                (full_width(" "), Some(key))
            }
            '\t' | '\u{a0}' if is_dashes(before) && before.contains('-') => {
                (Some(bad_indent_of(*character)), None)
            }
            _ => (None, None),
        };
        Some(Slip {
            span: *start..start + character.len_utf8(),
            problem: problem?,
            key,
        })
    })
}

/// True of what may follow the colon of a key, of what shows that it is the colon of an address, and
/// of what is a slip of its own.
const fn may_follow_colon(next: char) -> bool {
    next.is_ascii_whitespace() || matches!(next, '/' | '\u{3000}')
}

/// The first full-width mark in a text that is not free: a word, a number, an id.
pub(super) fn full_width_in_word(text: &str) -> Option<(Range<usize>, Problem)> {
    text.char_indices().find_map(|(start, character)| {
        let wanted = half_width(character)?;
        let span = start..start + character.len_utf8();
        Some((span, full_width_mark(character, &wanted.to_string())))
    })
}

/// A text that is not free, with half-width marks in place of the full-width ones.
pub(super) fn narrowed(text: &str) -> String {
    let characters = text.chars();
    characters.map(|c| half_width(c).unwrap_or(c)).collect()
}

/// What is to be typed in place of a character that input methods for Chinese and Japanese type.
fn half_width(character: char) -> Option<char> {
    Some(match character {
        '、' => ',',
        '“' | '”' => '"',
        '‘' | '’' => '\'',
        '【' | '「' => '[',
        '】' | '」' => ']',
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => narrow(character),
        _ => return None,
    })
}

fn full_width_mark(found: char, wanted: &str) -> Problem {
    Problem::FullWidthMark {
        found: found.to_string(),
        wanted: wanted.to_owned(),
    }
}

/// The key that a text ends in, if it begins the line, an item, or an entry of a map on one line.
fn key_before(before: &str, is_in_map: bool) -> Option<&str> {
    let key = before.trim_end_matches(is_part_of_key);
    let key = before[key.len()..].trim_start_matches('-');
    let rest = before[..before.len() - key.len()].trim_end();
    let begins = is_in_map && rest.ends_with(['{', ',', '，', '、']) || is_dashes(rest);
    (begins && is_key(key)).then_some(key)
}

/// True of what is only the dashes of items.
fn is_dashes(text: &str) -> bool {
    text.trim_end_matches([' ', '-']).is_empty()
}

/// The key that a text begins with, before its colon.
fn key_after(after: &str) -> Option<&str> {
    let after = after.trim_start();
    let rest = after.trim_start_matches(is_part_of_key);
    let key = &after[..after.len() - rest.len()];
    (is_key(key) && rest.starts_with([':', '：'])).then_some(key)
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
        let slips = find(text).into_iter().map(|slip| {
            let line = text[..slip.span.start].matches('\n').count() + 1;
            (slip.problem.code().name(), line, &text[slip.span])
        });
        slips.collect()
    }

    proptest! {
        #[test]
        fn every_slip_has_a_place(text in "([a-z\\-: \\t\"'\\[{,：，、“－\u{3000}\\r\\n|>#]|\\PC){0,60}") {
            for slip in find(&text) {
                prop_assert!(text.get(slip.span).is_some_and(|found| !found.is_empty()));
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
            ("a:\n  - \tb: c\n    d: e\n", 2, "\t"),
            ("a:\n  -\u{a0}b: c\n", 2, "\u{a0}"),
            ("a:\n\u{2003}b: c\n", 2, "\u{2003}"),
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
    fn full_width_marks_are_found() {
        for (text, line, mark) in [
            ("title：我的问卷\n", 1, "："),
            ("a:\n  - id：a\n", 2, "："),
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
            ("title ：T\n", 1, "："),
            ("＃ note\n", 1, "＃"),
            ("  -\u{3000}id: a\n", 1, "\u{3000}"),
            ("a: ｜\n  b\n", 1, "｜"),
            ("a: {zh-CN: 茶、en: tea}\n", 1, "、"),
            ("- {id: a, name: A｝\n", 1, "｝"),
            ("title: Hits 1980-'99\nask：1\n", 2, "："),
            ("# list |\n  - id：a\n", 2, "："),
            ("  - a: |\n      text\n    id：wifi\n", 3, "："),
            ("a: {b: c,\n    d：e}\n", 2, "："),
            ("a: [{id: a}, {id: b，name: c}]\n", 1, "，"),
        ] {
            assert_eq!(found(text), [("full-width-mark", line, mark)], "{text:?}");
        }
    }

    #[test]
    fn missing_spaces_are_found() {
        for text in [
            "title:T\n",
            "  - id:a\n",
            "- {id:a, name: A}\n",
            "title:\u{a0}T\n",
        ] {
            assert_eq!(found(text), [("colon-without-space", 1, ":")], "{text:?}");
        }
        assert_eq!(found("a:\n  -id: b\n"), [("dash-without-space", 2, "-")]);
    }

    #[test]
    fn what_is_part_of_a_text_is_left_alone() {
        for text in [
            "title: 开放时间：全天\n",
            "title: 早餐，午餐：都有\n",
            "- {id: a, name: 早餐，午餐}\n",
            "introduction: |\n  email：a@b.example\n",
            "# title：我的问卷\n",
            "title: \"a：b\"\n",
            "title: 请看\n  Email：a@b.example\n",
            "title: T\n  https://a.example:80\n",
            "introduction: 请联系我们\n  email：a@b.example\n  tel：123\n",
            "introduction: see\n  note:this\n  － 第一\n",
            "title: Hits 1980-'99\n",
            "# list |\n  - id: a\n",
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
}
