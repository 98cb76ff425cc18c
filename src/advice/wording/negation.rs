//! The two questions of a pair: one says that the feature is there, the other that it is not.

use std::collections::BTreeSet;

use super::feature_text::FeatureText;
use super::finding::Finding;
use super::phrase::{Passage, Phrase};
use super::words::List;
use crate::diagnostic::Problem;
use crate::tokens::tokens;

/// A negation in the functional question, or none in the dysfunctional one.
pub(super) fn misplaced_negation(feature: &FeatureText) -> Option<Finding> {
    negated_functional(feature).or_else(|| missing_negation(feature))
}

/// A functional question that says what is not there, or a name that the questions are made from.
fn negated_functional(feature: &FeatureText) -> Option<Finding> {
    let phrase = feature.presence();
    if feature.functional.is_none() && feature.dysfunctional.is_some() {
        return None;
    }
    let presence = phrase.passage().without(List::NotNegations);
    // Where there is no dysfunctional question, nothing stands in it either.
    let absence = absence(feature);
    let statement = statement(&presence);
    // "Without" and its like make no trouble as long as the other question says the opposite.
    let swapped = || {
        let weak = unmatched(&statement, absence.as_ref(), List::WeakNegations)?;
        let is_said = |absence: &Passage| says_absence(absence, &presence);
        let is_said = absence.as_ref().is_some_and(is_said);
        (feature.functional.is_some() && !is_said).then_some(weak)
    };
    let strong = statement.without(List::WeakNegations);
    let negation = unmatched(&strong, absence.as_ref(), List::Negations).or_else(swapped)?;
    let word = negation.to_owned();
    Some(Finding::new(
        Problem::NegatedFunctional { word },
        &phrase.span,
    ))
}

/// A dysfunctional question that has no negation and does not state another situation either.
///
/// Another situation is stated where each question has a word that the other has not: "delivery
/// takes one day" and "delivery takes three days" need no "not".
fn missing_negation(feature: &FeatureText) -> Option<Finding> {
    let (presence, absence) = (feature.presence(), feature.dysfunctional.as_ref()?);
    if presence.text == absence.text {
        return None;
    }
    let questions = [absence, presence].map(Phrase::passage);
    let [not_there, there] = questions
        .each_ref()
        .map(|text| text.without(List::NotNegations));
    if says_absence(&not_there, &there) {
        return None;
    }
    let questions = questions.map(|text| text.without(List::Fillers));
    let [not_there, there] = questions.each_ref().map(words);
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

/// The dysfunctional question, without what only looks like a negation.
fn absence(feature: &FeatureText) -> Option<Passage<'_>> {
    let phrase = feature.dysfunctional.as_ref()?;
    Some(phrase.passage().without(List::NotNegations))
}

/// The text without circumstances: "you can share it with someone who has no account" says what is
/// there, and so does 不戴眼镜也能看清.
fn statement<'p>(passage: &Passage<'p>) -> Passage<'p> {
    let mut statement = passage.clone();
    for clause in passage.clauses() {
        let whole = clause.range();
        let begin = clause.hits(List::BeginCircumstance).next();
        let end = clause.hits(List::EndCircumstance).map(|hit| hit.place.end);
        let until = begin.map_or(whole.end, |hit| hit.place.start);
        let from = end.max().unwrap_or(whole.start);
        // Where one circumstance begins before another ends, the clause has nothing else.
        statement.hide(whole.start..from);
        statement.hide(until..whole.end);
    }
    statement
}

/// True if a question has a negation, or another word of absence, that its counterpart has not.
fn says_absence(question: &Passage, counterpart: &Passage) -> bool {
    let lists = [List::Negations, List::WeakNegations, List::Absences];
    let mut lists = lists.into_iter();
    lists.any(|list| unmatched(question, Some(counterpart), list).is_some())
}

/// A word of the list that stands in the question, but not in its counterpart with the same word
/// after it: in "you may return shoes that do not fit", the "not fit" belongs to both questions.
fn unmatched(
    question: &Passage,
    counterpart: Option<&Passage>,
    list: List,
) -> Option<&'static str> {
    let mut hits = question.hits(list);
    let unmatched = hits.find(|hit| {
        let words = question.with_next_word(&hit.place);
        !counterpart.is_some_and(|counterpart| counterpart.contains(words))
    });
    unmatched.map(|hit| hit.word)
}

/// The words of a text.
fn words<'p>(passage: &'p Passage) -> BTreeSet<&'p str> {
    tokens(passage.text()).into_iter().collect()
}
