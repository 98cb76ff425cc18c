//! The labels of the answers, where a survey has its own.

use super::feature_text::LanguageTexts;
use super::finding::Finding;
use super::phrase::{Phrase, first_of, masked};
use super::words::WordLists;
use crate::definition::{LocalizedSource, ScaleSource};
use crate::diagnostic::Problem;
use crate::kano::Answer;

/// Says that a label is like another one in every letter.
const SAME: &str = "same";

/// Labels that are the same, or stand where another answer belongs.
pub(super) fn labels(scale: Option<&ScaleSource>, texts: &LanguageTexts) -> Vec<Finding> {
    let sides: Vec<&[LocalizedSource; 5]> = match scale {
        None | Some(ScaleSource::Named(_)) => Vec::new(),
        Some(ScaleSource::Labels(labels)) => vec![labels],
        Some(ScaleSource::Sides(sides)) => [&sides.functional, &sides.dysfunctional]
            .into_iter()
            .flatten()
            .collect(),
    };
    // What was written once for all languages is judged in the first one only.
    let side = |labels: &[LocalizedSource; 5]| -> Option<Vec<Phrase>> {
        let phrases = labels.iter().map(|label| texts.phrase(Some(label)));
        phrases.collect()
    };
    let sides = sides.into_iter().filter_map(side);
    sides
        .flat_map(|labels| out_of_order(&labels, texts.words))
        .collect()
}

fn out_of_order(labels: &[Phrase], words: &WordLists) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, (answer, label)) in Answer::ALL.into_iter().zip(labels).enumerate() {
        let mut earlier = labels[..index].iter();
        if let Some(twin) = earlier.find(|twin| twin.text == label.text) {
            let problem = Problem::Labels {
                answer: answer.code(),
                like: SAME,
            };
            findings.push(Finding::new(problem, &label.span).after(&twin.span));
        } else if let Some(sounds) = other_answer(&label.text, answer, words) {
            let problem = Problem::Labels {
                answer: answer.code(),
                like: sounds.code(),
            };
            findings.push(Finding::new(problem, &label.span));
        }
    }
    findings
}

/// The answer that a label sounds like, if it is another one; none if nobody can tell.
fn other_answer(label: &str, answer: Answer, words: &WordLists) -> Option<Answer> {
    // "I do not like it" has the words of `like` in it, so what is negative is taken out first.
    let rest = masked(label, words.labels.dislike);
    let is_negative = rest != label;
    let sounds_like = |answer: &Answer| match answer {
        Answer::Like => first_of(&rest, words.labels.like).is_some(),
        Answer::MustBe => first_of(&rest, words.labels.must_be).is_some(),
        Answer::Neutral => first_of(&rest, words.labels.neutral).is_some(),
        Answer::LiveWith => first_of(&rest, words.labels.live_with).is_some(),
        Answer::Dislike => is_negative,
    };
    if sounds_like(&answer) {
        return None;
    }
    Answer::ALL.into_iter().find(sounds_like)
}
