//! A text without its marks, and the search for words in it.
//!
//! Chinese and Japanese are written without blanks between words. So a word of ideographs is found
//! anywhere, while one of letters must stand alone: `ai` is in `AI客服`, but not in `airport`.

use std::ops::Range;

use super::words::WordLists;
use crate::markdown;
use crate::tokens::is_letter;
use crate::yaml::Text;

/// A text in lower case, without marks, examples and the question for the feeling.
pub(super) struct Phrase {
    pub(super) text: String,
    pub(super) span: Range<usize>,
}

impl Phrase {
    pub(super) fn new(text: &Text, words: &WordLists) -> Self {
        let plain = lower(&text.value);
        let plain = plain.trim_end_matches(['?', '？', '.', '。']);
        Self {
            text: without_examples(&masked(plain, words.feelings), words),
            span: text.span.clone(),
        }
    }
}

/// The text in lower case, without marks of Markdown, on one line.
pub(super) fn lower(markdown: &str) -> String {
    let plain = markdown::plain(markdown).to_lowercase().replace('’', "'");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text without what follows a word such as "for example", up to the end of the sentence.
fn without_examples(text: &str, words: &WordLists) -> String {
    let sentences = text.split_inclusive(['.', '。', ';', '；']);
    sentences
        .map(|sentence| {
            let example = words
                .examples
                .iter()
                .filter_map(|word| find(sentence, word));
            let start = example.map(|range| range.start).min();
            &sentence[..start.unwrap_or(sentence.len())]
        })
        .collect()
}

/// Where a word stands in the text first; a word that ends with `*` may have any ending.
pub(super) fn find(text: &str, word: &str) -> Option<Range<usize>> {
    find_all(text, word).next()
}

/// All places of a word in the text.
pub(super) fn find_all<'a>(
    text: &'a str,
    word: &'a str,
) -> impl Iterator<Item = Range<usize>> + 'a {
    let (stem, any_ending) = match word.strip_suffix('*') {
        Some(stem) => (stem, true),
        None => (word, false),
    };
    text.match_indices(stem)
        .map(move |(start, _)| start..start + stem.len())
        .filter(move |range| {
            let joined = |left: Option<char>, right: Option<char>| {
                left.is_some_and(is_letter) && right.is_some_and(is_letter)
            };
            let before = text[..range.start].chars().next_back();
            let after = text[range.end..].chars().next();
            !joined(before, stem.chars().next())
                && (any_ending || !joined(stem.chars().next_back(), after))
        })
}

/// The first of the words that is in the text.
pub(super) fn first_of(text: &str, words: &[&'static str]) -> Option<&'static str> {
    let found = words
        .iter()
        .filter_map(|word| Some((find(text, word)?.start, *word)));
    found.min_by_key(|(start, _)| *start).map(|(_, word)| word)
}

/// The text with blanks in place of the words.
pub(super) fn masked(text: &str, words: &[&str]) -> String {
    let mut masked = text.to_owned();
    for word in words {
        let mut found: Vec<Range<usize>> = find_all(&masked, word).collect();
        while let Some(range) = found.pop() {
            masked.replace_range(range, " ");
        }
    }
    masked
}

/// The parts of a text between its commas and stops.
pub(super) fn clauses(text: &str) -> impl Iterator<Item = &str> {
    text.split([
        ',', ';', ':', '.', '!', '?', '(', ')', '，', '；', '：', '。', '！', '？', '（', '）',
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_stand_alone_and_ideographs_anywhere() {
        assert_eq!(find("ai客服", "ai"), Some(0..2));
        assert_eq!(find("at the airport", "ai"), None);
        assert_eq!(find("您觉得", "觉得"), Some(3..9));
        assert_eq!(find("it lacks light", "lack*"), Some(3..7));
        assert_eq!(find("black", "lack*"), None);
    }

    #[test]
    fn masking_keeps_the_rest() {
        assert_eq!(masked("无线和无人", &["无线", "和"]), "  无人");
        assert_eq!(masked("so and so", &["so"]), "  and  ");
    }
}
