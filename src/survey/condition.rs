//! Conditions: a question that is asked only after some answers to an earlier one.

use super::{OptionPosition, QuestionPosition};

/// Holds if one of the options was chosen in a profile question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// The question, which is asked before the one that has the condition.
    pub question: QuestionPosition,
    /// Never empty, in the order of the question.
    pub options: Vec<OptionPosition>,
}
