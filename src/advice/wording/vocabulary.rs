//! All words of a language, found in a text in one pass.
//!
//! Chinese and Japanese are written without blanks between words. So a word of ideographs is found
//! anywhere, while one of letters must stand alone: `ai` is in `AI客服`, but not in `airport`.

use std::collections::HashMap;
use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use super::words::{List, WordLists};
use crate::tokens::is_letter;

/// The words of a language, and what finds them.
pub(super) struct Vocabulary {
    pub(super) lists: &'static WordLists,
    /// By the number of their pattern.
    words: Vec<Word>,
    automaton: AhoCorasick,
}

/// A word of one list or of several.
#[derive(Clone, Copy)]
struct Word {
    stem: &'static str,
    /// True of one that ends with `*`.
    any_ending: bool,
    lists: Lists,
}

/// Some lists, a bit each.
#[derive(Debug, Clone, Copy)]
struct Lists(u32);

/// A word that stands in a text.
#[derive(Debug, Clone)]
pub(super) struct Hit {
    pub(super) word: &'static str,
    pub(super) place: Range<usize>,
    lists: Lists,
}

impl Hit {
    pub(super) const fn is_of(&self, list: List) -> bool {
        self.lists.0 >> list as u32 & 1 == 1
    }
}

impl Vocabulary {
    /// # Panics
    ///
    /// If the tables have more words than an automaton takes, which the tests rule out.
    #[expect(clippy::expect_used, reason = "the tests make one of every table")]
    pub(super) fn new(lists: &'static WordLists) -> Self {
        let mut words: Vec<Word> = Vec::new();
        let mut known: HashMap<&str, usize> = HashMap::new();
        for (list, texts) in lists.found() {
            for text in texts {
                let at = *known.entry(text).or_insert(words.len());
                if at == words.len() {
                    let stem = text.strip_suffix('*');
                    words.push(Word {
                        stem: stem.unwrap_or(text),
                        any_ending: stem.is_some(),
                        lists: Lists(0),
                    });
                }
                words[at].lists.0 |= 1 << list as u32;
            }
        }
        // Each survey is looked through many times: what takes longest to make is the fastest.
        let automaton = AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::DFA))
            .build(words.iter().map(|word| word.stem));
        Self {
            lists,
            words,
            automaton: automaton.expect("a few thousand short words are no matter"),
        }
    }

    /// All words in a text, in the order of their beginnings; of two that begin at the same place,
    /// the longer one is first.
    pub(super) fn find(&self, text: &str) -> Vec<Hit> {
        let matches = self.automaton.find_overlapping_iter(text);
        let hits = matches.filter_map(|found| {
            let word = self.words[found.pattern().as_usize()];
            let place = found.range();
            stands_alone(text, &place, word.any_ending).then_some(Hit {
                word: word.stem,
                place,
                lists: word.lists,
            })
        });
        let mut hits: Vec<Hit> = hits.collect();
        hits.sort_by_key(|hit| (hit.place.start, usize::MAX - hit.place.end));
        hits
    }
}

/// True of what is no part of a longer word.
pub(super) fn stands_alone(text: &str, place: &Range<usize>, any_ending: bool) -> bool {
    let joined = |left: Option<char>, right: Option<char>| {
        left.is_some_and(is_letter) && right.is_some_and(is_letter)
    };
    let (before, from) = text.split_at(place.start);
    let (word, after) = from.split_at(place.len());
    !joined(before.chars().next_back(), word.chars().next())
        && (any_ending || !joined(word.chars().next_back(), after.chars().next()))
}

#[cfg(test)]
mod tests {
    use super::super::words::words_of;
    use super::*;
    use crate::language::Language;

    /// The words of a list in a text.
    fn found(language: &str, text: &str, list: List) -> Vec<&'static str> {
        let language = Language::new(language).expect("a language");
        let hits = words_of(&language).expect("words").find(text).into_iter();
        let hits = hits.filter(|hit| hit.is_of(list));
        hits.map(|hit| hit.word).collect()
    }

    #[test]
    fn letters_stand_alone_and_ideographs_anywhere() {
        assert_eq!(found("zh-CN", "ai客服", List::Solutions), ["ai"]);
        assert_eq!(found("zh-CN", "at the airport", List::Solutions), [""; 0]);
        assert_eq!(found("zh-CN", "茶水和点心", List::Conjunctions), ["和"]);
        assert_eq!(found("en", "it lacks light", List::Absences), ["lack"]);
        assert_eq!(found("en", "black", List::Absences), [""; 0]);
    }

    #[test]
    fn words_are_found_in_one_another() {
        let found = |list| found("zh-CN", "不得不等", list);
        assert_eq!(found(List::Negations), ["不", "不"]);
        assert_eq!(found(List::NotNegations), ["不得不"]);
    }
}
