//! Two features that ask nearly the same.
//!
//! Two texts are alike if each word of one has its like in the other, in any order, fillers and
//! the plural apart. A single word that differs makes another question of it: "open on Saturday"
//! and "open on Sunday" are two features, however long the rest of the sentence is.

use strsim::normalized_damerau_levenshtein;

use super::feature_text::FeatureText;
use super::finding::Finding;
use super::phrase::{Phrase, masked};
use super::words::WordLists;
use crate::diagnostic::Problem;
use crate::tokens::tokens;

/// How alike two words of letters must be to be spellings of one word: one letter out of seven.
const SPELLING: f64 = 0.85;

/// Each feature is compared with so many before it, so that a file of thousands is read at once.
const COMPARED: usize = 100;

/// The features whose name or functional question is nearly that of an earlier one.
pub(super) fn near_duplicates(features: &[FeatureText], words: &WordLists) -> Vec<Finding> {
    let keys: Vec<(Vec<String>, Vec<String>)> = features
        .iter()
        .map(|feature| {
            let functional = feature.functional.as_ref();
            let question = functional.map_or_else(Vec::new, |phrase| key(&phrase.text, words));
            (key(&feature.name.text, words), question)
        })
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

/// The words that carry the meaning, in alphabetical order.
fn key(text: &str, words: &WordLists) -> Vec<String> {
    let text = masked(text, words.fillers);
    let mut key: Vec<String> = tokens(&text)
        .into_iter()
        .map(|token| token.strip_suffix('s').unwrap_or(token).to_owned())
        .collect();
    key.sort();
    key
}

fn alike(one: &[String], other: &[String]) -> bool {
    // A number is another one by a single digit, and no spelling of it.
    let same_word = |(one, other): (&String, &String)| {
        one == other
            || !one.contains(char::is_numeric)
                && normalized_damerau_levenshtein(one, other) >= SPELLING
    };
    !one.is_empty() && one.len() == other.len() && one.iter().zip(other).all(same_word)
}
