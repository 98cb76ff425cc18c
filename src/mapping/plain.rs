//! The form in which texts out of files are compared.
//!
//! Programs change spaces, quotation marks and the width of characters on the way, and the same letter
//! with an accent may be one character or two. Words, cases and punctuation stay as they are: a text that
//! differs in these may mean something else.

use crate::unicode::{composed, is_invisible, narrow};

/// A text as it is compared.
pub fn plain(text: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_graphic() || byte.is_ascii_whitespace();
    if text.bytes().all(is_plain) {
        with_single_spaces(text)
    } else {
        any_plain(text)
    }
}

/// The same of a text with any characters, which are looked up one by one.
fn any_plain(text: &str) -> String {
    let characters = text.chars().filter(|character| !is_dropped(*character));
    let composed: String = composed(characters.map(narrow).map(straight)).collect();
    with_single_spaces(&composed)
}

fn with_single_spaces(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

/// True of what nobody sees; line ends and tabs stand between words.
fn is_dropped(character: char) -> bool {
    is_invisible(character) && !character.is_whitespace()
}

/// A quotation mark as it is typed.
fn straight(character: char) -> char {
    match character {
        '‘' | '’' | '‛' | 'ʼ' => '\'',
        '“' | '”' | '‟' => '"',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_programs_change_makes_no_difference() {
        for (one, other) in [
            ("I can’t live with it ", "I can't live with it"),
            ("\u{feff}Like\u{a0}it", "Like it"),
            ("Cafe\u{301}", "Café"),
            ("１、您的感受？", "1、您的感受?"),
            ("two\r\nlines", "two lines"),
            ("👨\u{200d}👩", "👨👩"),
        ] {
            assert_eq!(plain(one), plain(other));
        }
        for (one, other) in [
            ("Like it", "like it"),
            ("like", "dislike"),
            ("like it.", "like it"),
        ] {
            assert_ne!(plain(one), plain(other));
        }
    }

    proptest! {
        #[test]
        fn the_short_way_leads_where_the_long_one_leads(text in "[ -~\\t\\n\\x0b\\x1f\\x7f’é]{0,30}|[ -~\\t\\n]{0,30}") {
            prop_assert_eq!(plain(&text), any_plain(&text));
        }
    }
}
