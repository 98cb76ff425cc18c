//! Two things in one feature.

use std::ops::Range;

use super::feature_text::FeatureText;
use super::finding::Finding;
use super::phrase::Passage;
use super::words::{List, WordLists};
use crate::diagnostic::Problem;
use crate::tokens::tokens;

/// A name or a functional question that joins two things.
pub(super) fn double_barrelled(feature: &FeatureText, words: &WordLists) -> Option<Finding> {
    let in_name = joint(&feature.name.passage(), words, joins_names);
    let in_question = || {
        let question = feature.functional.as_ref()?;
        Some((joint(&question.passage(), words, joins_clauses)?, question))
    };
    let (joint, phrase) = in_name
        .map(|joint| (joint, &feature.name))
        .or_else(in_question)?;
    let word = joint.to_owned();
    Some(Finding::new(
        Problem::DoubleBarrelled { word },
        &phrase.span,
    ))
}

/// The word in the text that joins two things, if there is one.
fn joint(
    passage: &Passage,
    words: &WordLists,
    joins: fn(&Passage, &Range<usize>, &WordLists) -> bool,
) -> Option<&'static str> {
    let passage = passage.without(List::FixedPairs);
    if let Some(joiner) = passage.first(List::Joiners) {
        return Some(joiner);
    }
    passage.clauses().find_map(|clause| {
        let mut conjunctions = clause.hits(List::Conjunctions);
        let joining = conjunctions.find(|hit| joins(&clause, &hit.place, words))?;
        Some(joining.word)
    })
}

/// In a name, a conjunction joins two things unless the two belong to one another.
fn joins_names(clause: &Passage, place: &Range<usize>, words: &WordLists) -> bool {
    let (before, after) = (clause.before(place), clause.after(place));
    let (last, next) = (tokens(before.text()).pop(), tokens(after.text()));
    let (Some(last), Some(next)) = (last, next.first()) else {
        return false;
    };
    let number =
        |token: &str| token.starts_with(char::is_numeric) || words.numbers.contains(&token);
    let belong_together =
        number(last) && number(next) || clause.has(List::Relations) || after.has(List::SharedHeads);
    !belong_together
}

/// In a question it does so only after a word that opens a statement, and where what follows does
/// not share the article of what stands before: "the hoses and fittings" are one thing.
fn joins_clauses(clause: &Passage, place: &Range<usize>, words: &WordLists) -> bool {
    let before = clause.before(place);
    let said = before.text().trim_end();
    // What opens a statement right before it makes it a preposition: 可以和孩子同住.
    let mut openers = words.openers.iter().chain(words.modals);
    if openers.any(|word| said.ends_with(word)) || !joins_names(clause, place, words) {
        return false;
    }
    // An article stands at most three words before the conjunction: "the garden hoses and fittings".
    let near = tokens(said);
    let near = &near[near.len().saturating_sub(3)..];
    let is_shared = |token: &&str| words.shared_articles.contains(token);
    let is_beginning = |token: &&str| words.beginnings.contains(token);
    let after = clause.after(place);
    if tokens(after.text()).first().is_some_and(is_beginning) {
        before.has(List::Openers) || before.has(List::Modals)
    } else {
        before.has(List::Openers) && !near.iter().any(is_shared)
    }
}
