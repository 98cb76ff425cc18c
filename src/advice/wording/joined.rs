//! Two things in one feature.

use std::ops::Range;

use super::feature_text::FeatureText;
use super::finding::Finding;
use super::phrase::{clauses, find_all, first_of, masked};
use super::words::WordLists;
use crate::diagnostic::Problem;
use crate::tokens::tokens;

/// A name or a functional question that joins two things.
pub(super) fn double_barrelled(feature: &FeatureText, words: &WordLists) -> Option<Finding> {
    let in_name = joint(&feature.name.text, words, joins_names);
    let in_question = || {
        let question = feature.functional.as_ref()?;
        Some((joint(&question.text, words, joins_clauses)?, question))
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
    text: &str,
    words: &WordLists,
    joins: fn(&str, &Range<usize>, &WordLists) -> bool,
) -> Option<&'static str> {
    let text = masked(text, words.fixed_pairs);
    if let Some(joiner) = first_of(&text, words.joiners) {
        return Some(joiner);
    }
    let joining = |clause: &str, word: &&'static str| {
        find_all(clause, word).any(|place| joins(clause, &place, words))
    };
    clauses(&text).find_map(|clause| {
        let mut conjunctions = words.conjunctions.iter().copied();
        conjunctions.find(|word| joining(clause, word))
    })
}

/// In a name, a conjunction joins two things unless the two belong to one another.
fn joins_names(clause: &str, place: &Range<usize>, words: &WordLists) -> bool {
    let before = tokens(&clause[..place.start]);
    let after = tokens(&clause[place.end..]);
    let (Some(last), Some(next)) = (before.last(), after.first()) else {
        return false;
    };
    let number =
        |token: &str| token.starts_with(char::is_numeric) || words.numbers.contains(&token);
    !(number(last) && number(next))
        && first_of(clause, words.relations).is_none()
        && first_of(&clause[place.end..], words.shared_heads).is_none()
}

/// In a question it does so only after a word that opens a statement, and where what follows does
/// not share the article of what stands before: "the hoses and fittings" are one thing.
fn joins_clauses(clause: &str, place: &Range<usize>, words: &WordLists) -> bool {
    let before = clause[..place.start].trim_end();
    // What opens a statement right before it makes it a preposition: 可以和孩子同住.
    let mut openers = words.openers.iter().chain(words.modals);
    if openers.any(|word| before.ends_with(word)) || !joins_names(clause, place, words) {
        return false;
    }
    // An article stands at most three words before the conjunction: "the garden hoses and fittings".
    let near = tokens(before);
    let near = &near[near.len().saturating_sub(3)..];
    let is_shared = |token: &&str| words.shared_articles.contains(token);
    let is_beginning = |token: &&str| words.beginnings.contains(token);
    if tokens(&clause[place.end..])
        .first()
        .is_some_and(is_beginning)
    {
        first_of(before, words.openers)
            .or(first_of(before, words.modals))
            .is_some()
    } else {
        first_of(before, words.openers).is_some() && !near.iter().any(is_shared)
    }
}
