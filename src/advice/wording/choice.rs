//! The choice of single words: some lead, some are vague, some name a technique.

use super::feature_text::FeatureText;
use super::finding::Finding;
use super::phrase::Phrase;
use super::words::List;
use crate::diagnostic::Problem;
use crate::tokens::tokens;

/// Words that tell people what to feel, one a text.
pub(super) fn leading(feature: &FeatureText) -> Vec<Finding> {
    let find = |phrase: &Phrase| {
        let passage = phrase.passage().without(List::NotLeading);
        let word = passage.first(List::Leading)?.to_owned();
        Some(Finding::new(Problem::Leading { word }, &phrase.span))
    };
    feature.all().filter_map(find).collect()
}

/// A vague word, where neither a number nor a description says what is meant.
pub(super) fn vague(feature: &FeatureText) -> Option<Finding> {
    let presence = feature.presence();
    let word = vague_word(presence)?;
    let explained = |phrase: &Phrase| vague_word(phrase).is_none() && says_much(phrase);
    let concrete = |phrase: &Phrase| {
        phrase.text.contains(char::is_numeric)
            || phrase.passage().has(List::Numbers)
            || phrase.passage().has(List::Concrete)
    };
    if feature.description.as_ref().is_some_and(explained) || feature.all().any(concrete) {
        return None;
    }
    let word = word.to_owned();
    Some(Finding::new(Problem::Vague { word }, &presence.span))
}

fn vague_word(phrase: &Phrase) -> Option<&'static str> {
    phrase.passage().without(List::NotVague).first(List::Vague)
}

/// A description of fewer words can hardly say what a vague word means.
fn says_much(phrase: &Phrase) -> bool {
    tokens(&phrase.text).len() >= 4
}

/// A technique in the name or the functional question.
pub(super) fn solution(feature: &FeatureText) -> Option<Finding> {
    let phrases = [Some(&feature.name), feature.functional.as_ref()];
    phrases.into_iter().flatten().find_map(|phrase| {
        let word = phrase.passage().first(List::Solutions)?.to_owned();
        Some(Finding::new(Problem::Solution { word }, &phrase.span))
    })
}
