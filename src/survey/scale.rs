//! The labels of the answers.

use crate::kano::{Answer, Side};

/// The five labels of the answers in one language, in the order of [`Answer::ALL`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scale {
    pub functional: [String; 5],
    pub dysfunctional: [String; 5],
    /// Where the labels were published, if they come from a named set.
    pub source: Option<String>,
}

impl Scale {
    pub fn label(&self, side: Side, answer: Answer) -> &str {
        let labels = match side {
            Side::Functional => &self.functional,
            Side::Dysfunctional => &self.dysfunctional,
        };
        &labels[answer as usize]
    }
}
