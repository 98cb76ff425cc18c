//! The words of a text. Chinese and Japanese are written without blanks between words, so each of
//! their ideographs is a token by itself.

use std::ops::Range;

use crate::unicode::is_ideograph;

/// The words of a text, and each ideograph by itself.
pub fn tokens(text: &str) -> Vec<&str> {
    token_places(text).map(|place| &text[place]).collect()
}

/// Where they stand in the text.
pub fn token_places(text: &str) -> impl Iterator<Item = Range<usize>> {
    let is_inner = |c: char| is_letter(c) || matches!(c, '\'' | '’' | '-');
    let mut characters = text.char_indices().peekable();
    std::iter::from_fn(move || {
        loop {
            let (start, first) = characters.next()?;
            let mut end = start + first.len_utf8();
            if is_ideograph(first) {
                return Some(start..end);
            }
            if is_letter(first) {
                while let Some((_, inner)) = characters.next_if(|(_, c)| is_inner(*c)) {
                    end += inner.len_utf8();
                }
                return Some(start..end);
            }
        }
    })
}

/// A character of a word that is written apart from its neighbours.
pub fn is_letter(character: char) -> bool {
    !is_ideograph(character) && character.is_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_words_or_ideographs() {
        assert_eq!(
            tokens("user-friendly, isn’t it, 24 小时!"),
            ["user-friendly", "isn’t", "it", "24", "小", "时"]
        );
    }
}
