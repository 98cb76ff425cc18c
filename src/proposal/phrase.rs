//! Texts as lists of words, in which other texts are looked for.

use std::ops::Range;

use super::heading::heading;
use crate::mapping::plain;
use crate::markdown;
use crate::tokens::token_places;

/// The words of a text in lower case, and each ideograph by itself; what stands between them makes no
/// difference.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Phrase {
    pub(super) words: Vec<String>,
    /// True of a word that touches the one before it, as ideographs do.
    touches: Vec<bool>,
}

impl Phrase {
    /// The words of a text out of a file.
    pub(super) fn of(text: &str) -> Self {
        let apart = |character| match character {
            '-' | '_' => ' ',
            other => other,
        };
        let text: String = plain(text).to_lowercase().chars().map(apart).collect();
        let places: Vec<Range<usize>> = token_places(&text).collect();
        let ends = std::iter::once(usize::MAX).chain(places.iter().map(|place| place.end));
        let touches = places
            .iter()
            .zip(ends)
            .map(|(place, end)| place.start == end);
        Self {
            touches: touches.collect(),
            words: places
                .iter()
                .map(|place| text[place.clone()].to_owned())
                .collect(),
        }
    }

    /// The words of a header, without those that tools put around it.
    pub(super) fn of_heading(text: &str) -> Self {
        Self::of(&heading(text))
    }

    /// The words of a text of the survey, which is Markdown.
    pub(super) fn of_markdown(text: &str) -> Self {
        Self::of_heading(&markdown::plain(text))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Where another phrase stands in this one.
    pub(super) fn find(&self, part: &Self) -> Option<Range<usize>> {
        self.places(part).next()
    }

    /// The same, if no letter and no ideograph is next to it.
    pub(super) fn find_apart(&self, part: &Self) -> Option<Range<usize>> {
        let touches = |at: usize| self.touches.get(at).is_some_and(|touches| *touches);
        self.places(part)
            .find(|place| !touches(place.start) && !touches(place.end))
    }

    fn places<'p>(&'p self, part: &'p Self) -> impl Iterator<Item = Range<usize>> + 'p {
        let length = part.words.len();
        let windows = self.words.windows(length.max(1));
        let found = windows
            .enumerate()
            .filter(move |(_, words)| *words == part.words);
        found.map(move |(start, _)| start..start + length)
    }

    /// The words around a place.
    pub(super) fn around(&self, place: &Range<usize>) -> Vec<String> {
        [&self.words[..place.start], &self.words[place.end..]].concat()
    }
}

/// How much of the words of two texts is the same, from 0 to 1: twice the number of common words by that
/// of all (Dice 1945, Ecology 26(3)).
pub(super) fn likeness(one: &[String], other: &[String]) -> f64 {
    let mut left: Vec<&String> = other.iter().collect();
    let mut common = 0_u32;
    for word in one {
        if let Some(at) = left.iter().position(|other| *other == word) {
            left.swap_remove(at);
            common += 1;
        }
    }
    let all = one.len() + other.len();
    if all == 0 {
        return 1.0;
    }
    #[expect(clippy::cast_precision_loss, reason = "texts are short")]
    let share = f64::from(2 * common) / all as f64;
    share
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_found_among_other_words() {
        let header = Phrase::of("3) How do you feel if there is **no** fast Wi-Fi? [required]");
        let found = |part: &str| header.find_apart(&Phrase::of(part));
        assert_eq!(found("no fast wi fi"), Some(8..12));
        assert_eq!(found("fast WiFi"), None);
        let chinese = Phrase::of("2、如果没有无线网络，您觉得？");
        assert!(chinese.find(&Phrase::of("有无线网络")).is_some());
        assert_eq!(chinese.find_apart(&Phrase::of("有无线网络")), None);
        assert!(
            chinese
                .find_apart(&Phrase::of("如果没有无线网络"))
                .is_some()
        );
    }

    #[test]
    fn the_likeness_of_texts_is_the_share_of_common_words() {
        let words = |text: &str| Phrase::of(text).words;
        let likeness = |one: &str, other: &str| likeness(&words(one), &words(other));
        assert!((likeness("a b c d", "a b c e") - 0.75).abs() < 1e-9);
        assert!((likeness("a a", "a") - 2.0 / 3.0).abs() < 1e-9);
        assert!((likeness("", "") - 1.0).abs() < 1e-9);
    }
}
