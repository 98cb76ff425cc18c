//! The hash of the questions as asked, which every response carries.

use serde_json::json;

use super::{Choice, QuestionKind, Survey};
use crate::files::short_hash;

impl Survey {
    /// The first 16 hexadecimal digits of the SHA-256 of all that shapes an answer: the questions
    /// of the features by their ids, the labels, the options, the extra questions,
    /// the evaluation table, in all languages.
    ///
    /// Title, descriptions, introduction, thanks, and the order and headings of sections are left out: they can be
    /// mended without making another form.
    pub fn form_hash(&self) -> String {
        let mut features: Vec<_> = self.features().collect();
        features.sort_by(|a, b| a.id.cmp(&b.id));
        let features: Vec<_> = features
            .iter()
            .map(|feature| json!([feature.id, feature.functional, feature.dysfunctional]))
            .collect();
        let scales: Vec<_> = self
            .scale
            .iter()
            .map(|(language, scale)| json!([language, scale.functional, scale.dysfunctional]))
            .collect();
        let profile: Vec<_> = self
            .profile
            .iter()
            .map(|question| json!([question.id, question.question, kind(&question.kind)]))
            .collect();
        let ask = [self.ask.importance, self.ask.satisfaction, self.ask.comment];
        let form = json!([features, scales, profile, ask, self.evaluation.rows()]);
        short_hash(form.to_string().as_bytes(), 16)
    }
}

fn kind(kind: &QuestionKind) -> serde_json::Value {
    let options = |options: &[Choice]| -> Vec<_> {
        options
            .iter()
            .map(|option| json!([option.id, option.label]))
            .collect()
    };
    match kind {
        QuestionKind::Choice {
            options: choices, ..
        } => json!(["choice", options(choices)]),
        QuestionKind::Multiple { options: choices } => json!(["multiple", options(choices)]),
        QuestionKind::Number { minimum, maximum } => json!(["number", minimum, maximum]),
        QuestionKind::Text { maximum_length } => json!(["text", maximum_length]),
    }
}
