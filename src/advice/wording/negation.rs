//! The two questions of a pair: one says that the feature is there, the other that it is not.

use std::collections::BTreeSet;

use super::feature_text::FeatureText;
use super::finding::Finding;
use super::phrase::{clauses, find, find_all, masked};
use super::words::WordLists;
use crate::diagnostic::Problem;
use crate::tokens::{token_places, tokens};

/// A functional question that says what is not there, or a name that the questions are made from.
pub(super) fn negated_functional(feature: &FeatureText, words: &WordLists) -> Option<Finding> {
    let presence = feature.presence();
    let absence = feature
        .dysfunctional
        .as_ref()
        .map(|phrase| phrase.text.as_str());
    if feature.functional.is_none() && absence.is_some() {
        return None;
    }
    // Where there is no dysfunctional question, nothing stands in it either.
    let absence = absence.unwrap_or("");
    let statement = statement(&presence.text, words);
    // "Without" and its like make no trouble as long as the other question says the opposite.
    let swapped = || {
        let weak = unmatched(&statement, absence, words.weak_negations, words)?;
        (feature.functional.is_some() && !says_absence(absence, &presence.text, words))
            .then_some(weak)
    };
    let strong = masked(&statement, words.weak_negations);
    let negation = unmatched(&strong, absence, words.negations, words).or_else(swapped)?;
    let word = negation.to_owned();
    Some(Finding::new(
        Problem::NegatedFunctional { word },
        &presence.span,
    ))
}

/// A dysfunctional question that has no negation and does not state another situation either.
///
/// Another situation is stated where each question has a word that the other has not: "delivery
/// takes one day" and "delivery takes three days" need no "not".
pub(super) fn missing_negation(feature: &FeatureText, words: &WordLists) -> Option<Finding> {
    let presence = feature.presence();
    let absence = feature.dysfunctional.as_ref()?;
    let said_already =
        presence.text == absence.text || negated_functional(feature, words).is_some();
    if said_already || says_absence(&absence.text, &presence.text, words) {
        return None;
    }
    let there = content(&presence.text, words);
    let not_there = content(&absence.text, words);
    let same = there.is_subset(&not_there) || not_there.is_subset(&there);
    same.then(|| Finding::new(Problem::MissingNegation, &absence.span))
}

/// The same text on both sides.
pub(super) fn same_question(feature: &FeatureText) -> Option<Finding> {
    let functional = feature.functional.as_ref()?;
    let dysfunctional = feature.dysfunctional.as_ref()?;
    let is_same = functional.text == dysfunctional.text;
    is_same
        .then(|| Finding::new(Problem::SameQuestion, &dysfunctional.span).after(&functional.span))
}

/// The text without circumstances: "you can share it with someone who has no account" says what is
/// there, and so does 不戴眼镜也能看清.
fn statement(text: &str, words: &WordLists) -> String {
    let mut statement = String::new();
    for clause in clauses(text) {
        let begin = words
            .begin_circumstance
            .iter()
            .filter_map(|word| find(clause, word));
        let end = words
            .end_circumstance
            .iter()
            .flat_map(|word| find_all(clause, word));
        let until = begin.map(|place| place.start).min().unwrap_or(clause.len());
        let from = end.map(|place| place.end).max().unwrap_or(0);
        // Where one circumstance begins before another ends, the clause has nothing else.
        if let Some(between) = clause.get(from..until) {
            statement.push_str(between);
        }
        statement.push(',');
    }
    statement
}

/// True if a question has a negation, or another word of absence, that its counterpart has not.
fn says_absence(question: &str, counterpart: &str, words: &WordLists) -> bool {
    [words.negations, words.weak_negations, words.absences]
        .iter()
        .any(|list| unmatched(question, counterpart, list, words).is_some())
}

/// A word of the list that stands in the question, but not in its counterpart with the same word
/// after it: in "you may return shoes that do not fit", the "not fit" belongs to both questions.
fn unmatched(
    question: &str,
    counterpart: &str,
    list: &[&'static str],
    words: &WordLists,
) -> Option<&'static str> {
    let question = masked(question, words.not_negations);
    let counterpart = masked(counterpart, words.not_negations);
    let is_unmatched = |word: &&'static str| {
        find_all(&question, word).any(|place| {
            let next = token_places(&question[place.end..]).next();
            let end = place.end + next.map_or(0, |next| next.end);
            find(&counterpart, &question[place.start..end]).is_none()
        })
    };
    list.iter().copied().find(is_unmatched)
}

/// The words that carry the meaning.
fn content(text: &str, words: &WordLists) -> BTreeSet<String> {
    let text = masked(text, words.fillers);
    tokens(&text).into_iter().map(str::to_owned).collect()
}
