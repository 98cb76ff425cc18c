//! The profile: questions about the respondent.

use super::{Condition, Id, Localized, PerOption};

#[derive(Debug, Clone, PartialEq)]
pub struct ProfileQuestion {
    /// Unique among the profile questions.
    pub id: Id,
    /// Plain text.
    pub question: Localized,
    /// True if the form may not be sent without an answer.
    pub required: bool,
    pub kind: QuestionKind,
    /// It is asked if all of these hold; they name earlier questions.
    pub show_if: Vec<Condition>,
}

impl ProfileQuestion {
    /// The options that can be chosen; none where the kind of question has none.
    pub fn options(&self) -> &PerOption<Choice> {
        static NONE: PerOption<Choice> = PerOption::EMPTY;
        match &self.kind {
            QuestionKind::Choice { options, .. } | QuestionKind::Multiple { options } => options,
            QuestionKind::Number { .. } | QuestionKind::Text { .. } => &NONE,
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum QuestionKind {
    /// One of the options.
    Choice {
        /// At least two.
        options: PerOption<Choice>,
        /// True if the results are split by it.
        segment: bool,
    },
    /// Any number of the options.
    Multiple {
        /// At least two.
        options: PerOption<Choice>,
    },
    /// A number, with decimals or without.
    Number {
        /// The smallest that is accepted.
        minimum: Option<f64>,
        /// The largest that is accepted.
        maximum: Option<f64>,
    },
    /// Free text.
    Text {
        /// The number of characters that is accepted.
        maximum_length: usize,
    },
}

/// An option of a profile question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Unique in the question.
    pub id: Id,
    /// Plain text.
    pub label: Localized,
}
