//! The choice of single words: some lead, some are vague, some name a technique.

use super::feature_text::FeatureText;
use super::finding::Finding;
use super::phrase::{Phrase, first_of, masked};
use super::words::WordLists;
use crate::diagnostic::Problem;
use crate::tokens::tokens;

/// Words that tell people what to feel, one a text.
pub(super) fn leading(feature: &FeatureText, words: &WordLists) -> Vec<Finding> {
    let find = |phrase: &Phrase| {
        let word = first_of(&masked(&phrase.text, words.not_leading), words.leading)?;
        let word = shown(word);
        Some(Finding::new(Problem::Leading { word }, &phrase.span))
    };
    feature.all().filter_map(find).collect()
}

/// A vague word, where neither a number nor a description says what is meant.
pub(super) fn vague(feature: &FeatureText, words: &WordLists) -> Option<Finding> {
    let presence = feature.presence();
    let word = vague_word(presence, words)?;
    let explained = |phrase: &Phrase| vague_word(phrase, words).is_none() && says_much(phrase);
    let concrete = |phrase: &Phrase| {
        phrase.text.contains(char::is_numeric)
            || first_of(&phrase.text, words.numbers).is_some()
            || first_of(&phrase.text, words.concrete).is_some()
    };
    if feature.description.as_ref().is_some_and(explained) || feature.all().any(concrete) {
        return None;
    }
    let word = shown(word);
    Some(Finding::new(Problem::Vague { word }, &presence.span))
}

fn vague_word(phrase: &Phrase, words: &WordLists) -> Option<&'static str> {
    first_of(&masked(&phrase.text, words.not_vague), words.vague)
}

/// A description of fewer words can hardly say what a vague word means.
fn says_much(phrase: &Phrase) -> bool {
    tokens(&phrase.text).len() >= 4
}

/// A technique in the name or the functional question.
pub(super) fn solution(feature: &FeatureText, words: &WordLists) -> Option<Finding> {
    let phrases = [Some(&feature.name), feature.functional.as_ref()];
    phrases.into_iter().flatten().find_map(|phrase| {
        let word = first_of(&phrase.text, words.solutions)?;
        let word = shown(word);
        Some(Finding::new(Problem::Solution { word }, &phrase.span))
    })
}

/// A word of the lists as a person would write it.
fn shown(word: &str) -> String {
    word.trim_end_matches('*').to_owned()
}
