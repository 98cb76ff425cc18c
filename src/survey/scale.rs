//! The labels of the answers.

use crate::kano::{Answer, Side};

/// The five labels of the answers in one language, in the order of [`Answer::ALL`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scale {
    /// Labels under the functional question.
    pub functional: [String; 5],
    /// Labels under the dysfunctional question.
    pub dysfunctional: [String; 5],
    /// Where the labels were published, if they come from a named set.
    pub source: Option<String>,
}

impl Scale {
    /// The label of an answer to one side of a pair.
    pub fn label(&self, side: Side, answer: Answer) -> &str {
        let labels = match side {
            Side::Functional => &self.functional,
            Side::Dysfunctional => &self.dysfunctional,
        };
        &labels[answer as usize]
    }
}
