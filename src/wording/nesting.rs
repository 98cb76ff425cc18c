//! How deep brackets stand in one another in a wording file.
//!
//! The parser calls itself for each `{` and each `(`, without any bound, and so does whatever goes
//! through its tree. So they are counted before the file is parsed.
//!
//! A bracket that is open may be closed on a later line, even on one that begins as a message does. If
//! the parser has found a mistake, it begins anew on such a line. Both are looked at.

use std::ops::Range;

use crate::diagnostic::Problem;

/// How deep brackets may stand in one another. A plural form within another one has 4 levels.
const MAXIMUM_DEPTH: usize = 32;

/// Where the characters stand that come next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    /// In braces, in which there are names, strings and brackets.
    Expression,
    /// In braces after a `]`: in the text of one of several forms.
    Form,
    /// In parentheses, in which there are the same as in an expression.
    Arguments,
}

/// Refuses brackets that are nested too deeply, at the first one that is.
pub(super) fn check(text: &str) -> Result<(), (Range<usize>, Problem)> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if is_start(line)
            && let Some(place) = too_deep(&text[start..])
        {
            let most = MAXIMUM_DEPTH as u64;
            let place = start + place;
            return Err((place..place + 1, Problem::TooDeep { most }));
        }
        start += line.len();
    }
    Ok(())
}

/// True of a line on which a message or term may begin.
fn is_start(line: &str) -> bool {
    line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-')
}

/// The first bracket that is too deep in the message at the start of the text.
///
/// As long as nothing is open in the end, messages take time in proportion to their length; and if
/// too many are left open, the first of them says so.
fn too_deep(text: &str) -> Option<usize> {
    let mut open: Vec<Open> = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        // In no bracket is there a comment: it would be a mistake, after which all is closed.
        let ends = line.starts_with('#') || is_start(line) && open.is_empty();
        if start > 0 && ends {
            return None;
        }
        if let Some(place) = take(line, &mut open) {
            return Some(start + place);
        }
        start += line.len();
    }
    None
}

/// Takes in the brackets of a line; the first one that is too deep is given back.
fn take(line: &str, open: &mut Vec<Open>) -> Option<usize> {
    let mut bytes = line.bytes().enumerate();
    while let Some((place, byte)) = bytes.next() {
        match (byte, open.last()) {
            (b'{', _) => open.push(Open::Expression),
            (b'(', Some(Open::Expression | Open::Arguments)) => open.push(Open::Arguments),
            (b'}', Some(Open::Expression | Open::Form)) | (b')', Some(Open::Arguments)) => {
                open.pop();
            }
            (b']', Some(Open::Expression)) => {
                open.pop();
                open.push(Open::Form);
            }
            (b'"', Some(Open::Expression | Open::Arguments)) => skip_string(&mut bytes),
            _ => {}
        }
        if open.len() > MAXIMUM_DEPTH {
            return Some(place);
        }
    }
    None
}

/// Goes on after a string literal, which ends on its line.
fn skip_string(bytes: &mut impl Iterator<Item = (usize, u8)>) {
    while let Some((_, byte)) = bytes.next() {
        match byte {
            b'"' => return,
            b'\\' => {
                bytes.next();
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use fluent_bundle::FluentResource;

    use super::*;

    fn place(text: &str) -> Option<usize> {
        check(text).err().map(|(span, _)| span.start)
    }

    #[test]
    fn what_is_usual_is_never_too_deep() {
        let texts = [
            "a = :( \" {\"{\"} { \"\\\"{\\\\\" } ( { F(\"(\", a: \"{\") }\n".to_owned(),
            "# { ( {\na = x\n".to_owned(),
            // Mistakes of a few messages are explained by the parser.
            "a = { F( \"\nb = x\n".repeat(10),
            "a = { $a ->\n   *[b] ".to_owned()
                + &"{ $a ->\n   *[b] \" ( ".repeat(30)
                + &"\n}".repeat(31),
        ];
        for text in &texts {
            assert_eq!(place(text), None, "{text}");
        }
        for right in [&texts[0], &texts[1], &texts[3]] {
            assert!(FluentResource::try_new(right.clone()).is_ok(), "{right}");
            assert_eq!(place(&format!("{right}\n").repeat(1000)), None, "{right}");
        }
    }

    #[test]
    fn the_first_bracket_that_is_too_deep_is_found() {
        assert_eq!(place(&format!("a = {}", "{".repeat(33))), Some(4 + 32));
        assert_eq!(place(&format!("a = {}", "{ F(".repeat(33))), Some(4 + 64));
        // To the parser, these go on from line to line.
        assert_eq!(
            place(&format!("a = {}", "{\nF(\n".repeat(33))),
            Some(4 + 16 * 5)
        );
    }

    #[test]
    fn nothing_hides_brackets_that_are_too_deep() {
        let deep = "{".repeat(33);
        for text in [
            // A quote in the text of a form begins no string.
            format!("a = {{ $a ->\n *[b] \" {deep}\n"),
            format!("a = {{ $a ->\n *[b] ( \" {deep}\n"),
            // In a string, no bracket is closed.
            format!("a = {}", "{ F(\")}\", ".repeat(33)),
            // After a mistake, the parser begins anew.
            format!("a = {{ F( %\nb = \" {deep}\n"),
            format!("a = {{ F( \"%\n-b = \" {deep}\n"),
        ] {
            assert!(place(&text).is_some(), "{text}");
        }
    }
}
