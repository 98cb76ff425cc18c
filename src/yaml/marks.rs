//! Marks beside the keys of a line that YAML does not take for its own: full-width ones and those of
//! word processors, and colons and dashes without a space.

use std::ops::Range;

use super::slip::{Place, Slip, bad_indent_of};
use super::unquoted::{Brackets, Line, begins_with_key, is_key, is_part_of_key};
use crate::diagnostic::Problem;
use crate::unicode::narrow;

/// What word processors and input methods type for the dash of an item.
const DASHES: [char; 5] = ['－', '–', '—', '−', '•'];

/// What else people begin an item with.
const BULLETS: [char; 10] = ['·', '●', '▪', '◦', '‣', '∙', '○', '■', '\u{f0b7}', '*'];

/// What may be slips beside the keys of a line.
pub(super) fn beside_keys(line: &Line<'_>) -> Vec<Slip> {
    let mut brackets = Brackets::default();
    let mut found: Vec<Slip> = number(line).into_iter().collect();
    for (start, character) in &line.unquoted {
        let context = Context {
            before: &line.text[..*start],
            after: &line.text[start + character.len_utf8()..],
            is_first: *start == line.indent.len(),
            is_in_map: brackets.is_in_map(),
            is_in_list: brackets.open().is_some(),
        };
        brackets.take(*start, *character, context.before);
        let wanted = context.wanted(*character);
        let quotes = || context.quotes(*start, *character);
        if let Some((problem, wanted)) = wanted {
            let mark = *start..start + character.len_utf8();
            found.push(slip(line, problem, [(mark, wanted)]));
        } else if let Some(quotes) = quotes() {
            let problem = full_width_mark(*character, "\"");
            found.push(slip(line, problem, quotes.map(|quote| (quote, "\""))));
        }
    }
    found
}

