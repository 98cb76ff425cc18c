//! The form hash: which questions a response has answered.
//!
//! It is the first 16 hexadecimal digits of the SHA-256 of what gives an answer its meaning, written
//! as JSON without blanks: both questions of each feature; the labels of the answers; the evaluation
//! table; the extra questions; the text, type and options of each profile question. All in every
//! language, in the order of their ids, so that moving one changes nothing.
//!
//! Left out is whatever can be improved while answers come in: title, introduction, consent, thanks,
//! contact, sections, names and descriptions of features, limits, what is required, where answers go
//! and what a report shows.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{Question, QuestionKind, Survey};
use crate::files::short_hash;

/// The number of hexadecimal digits: 64 bits tell apart all versions that a survey will ever have.
const DIGITS: usize = 16;

impl Survey {
    /// The form hash; it stands as `form` in every response.
    pub fn form_hash(&self) -> String {
        short_hash(asked(self).to_string().as_bytes(), DIGITS)
    }
}

fn asked(survey: &Survey) -> Value {
    let features = survey.features().map(|feature| {
        let questions = json!([feature.functional, feature.dysfunctional]);
        (feature.id.as_str(), questions)
    });
    let labels = survey.scale.iter().map(|(language, scale)| {
        let labels = json!([scale.functional, scale.dysfunctional]);
        (language.as_str(), labels)
    });
    let profile = survey.profile.iter();
    let profile = profile.map(|question| (question.id.as_str(), of_question(question)));
    json!({
        "features": sorted(features),
        "labels": sorted(labels),
        "evaluation": survey.evaluation.rows(),
        "ask": [survey.ask.importance, survey.ask.satisfaction, survey.ask.comment],
        "profile": sorted(profile),
    })
}

fn of_question(question: &Question) -> Value {
    let kind = match &question.kind {
        QuestionKind::Choice { .. } => "choice",
        QuestionKind::Multiple { .. } => "multiple",
        QuestionKind::Number { .. } => "number",
        QuestionKind::Text { .. } => "text",
    };
    let options = question.kind.options().iter();
    let options = options.map(|option| (option.id.as_str(), json!(option.label)));
    json!({ "question": question.question, "type": kind, "options": sorted(options) })
}

fn sorted<'a>(entries: impl Iterator<Item = (&'a str, Value)>) -> Value {
    let entries: BTreeMap<&str, Value> = entries.collect();
    json!(entries)
}

#[cfg(test)]
mod tests {
    use crate::survey::{Definition, Settings, check};
    use crate::templates::builtin;
    use crate::wording::{Language, Wordings};

    const SURVEY: &str = "
title: Title
language: en
sections:
  - title: One
    features: [{id: a, name: A, functional: with, dysfunctional: without}]
  - title: Two
    features: [{id: b, name: B, functional: with, dysfunctional: without}]
profile:
  - {id: p, question: Which?, type: choice, options: [{id: x, label: X}, {id: y, label: Y}]}
";

    /// The hash of the survey after some text in it was replaced.
    fn hash(from: &str, to: &str) -> String {
        let texts = builtin().filter(|(path, _)| path.starts_with("wording/"));
        let wordings = Wordings::read(texts).expect("built in");
        let settings = Settings::new(Language::default());
        assert!(from.is_empty() || SURVEY.contains(from), "{from}");
        let text = SURVEY.replacen(from, to, 1);
        let checked = check(
            &Definition::alone("test", "survey.yaml", text.as_bytes()),
            &settings,
            &wordings,
        );
        checked.survey.expect("right").form_hash()
    }

    #[test]
    fn the_hash_stays_the_same_from_version_to_version() {
        // Responses carry it: a change here parts old responses from their survey.
        assert_eq!(hash("", ""), "6876d053272438cd");
    }

    #[test]
    fn harmless_changes_keep_the_hash() {
        for (from, to) in [
            ("Title", "Another title"),
            ("One", "Another section"),
            ("name: A", "name: Another, description: more"),
            (
                "{id: x, label: X}, {id: y, label: Y}",
                "{id: y, label: Y}, {id: x, label: X}",
            ),
            (
                "type: choice",
                "type: choice, required: true, segment: true",
            ),
        ] {
            assert_eq!(hash(from, to), hash("", ""), "{to}");
        }
    }

    #[test]
    fn another_question_is_another_hash() {
        for (from, to) in [
            ("functional: with", "functional: within"),
            ("without", "not with"),
            ("id: a", "id: c"),
            ("label: X", "label: Z"),
            ("Which?", "Who?"),
            ("language: en", "language: en\nevaluation: pouliot"),
            ("language: en", "language: en\nscale: berger"),
            ("language: en", "language: en\nask: [comment]"),
        ] {
            assert_ne!(hash(from, to), hash("", ""), "{to}");
        }
    }
}
