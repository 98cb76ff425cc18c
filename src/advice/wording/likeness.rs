//! Two features that ask nearly the same.
//!
//! Two texts are alike if each word of one has its like in the other, in any order, fillers and
//! the plural apart. A single word that differs makes another question of it: "open on Saturday"
//! and "open on Sunday" are two features, however long the rest of the sentence is.

use strsim::normalized_damerau_levenshtein;

use super::feature_text::FeatureText;
use super::finding::Finding;
use super::phrase::{Passage, Phrase};
use super::words::List;
use crate::diagnostic::Problem;
use crate::tokens::tokens;

/// How alike two words of letters must be to be spellings of one word: one letter out of seven.
const SPELLING: f64 = 0.85;

/// How many bytes the longer of two such spellings has at least.
const SHORTEST: usize = 7;

/// Each feature is compared with so many before it, so that a file of thousands is read at once.
const COMPARED: usize = 100;

/// The features whose name or functional question is nearly that of an earlier one.
pub(super) fn near_duplicates(features: &[FeatureText]) -> Vec<Finding> {
    let meanings: Vec<(Passage, Option<Passage>)> = features
        .iter()
        .map(|feature| {
            let functional = feature.functional.as_ref();
            (meaning(&feature.name), functional.map(meaning))
        })
        .collect();
    let keys: Vec<(Vec<&str>, Vec<&str>)> = meanings
        .iter()
        .map(|(name, question)| (key(name), question.as_ref().map_or_else(Vec::new, key)))
        .collect();
    let mut findings = Vec::new();
    for (index, (later, (name, question))) in features.iter().zip(&keys).enumerate() {
        let first = index.saturating_sub(COMPARED);
        let mut earlier = features[first..index].iter().zip(&keys[first..index]);
        findings.extend(
            earlier.find_map(|(earlier, (earlier_name, earlier_question))| {
                if alike(name, earlier_name) {
                    Some(finding(&later.name, &earlier.name))
                } else if alike(question, earlier_question) {
                    Some(finding(later.presence(), earlier.presence()))
                } else {
                    None
                }
            }),
        );
    }
    findings
}

fn finding(later: &Phrase, earlier: &Phrase) -> Finding {
    Finding::new(Problem::NearDuplicate, &later.span).after(&earlier.span)
}

/// The words that carry the meaning.
fn meaning(phrase: &Phrase) -> Passage<'_> {
    phrase.passage().without(List::Fillers)
}

/// The words of a text in alphabetical order.
fn key<'p>(meaning: &'p Passage) -> Vec<&'p str> {
    let words = tokens(meaning.text()).into_iter();
    let mut key: Vec<&str> = words
        .map(|word| word.strip_suffix('s').unwrap_or(word))
        .collect();
    key.sort_unstable();
    key
}

fn alike(one: &[&str], other: &[&str]) -> bool {
    // A number is another one by a single digit, and no spelling of it.
    let same_word = |(one, other): (&&str, &&str)| {
        one == other
            || one.len().max(other.len()) >= SHORTEST
                && !one.contains(char::is_numeric)
                && normalized_damerau_levenshtein(one, other) >= SPELLING
    };
    !one.is_empty() && one.len() == other.len() && one.iter().zip(other).all(same_word)
}
