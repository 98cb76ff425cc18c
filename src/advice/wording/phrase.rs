//! A text without its marks, with the words that stand in it.

use std::borrow::Cow;
use std::ops::Range;

use super::vocabulary::{Hit, Vocabulary, stands_alone};
use super::words::List;
use crate::markdown;
use crate::tokens::{is_letter, token_places};
use crate::yaml::Text;

/// A text in lower case, without marks, examples and the question for the feeling.
pub(super) struct Phrase {
    pub(super) text: String,
    pub(super) span: Range<usize>,
    hits: Vec<Hit>,
}

impl Phrase {
    pub(super) fn new(text: &Text, vocabulary: &Vocabulary) -> Self {
        let plain = lower(&text.value);
        let plain = plain.trim_end_matches(['?', '？', '.', '。']);
        let hits = vocabulary.find(plain);
        let whole = Passage::new(plain, &hits);
        let shown = without_examples(&whole.without(List::Feelings));
        Self {
            hits: if shown == plain {
                hits
            } else {
                vocabulary.find(&shown)
            },
            text: shown,
            span: text.span.clone(),
        }
    }

    /// All of it.
    pub(super) fn passage(&self) -> Passage<'_> {
        Passage::new(&self.text, &self.hits)
    }
}

/// The text in lower case, without marks of Markdown, on one line.
fn lower(markdown: &str) -> String {
    let plain = markdown::plain(markdown);
    let mut lower = String::with_capacity(plain.len());
    for word in plain.split_whitespace() {
        if !lower.is_empty() {
            lower.push(' ');
        }
        for character in word.chars() {
            match character {
                '’' => lower.push('\''),
                letter if is_letter(letter) => lower.extend(letter.to_lowercase()),
                other => lower.push(other),
            }
        }
    }
    lower
}

/// The text without what follows a word such as "for example", up to the end of the sentence.
fn without_examples(passage: &Passage) -> String {
    let sentences = passage.parts(&['.', '。', ';', '；']);
    sentences
        .map(|sentence| {
            let example = sentence.hits(List::Examples).next();
            let end = example.map_or(sentence.range.end, |hit| hit.place.start);
            &passage.text[sentence.range.start..end]
        })
        .collect()
}

/// A part of a phrase, in which some words may be hidden.
#[derive(Clone)]
pub(super) struct Passage<'p> {
    /// The whole phrase, with blanks for each byte of what is hidden.
    text: Cow<'p, str>,
    range: Range<usize>,
    /// The words of the whole phrase.
    hits: &'p [Hit],
}

impl<'p> Passage<'p> {
    fn new(text: &'p str, hits: &'p [Hit]) -> Self {
        Self {
            range: 0..text.len(),
            text: text.into(),
            hits,
        }
    }

    pub(super) fn text(&self) -> &str {
        &self.text[self.range.clone()]
    }

    /// Where it stands in the phrase.
    pub(super) fn range(&self) -> Range<usize> {
        self.range.clone()
    }

    /// The words of a list that stand in it, none of which is hidden even in part.
    pub(super) fn hits(&self, list: List) -> impl Iterator<Item = &'p Hit> {
        let within =
            |place: &Range<usize>| self.range.start <= place.start && place.end <= self.range.end;
        let hits = self.hits.iter();
        hits.filter(move |hit| {
            hit.is_of(list) && within(&hit.place) && &self.text[hit.place.clone()] == hit.word
        })
    }

    /// The first word of a list.
    pub(super) fn first(&self, list: List) -> Option<&'static str> {
        self.hits(list).next().map(|hit| hit.word)
    }

    /// True if a word of a list stands in it.
    pub(super) fn has(&self, list: List) -> bool {
        self.first(list).is_some()
    }

    /// The same with the words of a list hidden.
    pub(super) fn without(&self, list: List) -> Self {
        let places: Vec<&Range<usize>> = self.hits(list).map(|hit| &hit.place).collect();
        let mut rest = self.clone();
        for place in places {
            rest.hide(place.clone());
        }
        rest
    }

    /// Puts blanks in place of a part of the phrase.
    pub(super) fn hide(&mut self, place: Range<usize>) {
        if !place.is_empty() {
            let blanks = " ".repeat(place.len());
            self.text.to_mut().replace_range(place, &blanks);
        }
    }

    /// What stands before a place.
    pub(super) fn before(&self, place: &Range<usize>) -> Passage<'_> {
        self.part(self.range.start..place.start)
    }

    /// What stands after a place.
    pub(super) fn after(&self, place: &Range<usize>) -> Passage<'_> {
        self.part(place.end..self.range.end)
    }

    /// The parts between commas and stops, each with the mark that ends it.
    pub(super) fn clauses(&self) -> impl Iterator<Item = Passage<'_>> {
        self.parts(&[
            ',', ';', ':', '.', '!', '?', '(', ')', '，', '；', '：', '。', '！', '？', '（', '）',
        ])
    }

    fn parts(&self, ends: &'static [char]) -> impl Iterator<Item = Passage<'_>> {
        let mut start = self.range.start;
        self.text().split_inclusive(ends).map(move |part| {
            let range = start..start + part.len();
            start = range.end;
            self.part(range)
        })
    }

    fn part(&self, range: Range<usize>) -> Passage<'_> {
        Passage {
            text: Cow::Borrowed(&self.text),
            range,
            hits: self.hits,
        }
    }

    /// True if some words of another text stand in it one after the other.
    pub(super) fn contains(&self, words: &str) -> bool {
        let text = self.text();
        let mut places = text.match_indices(words);
        places.any(|(start, _)| stands_alone(text, &(start..start + words.len()), false))
    }

    /// What stands at a place, with the word after it.
    pub(super) fn with_next_word(&self, place: &Range<usize>) -> &str {
        let after = &self.text[place.end..self.range.end];
        let next = token_places(after).next();
        &self.text[place.start..place.end + next.map_or(0, |next| next.end)]
    }
}

#[cfg(test)]
mod tests {
    use super::super::words::words_of;
    use super::*;
    use crate::language::Language;

    #[test]
    fn hiding_keeps_the_rest() {
        let language = Language::new("zh-CN").expect("a language");
        let text = "无线和无人看守";
        let hits = words_of(&language).expect("words").find(text);
        let passage = Passage::new(text, &hits);
        let negations = |passage: &Passage| passage.hits(List::Negations).count();
        assert_eq!(negations(&passage), 2);
        let rest = passage.without(List::NotNegations);
        assert_eq!(rest.text().trim_start(), "和      看守");
        assert_eq!(negations(&rest), 0);
        assert_eq!(rest.first(List::Conjunctions), Some("和"));
    }
}
