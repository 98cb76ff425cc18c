//! The form in which texts out of files are compared.
//!
//! Programs change spaces, quotation marks and the width of characters on the way, and the same letter
//! with an accent may be one character or two. Words, cases and punctuation stay as they are: a text that
//! differs in these may mean something else.

use crate::unicode::{composed, is_invisible, narrow};

/// A text as it is compared.
pub fn plain(text: &str) -> String {
    let characters = text.chars().filter(|character| !is_dropped(*character));
    let composed: String = composed(characters.map(narrow).map(straight)).collect();
    let words: Vec<&str> = composed.split_whitespace().collect();
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
}
