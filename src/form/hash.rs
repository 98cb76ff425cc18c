//! The form hash: which questions a response has answered.
//!
//! 1. [`asked`] lists what gives an answer its meaning: of each feature the id, name, description
//!    and both questions; the labels of the answers; the evaluation table; the extra questions; of
//!    each profile question the id, text, type and options. All in every language of the survey.
//! 2. It is written as JSON without blanks, with features, questions, options and languages in the
//!    order of their ids, so that moving one changes nothing.
//! 3. [`hash`] is the first 16 hexadecimal digits of its SHA-256.
//!
//! Left out is whatever can be improved while answers come in: title, introduction, consent,
//! thanks, contact, sections, limits, what is required, where answers go and what a report shows.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::files::short_hash;
use crate::survey::{Choice, Feature, Localized, Question, QuestionKind, Survey};

/// The number of hexadecimal digits: 64 bits tell apart all versions that a survey will ever have.
const DIGITS: usize = 16;

/// The form hash of a survey; it stands as `form` in every response.
pub fn hash(survey: &Survey) -> String {
    short_hash(asked(survey).to_string().as_bytes(), DIGITS)
}

fn asked(survey: &Survey) -> Value {
    json!({
        "features": sorted(survey.features().map(|feature| (feature.id.as_str(), of_feature(feature)))),
        "labels": sorted(survey.scale.iter().map(|(language, scale)| {
            (language.as_str(), json!([scale.functional, scale.dysfunctional]))
        })),
        "evaluation": survey.evaluation.rows(),
        "ask": [survey.ask.importance, survey.ask.satisfaction, survey.ask.comment],
        "profile": sorted(survey.profile.iter().map(|question| (question.id.as_str(), of_question(question)))),
    })
}

fn of_feature(feature: &Feature) -> Value {
    json!({
        "name": of_text(&feature.name),
        "description": feature.description.as_ref().map(of_text),
        "functional": of_text(&feature.functional),
        "dysfunctional": of_text(&feature.dysfunctional),
    })
}

fn of_question(question: &Question) -> Value {
    let (kind, options): (&str, &[Choice]) = match &question.kind {
        QuestionKind::Choice { options, .. } => ("choice", options),
        QuestionKind::Multiple { options } => ("multiple", options),
        QuestionKind::Number { .. } => ("number", &[]),
        QuestionKind::Text { .. } => ("text", &[]),
    };
    json!({
        "question": of_text(&question.question),
        "type": kind,
        "options": sorted(options.iter().map(|option| (option.id.as_str(), of_text(&option.label)))),
    })
}

fn of_text(text: &Localized) -> Value {
    sorted(
        text.iter()
            .map(|(language, text)| (language.as_str(), text.into())),
    )
}

fn sorted<'a>(entries: impl Iterator<Item = (&'a str, Value)>) -> Value {
    let entries: BTreeMap<&str, Value> = entries.collect();
    json!(entries)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::sample;
    use crate::survey::{Evaluation, Scale};

    fn sample() -> Survey {
        sample::survey(str::to_owned)
    }

    /// Another text in English, and the old one in Chinese.
    fn reworded(old: &str) -> Localized {
        Localized::build(&sample().languages, |language| {
            let text = if language.as_str() == "en" {
                "new"
            } else {
                old
            };
            Some(text.to_owned())
        })
        .expect("all texts")
    }

    #[test]
    fn the_hash_stays_the_same_from_version_to_version() {
        // Responses carry it: a change here parts old responses from their survey.
        assert_eq!(hash(&sample()), "7f502ea9aa5d2151");
    }

    #[test]
    fn harmless_changes_keep_the_hash() {
        let changes: [fn(&mut Survey); 5] = [
            |survey| survey.title = reworded("title"),
            |survey| survey.introduction = None,
            |survey| survey.sections.reverse(),
            |survey| survey.profile.reverse(),
            |survey| survey.profile[0].required = false,
        ];
        for (index, change) in changes.into_iter().enumerate() {
            let mut survey = sample();
            change(&mut survey);
            assert_eq!(hash(&survey), hash(&sample()), "change {index}");
        }
    }

    fn swap_ends(scale: &mut Scale) {
        scale.dysfunctional.swap(0, 4);
    }

    #[test]
    fn another_question_is_another_hash() {
        let changes: [fn(&mut Survey); 7] = [
            |survey| survey.sections[0].features[0].dysfunctional = reworded("dysfunctional"),
            |survey| survey.sections[0].features[0].description = None,
            |survey| drop(survey.sections.pop()),
            |survey| survey.evaluation = Evaluation::named("pouliot").expect("built in"),
            |survey| survey.ask.comment = false,
            |survey| survey.profile[2].question = reworded("years"),
            |survey| survey.scale.values_mut().for_each(swap_ends),
        ];
        for (index, change) in changes.into_iter().enumerate() {
            let mut survey = sample();
            change(&mut survey);
            assert_ne!(hash(&survey), hash(&sample()), "change {index}");
        }
    }
}
