//! Passwords in addresses, also in those that are nearly right: `https:/name:password@host/`.
//!
//! Whatever stands between a colon and an `@` of one word is taken for one, in both widths, except where
//! an address, or a word for it, is before the colon: `https://…`, `mailto:me@example.org`.

use std::ops::Range;

use super::escapes::in_all_readings;
use crate::unicode::{is_ideograph, is_punctuation};

const COLONS: [char; 2] = [':', '：'];
const ATS: [char; 2] = ['@', '＠'];
const SLASHES: [char; 3] = ['/', '／', '\\'];
const QUOTES: [char; 2] = ['"', '\''];

/// Words before the colon of an email address.
const LABELS: [&str; 4] = ["mailto", "mail", "email", "e-mail"];

/// Schemes that are known where a slash after them is missing.
const SCHEMES: [&str; 2] = ["http", "https"];

/// The places of passwords in a text, also of those in which characters are written by their codes.
pub(super) fn passwords(text: &str) -> Vec<Range<usize>> {
    in_all_readings(text.as_bytes(), as_written)
}

fn as_written(bytes: &[u8]) -> Vec<Range<usize>> {
    // Characters in place of codes leave a text a text.
    let text = std::str::from_utf8(bytes).unwrap_or_default();
    let mut found = Vec::new();
    let mut start = 0;
    for word in text.split_inclusive(ends_word) {
        let password = password(word);
        found.extend(password.map(|span| start + span.start..start + span.end));
        start += word.len();
    }
    found
}

/// True if a word ends here. Chinese has no spaces, but marks of its own.
fn ends_word(character: char) -> bool {
    let is_of_address =
        COLONS.contains(&character) || ATS.contains(&character) || SLASHES.contains(&character);
    character.is_whitespace()
        || "<>".contains(character)
        || !character.is_ascii() && is_punctuation(character) && !is_of_address
}

/// The place of the password in a word.
fn password(word: &str) -> Option<Range<usize>> {
    let at = word.rfind(ATS)?;
    let mut from = 0;
    let mut is_in_address = false;
    loop {
        let colon = from + word[from..at].find(COLONS)?;
        let (before, rest) = (
            &word[from..colon],
            word[colon..at].trim_start_matches(COLONS),
        );
        let host = rest.trim_start_matches(SLASHES);
        let slashes = rest.len() - host.len();
        let label = last_name(before);
        if before.ends_with(QUOTES) && rest.starts_with(QUOTES) {
            // The key of a map, in its quotes.
            is_in_address = false;
        } else if !is_in_address && (slashes > 1 || slashes == 1 && is_one_of(label, &SCHEMES)) {
            is_in_address = true;
        } else if is_in_address || !is_label(before, label) {
            return (!rest.is_empty()).then(|| at - rest.len()..at);
        }
        from = at - host.len();
    }
}

/// True of a word for an email address, or of one in Chinese or Japanese, which need no space before it.
fn is_label(before: &str, label: &str) -> bool {
    let is_alone = !before[..before.len() - label.len()].ends_with(SLASHES);
    is_alone && (label.ends_with(is_ideograph) || is_one_of(label, &LABELS))
}

/// The name at the end of a text.
fn last_name(text: &str) -> &str {
    let is_of_name = |character: char| character.is_alphanumeric() || character == '-';
    &text[text.trim_end_matches(is_of_name).len()..]
}

fn is_one_of(word: &str, words: &[&str]) -> bool {
    words.iter().any(|known| known.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        let found = passwords(text).into_iter();
        found.map(|span| &text[span]).collect()
    }

    #[test]
    fn passwords_are_found() {
        let text = "submit: https://me:pw@e.org/x a://b.c/@d \"x://y:z@w\"";
        assert_eq!(found(text), ["pw", "z"]);
    }

    #[test]
    fn passwords_in_nearly_right_addresses_are_found() {
        for text in [
            "submit: https：//me:hunter2@e.org/",
            "https:／／me:hunter2@e.org/",
            "https:/me:hunter2@e.org/",
            "https:me:hunter2@e.org",
            "//me:hunter2@e.org/",
            "me:hunter2@e.org",
            "https://me:hunter2＠e.org/",
            "https://me：hunter2@e.org/",
            "https://me:a/hunter2@e.org/",
            "https://me:/hunter2@e.org/",
            "https://李明:hunter2@e.org/",
            "mailto:me:hunter2@e.org",
            "联系：me:hunter2@e.org，谢谢",
            "见[链接](//me:hunter2@e.org)",
            "[x](https://me:hunter2@e.org)",
            "{\"contact\":\"me:hunter2@e.org\"}",
            "me@b.example:hunter2@e.org",
            "\"https://me\\x3ahunter2@e.org/\"",
            "[x](https://me&#58;hunter2@e.org)",
            "https://me:hunter2%40e.org",
            "\"https://me:hunter2\\\n  3@e.org/\"",
        ] {
            let found = found(text);
            assert!(
                found.len() == 1 && found[0].contains("hunter2"),
                "{text}: {found:?}"
            );
        }
    }

    #[test]
    fn addresses_in_prose_stay_readable() {
        for text in [
            "mailto:a@b.example",
            "李明：li@b.example",
            "李明：li@b.example，王芳：wang@b.example",
            "Email: a@b.example",
            "E-Mail：a@b.example",
            "[write](mailto:a@b.example)",
            "https://b.example/?to=a@b.example",
            "https://b.example/@me",
            "{\"contact\":\"a@b.example\"}",
            "at 10:30 @ b.example",
            "surveys/a.yaml:2:9",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}
