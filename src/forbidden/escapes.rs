//! Characters that are written by their codes, and lines that are joined: what a reader of a file sees
//! in their place.
//!
//! YAML, JSON, scripts, Fluent, Markdown, HTML and addresses each have their own. All are read alike,
//! because it only matters whether one of them makes a secret.

use std::ops::Range;

use memchr::memchr3;

/// How often a text is read in which characters may be written by their codes: by YAML, then by Markdown,
/// then by the browser.
const READINGS: usize = 3;

/// What is found in a file as it is written, and as it is read; in the order of the places, and none of
/// them in another.
pub(super) fn in_all_readings(
    source: &[u8],
    find: fn(&[u8]) -> Vec<Range<usize>>,
) -> Vec<Range<usize>> {
    let mut found = in_readings(source, find, READINGS);
    found.sort_by_key(|span| span.start);
    found.dedup_by(|next, last| {
        let is_same = next.start < last.end;
        if is_same {
            last.end = last.end.max(next.end);
        }
        is_same
    });
    found
}

fn in_readings(
    source: &[u8],
    find: fn(&[u8]) -> Vec<Range<usize>>,
    readings: usize,
) -> Vec<Range<usize>> {
    let mut found = find(source);
    if readings > 0
        && let Some(unescaped) = Unescaped::of(source)
    {
        let read = in_readings(&unescaped.bytes, find, readings - 1);
        found.extend(read.into_iter().map(|span| unescaped.source(&span)));
    }
    found
}

/// The bytes of a file with characters in place of their codes.
struct Unescaped {
    bytes: Vec<u8>,
    /// Where a code begins or ends, here and in the file.
    places: Vec<(usize, usize)>,
}

impl Unescaped {
    /// `None` if there are no codes in the file.
    fn of(source: &[u8]) -> Option<Self> {
        memchr3(b'\\', b'%', b'&', source)?;
        let (mut bytes, mut places) = (Vec::new(), Vec::new());
        let mut start = 0;
        while start < source.len() {
            let Some((length, character)) = escape(&source[start..]) else {
                bytes.push(source[start]);
                start += 1;
                continue;
            };
            places.push((bytes.len(), start));
            let mut buffer = [0; 4];
            let character = character.map(|character| character.encode_utf8(&mut buffer));
            bytes.extend(character.as_deref().unwrap_or_default().bytes());
            start += length;
            places.push((bytes.len(), start));
        }
        (!places.is_empty()).then_some(Self { bytes, places })
    }

    /// A place in the file.
    fn source(&self, span: &Range<usize>) -> Range<usize> {
        self.place(span.start)..self.place(span.end)
    }

    fn place(&self, place: usize) -> usize {
        let before = self.places.partition_point(|(here, _)| *here <= place);
        let last = before.checked_sub(1).map(|index| self.places[index]);
        last.map_or(place, |(here, there)| there + (place - here))
    }
}

/// The length of the code that stands here, and its character, if it has any.
fn escape(bytes: &[u8]) -> Option<(usize, Option<char>)> {
    let (first, rest) = bytes.split_first()?;
    match first {
        b'\\' => joined_lines(rest)
            .or_else(|| after_backslash(rest))
            .map(|(length, character)| (1 + length, character)),
        b'%' => code(rest, 2, 16).map(|character| (3, Some(character))),
        b'&' => entity(rest).map(|(length, character)| (1 + length, Some(character))),
        _ => None,
    }
}

/// `\` at the end of a line, with the indent of the next one.
fn joined_lines(rest: &[u8]) -> Option<(usize, Option<char>)> {
    let next = rest.strip_prefix(b"\r").unwrap_or(rest);
    let next = next.strip_prefix(b"\n")?;
    let indent = next.iter().take_while(|byte| b" \t".contains(byte)).count();
    Some((rest.len() - next.len() + indent, None))
}

/// `\x41`, `\u0041`, `\u{41}`, `\U00000041` (YAML), `\U000041` (Fluent), or `\_` (Markdown).
fn after_backslash(rest: &[u8]) -> Option<(usize, Option<char>)> {
    let (kind, digits) = rest.split_first()?;
    let fixed = |length: usize| Some((1 + length, Some(code(digits, length, 16)?)));
    match kind {
        b'x' => fixed(2),
        b'u' => fixed(4).or_else(|| {
            let end = digits.iter().take(8).position(|byte| *byte == b'}')?;
            let code = code(digits.strip_prefix(b"{")?, end.checked_sub(1)?, 16)?;
            Some((2 + end, Some(code)))
        }),
        b'U' => fixed(8).or_else(|| fixed(6)),
        mark if mark.is_ascii_punctuation() => Some((1, Some(char::from(*mark)))),
        _ => None,
    }
}

/// `&#65;` or `&#x41;`, without its `&`.
fn entity(rest: &[u8]) -> Option<(usize, char)> {
    const LONGEST: usize = 12;
    let end = rest.iter().take(LONGEST).position(|byte| *byte == b';')?;
    let number = rest[..end].strip_prefix(b"#")?;
    let (digits, radix) = match number.strip_prefix(b"x").or(number.strip_prefix(b"X")) {
        Some(digits) => (digits, 16),
        None => (number, 10),
    };
    Some((end + 1, code(digits, digits.len(), radix)?))
}

/// The character with this number.
fn code(digits: &[u8], length: usize, radix: u32) -> Option<char> {
    let digits = std::str::from_utf8(digits.get(..length)?).ok()?;
    let number = u32::from_str_radix(digits, radix).ok();
    number.and_then(char::from_u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(source: &str) -> Option<String> {
        let unescaped = Unescaped::of(source.as_bytes())?;
        let text = String::from_utf8_lossy(&unescaped.bytes);
        Some(text.into_owned())
    }

    #[test]
    fn codes_of_all_kinds_are_read() {
        for code in [
            "\\x41",
            "\\u0041",
            "\\u{41}",
            "\\U00000041",
            "\\U000041",
            "%41",
            "&#65;",
            "&#x41;",
            "\\\n  A",
            "\\\r\n\tA",
        ] {
            assert_eq!(
                read(&format!("<{code}B>")).as_deref(),
                Some("<AB>"),
                "{code:?}"
            );
        }
        assert_eq!(read("a\\_b \\\\x41").as_deref(), Some("a_b \\x41"));
        for text in [
            "",
            "plain",
            "100 % of",
            "\\n \\u12",
            "&amp; &#;",
            "\\u{",
            "\\U",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_place_is_that_of_the_whole_code() {
        let unescaped = Unescaped::of(b"a\\x41b%43d").expect("codes");
        assert_eq!(unescaped.bytes, b"aAbCd");
        let places: Vec<usize> = (0..=5).map(|place| unescaped.place(place)).collect();
        assert_eq!(places, [0, 1, 5, 6, 9, 10]);
    }
}
