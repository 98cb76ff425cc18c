//! The questions of a file, and which two of them are a pair.

use super::negation::negations;
use super::phrase::{Phrase, likeness};

/// Two questions are a pair if so much of their words is the same beside the negation.
const SAME_PAIR: f64 = 0.6;

/// A question of the file.
pub(super) struct Asked<'s> {
    pub(super) column: usize,
    /// Its text without a number.
    pub(super) text: &'s str,
    /// What it is about, where the same question is asked of several things: `… [Wi-Fi]`.
    pub(super) subject: Option<&'s str>,
    words: Vec<String>,
    negations: Vec<usize>,
}

impl<'s> Asked<'s> {
    pub(super) fn new(column: usize, text: &'s str) -> Self {
        let words = Phrase::of(text).words;
        Self {
            column,
            subject: subject(text),
            negations: negations(&words),
            words,
            text,
        }
    }

    /// The words without those that say no.
    fn affirmed(&self) -> Vec<String> {
        let words = self.words.iter().enumerate();
        let words = words.filter(|(at, _)| !self.negations.contains(at));
        words.map(|(_, word)| word.clone()).collect()
    }
}

/// What a question is about that is asked of several things: what stands in quotes at its beginning, in
/// brackets at its end, or behind a dash.
fn subject(text: &str) -> Option<&str> {
    let text = text.trim();
    let quotes = [
        ('“', '”'),
        ('„', '“'),
        ('«', '»'),
        ('『', '』'),
        ('「', '」'),
    ];
    let name = quotes.iter().find_map(|(open, close)| {
        let (name, _) = text.strip_prefix(*open)?.split_once(*close)?;
        Some(name.trim()).filter(|name| !name.is_empty())
    });
    if name.is_some() {
        return name;
    }
    let in_brackets = text
        .strip_suffix(']')
        .and_then(|text| text.rsplit_once('['));
    let behind_dash = || text.rsplit_once(" - ").or_else(|| text.rsplit_once('—'));
    let (_, subject) = in_brackets.or_else(behind_dash)?;
    Some(subject.trim()).filter(|subject| !subject.is_empty())
}

/// The questions of which one says no once more than the other, and which are the same beside that: those
/// first that are most alike. Where one has words of its own of which the other lacks more than a third,
/// they may be about something else.
pub(super) fn pairs<'a, 's>(asked: &'a [Asked<'s>]) -> Vec<(&'a Asked<'s>, &'a Asked<'s>)> {
    let mut candidates: Vec<(f64, usize, usize)> = Vec::new();
    let is_own = |word: &String| {
        let others = asked.iter().filter(|other| other.words.contains(word));
        2 * others.count() <= asked.len()
    };
    for (at, functional) in asked.iter().enumerate() {
        let words = functional.affirmed();
        let own: Vec<&String> = words.iter().filter(|word| is_own(word)).collect();
        for (other, dysfunctional) in asked.iter().enumerate() {
            let says_no = dysfunctional.negations.len() == functional.negations.len() + 1;
            let likeness = likeness(&words, &dysfunctional.affirmed());
            let lacks = |word: &&&String| !dysfunctional.words.contains(word);
            let is_same = functional.subject == dysfunctional.subject
                && 3 * own.iter().filter(lacks).count() <= own.len();
            if says_no && is_same && likeness >= SAME_PAIR {
                candidates.push((likeness, at, other));
            }
        }
    }
    candidates.sort_by(|(one, ..), (other, ..)| other.total_cmp(one));
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (_, functional, dysfunctional) in candidates {
        let is_free = |at: usize| pairs.iter().all(|(one, other)| at != *one && at != *other);
        if is_free(functional) && is_free(dysfunctional) {
            pairs.push((functional, dysfunctional));
        }
    }
    pairs.sort_unstable();
    let pairs = pairs.into_iter();
    pairs
        .map(|(one, other)| (&asked[one], &asked[other]))
        .collect()
}
