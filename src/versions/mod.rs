//! Versions of a survey: which questions a response has answered.
//!
//! A [`Version`] is what gives an answer its meaning: both questions of each feature; the labels of
//! the answers; the evaluation table; the extra questions; the text, type and options of each
//! profile question. All in every language, in the order of their ids, so that moving one changes
//! nothing. The name of each feature is kept beside it, for people who compare two versions.
//!
//! Left out is whatever can be improved while answers come in: title, introduction, consent, thanks,
//! contact, sections, descriptions of features, limits, what is required, where answers go and what
//! a report shows.
//!
//! How answers to an earlier wording are kept apart from answers to today's:
//!
//! 1. [`Version::of`] takes a version out of a survey; its hash ([`Version::form_hash`]) stands in
//!    every response.
//! 2. [`History`] is the versions that were published, read from `surveys/<id>/versions/`.
//! 3. [`changes`] says what differs between two versions, and what that does to the answers
//!    ([`Impact`]); `words` tells the same words from other words.
//! 4. [`Versions`] puts today's version and all earlier ones together, and says for each feature
//!    which of them mean the same.

mod change;
mod history;
mod meaning;
mod words;

pub use change::{Change, ChangeKind, Impact, Subject, affected, changes};
pub use history::{History, PublishedVersion};
pub use meaning::{AnsweredVersion, KnownVersion, PerVersion, VersionPosition, Versions};

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::files::short_hash;
use crate::kano::Side;
use crate::language::Language;
use crate::survey::{Ask, Feature, Id, Localized, ProfileQuestion, QuestionKind, Scale, Survey};

/// The number of hexadecimal digits of a hash: 64 bits tell apart all versions that a survey will
/// ever have.
pub const HASH_DIGITS: usize = 16;

/// What a survey asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    pub features: BTreeMap<Id, AskedFeature>,
    pub labels: BTreeMap<Language, AskedLabels>,
    /// The rows of the evaluation table.
    pub evaluation: [String; 5],
    pub ask: Ask,
    pub profile: BTreeMap<Id, AskedProfileQuestion>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskedFeature {
    /// Its name; no part of the hash.
    pub name: Localized,
    /// Markdown: the question if the feature is there.
    pub functional: Localized,
    /// Markdown: the question if it is not.
    pub dysfunctional: Localized,
}

/// The labels of the answers in one language, in the order of [`crate::kano::Answer::ALL`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskedLabels {
    pub functional: [String; 5],
    pub dysfunctional: [String; 5],
}

/// A profile question as it was asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskedProfileQuestion {
    pub question: Localized,
    pub r#type: AskedQuestionType,
    /// The labels of the options; none where the type has none.
    pub options: BTreeMap<Id, Localized>,
}

/// What kind of answer a profile question takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AskedQuestionType {
    Choice,
    Multiple,
    Number,
    Text,
}

/// What of a version is hashed, in the order in which it is.
#[derive(Serialize)]
struct HashedVersion<'v> {
    features: BTreeMap<&'v Id, [&'v Localized; 2]>,
    labels: BTreeMap<&'v Language, [&'v [String; 5]; 2]>,
    evaluation: &'v [String; 5],
    ask: [bool; 3],
    profile: &'v BTreeMap<Id, AskedProfileQuestion>,
}

/// The hash of a survey's questions as they are today; it stands as `form` in every response.
pub fn form_hash(survey: &Survey) -> String {
    Version::of(survey).form_hash()
}

impl Version {
    pub fn of(survey: &Survey) -> Self {
        let features = survey.features.iter();
        let labels = survey.scales.iter();
        let profile = survey.profile.iter();
        Self {
            features: features
                .map(|feature| (feature.id.clone(), AskedFeature::of(feature)))
                .collect(),
            labels: labels
                .map(|(language, scale)| (language.clone(), AskedLabels::of(scale)))
                .collect(),
            evaluation: survey.evaluation.rows(),
            ask: survey.ask,
            profile: profile
                .map(|question| (question.id.clone(), AskedProfileQuestion::of(question)))
                .collect(),
        }
    }

    /// True if a text is written like a hash of a version.
    pub fn is_form_hash(text: &str) -> bool {
        let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        text.len() == HASH_DIGITS && text.bytes().all(is_digit)
    }

    /// The first 16 hexadecimal digits of the SHA-256 of the version as JSON without blanks, names
    /// of features left out.
    ///
    /// # Panics
    ///
    /// Never: all of it can be written as JSON.
    #[expect(clippy::expect_used, reason = "there are only texts and lists in it")]
    pub fn form_hash(&self) -> String {
        let features = self.features.iter();
        let labels = self.labels.iter();
        let asked = HashedVersion {
            features: features
                .map(|(id, asked)| (id, [&asked.functional, &asked.dysfunctional]))
                .collect(),
            labels: labels
                .map(|(language, labels)| (language, [&labels.functional, &labels.dysfunctional]))
                .collect(),
            evaluation: &self.evaluation,
            ask: [self.ask.importance, self.ask.satisfaction, self.ask.comment],
            profile: &self.profile,
        };
        let asked = serde_json::to_vec(&asked).expect("texts and lists are JSON");
        short_hash(&asked, HASH_DIGITS)
    }
}

impl AskedQuestionType {
    /// The word that stands in definitions and files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Choice => "choice",
            Self::Multiple => "multiple",
            Self::Number => "number",
            Self::Text => "text",
        }
    }
}

impl AskedFeature {
    fn of(feature: &Feature) -> Self {
        Self {
            name: feature.name.clone(),
            functional: feature.functional.clone(),
            dysfunctional: feature.dysfunctional.clone(),
        }
    }

    pub const fn question(&self, side: Side) -> &Localized {
        match side {
            Side::Functional => &self.functional,
            Side::Dysfunctional => &self.dysfunctional,
        }
    }
}

impl AskedLabels {
    fn of(scale: &Scale) -> Self {
        Self {
            functional: scale.functional.clone(),
            dysfunctional: scale.dysfunctional.clone(),
        }
    }
}

impl AskedProfileQuestion {
    fn of(question: &ProfileQuestion) -> Self {
        let r#type = match &question.kind {
            QuestionKind::Choice { .. } => AskedQuestionType::Choice,
            QuestionKind::Multiple { .. } => AskedQuestionType::Multiple,
            QuestionKind::Number { .. } => AskedQuestionType::Number,
            QuestionKind::Text { .. } => AskedQuestionType::Text,
        };
        let options = question.options().iter();
        Self {
            question: question.question.clone(),
            r#type,
            options: options
                .map(|option| (option.id.clone(), option.label.clone()))
                .collect(),
        }
    }
}

#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;
