//! The labels of the answers, where a survey has its own.

use super::phrase::{Phrase, first_of, masked};
use super::words::Words;
use super::{Finding, Texts};
use crate::survey::local_text::LocalText;
use crate::survey::warning::Warning;
use crate::survey::written::Scale;

/// The names of the answers in the order of the labels.
const ANSWERS: [&str; 5] = ["like", "must-be", "neutral", "live-with", "dislike"];

/// Labels that are the same, or stand where another answer belongs.
pub(super) fn labels(scale: Option<&Scale>, texts: &Texts) -> Vec<Finding> {
    let sides: Vec<&[LocalText; 5]> = match scale {
        None | Some(Scale::Named(_)) => Vec::new(),
        Some(Scale::Labels(labels)) => vec![labels],
        Some(Scale::Sides(sides)) => [&sides.functional, &sides.dysfunctional]
            .into_iter()
            .flatten()
            .collect(),
    };
    let side = |labels: &[LocalText; 5]| -> Vec<Phrase> {
        let phrases = labels.iter().map(|label| texts.phrase(Some(label)));
        phrases.collect::<Option<_>>().unwrap_or_default()
    };
    sides
        .into_iter()
        .flat_map(|labels| out_of_order(&side(labels), texts.words))
        .collect()
}

fn out_of_order(labels: &[Phrase], words: &Words) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, label) in labels.iter().enumerate() {
        let twin = labels
            .iter()
            .take(index)
            .find(|twin| twin.text == label.text);
        if let Some(twin) = twin {
            findings.push(Finding {
                earlier: Some((twin.span.clone(), "the other one")),
                ..Finding::new(
                    Warning::Labels,
                    &label.span,
                    "two answers have the same label",
                )
            });
        } else if let Some(sounds) = other_answer(&label.text, index, words) {
            let message = format!(
                "this label stands for `{}`, but it sounds like `{sounds}`",
                ANSWERS.get(index).copied().unwrap_or_default()
            );
            findings.push(Finding::new(Warning::Labels, &label.span, message));
        }
    }
    findings
}

/// The answer that a label sounds like, if it is not the one at `index`; none if nobody can tell.
fn other_answer(label: &str, index: usize, words: &Words) -> Option<&'static str> {
    // "I do not like it" has the words of `like` in it, so what is negative is taken out first.
    let negative = masked(label, words.labels.dislike) != label;
    let label = masked(label, words.labels.dislike);
    let positive = [
        words.labels.like,
        words.labels.must_be,
        words.labels.neutral,
        words.labels.live_with,
    ];
    let sounds: Vec<usize> = positive
        .iter()
        .enumerate()
        .filter(|(_, list)| first_of(&label, list).is_some())
        .map(|(answer, _)| answer)
        .chain(negative.then_some(4))
        .collect();
    if sounds.contains(&index) {
        return None;
    }
    ANSWERS.get(*sounds.first()?).copied()
}
