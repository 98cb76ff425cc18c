//! The labels of the answers, where a survey has its own.

use super::feature_text::LanguageTexts;
use super::finding::Finding;
use super::phrase::Phrase;
use super::words::List;
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
    sides.flat_map(|labels| out_of_order(&labels)).collect()
}

fn out_of_order(labels: &[Phrase]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, (answer, label)) in Answer::ALL.into_iter().zip(labels).enumerate() {
        let mut earlier = labels[..index].iter();
        if let Some(twin) = earlier.find(|twin| twin.text == label.text) {
            let problem = Problem::Labels {
                answer: answer.code(),
                like: SAME,
            };
            findings.push(Finding::new(problem, &label.span).after(&twin.span));
        } else if let Some(sounds) = other_answer(label, answer) {
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
fn other_answer(label: &Phrase, answer: Answer) -> Option<Answer> {
    // "I do not like it" has the words of `like` in it, so what is negative is taken out first.
    let rest = label.passage().without(List::DislikeLabels);
    let sounds_like = |answer: &Answer| match answer {
        Answer::Like => rest.has(List::LikeLabels),
        Answer::MustBe => rest.has(List::MustBeLabels),
        Answer::Neutral => rest.has(List::NeutralLabels),
        Answer::LiveWith => rest.has(List::LiveWithLabels),
        Answer::Dislike => label.passage().has(List::DislikeLabels),
    };
    if sounds_like(&answer) {
        return None;
    }
    Answer::ALL.into_iter().find(sounds_like)
}