fn slip<const N: usize>(
    line: &Line<'_>,
    problem: Problem,
    places: [(Range<usize>, &'static str); N],
) -> Slip {
    let places = places.map(|(span, wanted)| Place {
        span: line.at(span.clone()),
        mend: line.at(span),
        wanted: vec![wanted.to_owned()],
    });
    let places = places.into();
    Slip { problem, places }
}

/// The number with which an item begins in place of a dash: `1. id: a`.
fn number(line: &Line<'_>) -> Option<Slip> {
    let content = &line.text[line.indent.len()..];
    let rest = content.trim_start_matches(|c: char| c.is_ascii_digit());
    let mark = rest
        .chars()
        .next()
        .filter(|mark| ".、)）".contains(*mark))?;
    let end = content.len() - rest.len() + mark.len_utf8();
    let is_number = rest.len() < content.len() && begins_with_key(&content[end..]);
    is_number.then(|| {
        let problem = Problem::FullWidthMark {
            found: content[..end].to_owned(),
            wanted: "-".to_owned(),
        };
        let wanted = if content[end..].starts_with(' ') {
            "-"
        } else {
            "- "
        };
        slip(
            line,
            problem,
            [(line.indent.len()..line.indent.len() + end, wanted)],
        )
    })
}

/// What is around a character.
struct Context<'l> {
    before: &'l str,
    after: &'l str,
    /// True of the first character of a line.
    is_first: bool,
    /// True in a map on one line.
    is_in_map: bool,
    /// True in a map or a list on one line.
    is_in_list: bool,
}

impl Context<'_> {
    /// The slip that a character may be, and what belongs in its place.
    fn wanted(&self, character: char) -> Option<(Problem, &'static str)> {
        let full_width = |wanted: &'static str| (full_width_mark(character, wanted), wanted);
        let has_space = self.after.starts_with(' ');
        self.is_slip(character).then(|| match character {
            ':' => (Problem::ColonWithoutSpace, ": "),
            '-' => (Problem::DashWithoutSpace, "- "),
            '\t' | '\u{a0}' => (bad_indent_of(character), " "),
            '：' | '；' => full_width(": "),
            '，' | '、' => full_width(", "),
            '＃' => full_width("# "),
            '｜' => full_width("|"),
            '＞' => full_width(">"),
            '｛' => full_width("{"),
            '｝' => full_width("}"),
            '［' | '【' => full_width("["),
            '］' | '】' => full_width("]"),
            '\u{3000}' => full_width(" "),
            _ if has_space => full_width("-"),
            _ => full_width("- "),
        })
    }

    fn is_slip(&self, character: char) -> bool {
        let Self {
            before,
            after,
            is_first,
            is_in_map,
            is_in_list,
        } = *self;
        let is_closed = |ends: &[char]| before.trim_end().ends_with(ends);
        match character {
            ':' if after.starts_with(|c| !may_follow_colon(c)) => ends_in_key(before, is_in_map),
            '：' | '；' => {
                ends_in_key(before.trim_end(), is_in_map) || is_in_map && is_closed(&['"', '\''])
            }
            '，' | '、' => {
                is_in_map && begins_with_key(after)
                    || is_in_list && is_closed(&['"', '\'', '}', ']'])
                    || is_in_list && is_between_words(before, after)
            }
            '-' => is_first && after.starts_with(is_part_of_key) && begins_with_key(after),
            '＃' => is_first,
            '｜' | '＞' => ends_in_colon(before.trim_end(), is_in_map) && after.trim().is_empty(),
            '｛' | '｝' | '［' | '］' | '【' | '】' => true,
            '\u{3000}' | '\u{a0}' | '\t' => {
                ends_in_dash(before) || ends_in_colon(before, is_in_map)
            }
            dash if DASHES.contains(&dash) => is_first,
            bullet if BULLETS.contains(&bullet) || bullet == '+' => {
                is_first && after.starts_with(' ') && begins_with_key(after)
            }
            _ => false,
        }
    }

    /// The places of the curly quotes around a value in a list or map on one line, of which this is
    /// the opening one.
    fn quotes(&self, start: usize, character: char) -> Option<[Range<usize>; 2]> {
        let marks = ['[', '{', ',', ':', '，', '、', '：', '［', '【', '｛'];
        let begins = self.is_in_list && self.before.trim_end().ends_with(marks);
        if character != '“' || !begins {
            return None;
        }
        let close = self.after.find('”')?;
        let after = start + '“'.len_utf8();
        Some([start..after, after + close..after + close + '”'.len_utf8()])
    }
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

/// True of what ends in a key that begins the line, an item, or an entry of a map on one line.
fn ends_in_key(before: &str, is_in_map: bool) -> bool {
    let key = before.trim_end_matches(is_part_of_key);
    let key = before[key.len()..].trim_start_matches('-');
    let rest = before[..before.len() - key.len()].trim_end();
    let begins = is_in_map && rest.ends_with(['{', ',', '，', '、', '｛']) || is_dashes(rest);
    begins && is_key(key)
}

/// True of what ends in a key and its colon.
fn ends_in_colon(before: &str, is_in_map: bool) -> bool {
    let key = before.strip_suffix(':');
    key.is_some_and(|key| ends_in_key(key, is_in_map))
}

/// True of what ends in the dash of an item.
fn ends_in_dash(before: &str) -> bool {
    (before.ends_with('-') || before.ends_with("- ")) && is_dashes(before)
}

/// True between two words of ours, such as ids and language tags.
fn is_between_words(before: &str, after: &str) -> bool {
    before.trim_end().ends_with(is_part_of_key) && after.trim_start().starts_with(is_part_of_key)
}

/// True of what is only the dashes of items.
fn is_dashes(text: &str) -> bool {
    let is_dash = |c: char| matches!(c, ' ' | '-') || DASHES.contains(&c) || BULLETS.contains(&c);
    text.trim_end_matches(is_dash).is_empty()
}
