//! What is said on request.

use super::paper::Paper;
use super::typed::example;
use crate::message::{Message, Notice};

impl Paper<'_> {
    /// The way to type a sheet.
    pub(super) fn help(&self) -> Message {
        let ask = self.survey.ask;
        let (ratings, digits) = match (ask.importance, ask.satisfaction) {
            (false, false) => ("none", 2),
            (true, false) => ("importance", 3),
            (false, true) => ("satisfaction", 3),
            (true, true) => ("both", 4),
        };
        let help = Notice::PaperHelp {
            ratings,
            digits: digits as u64,
            example: example(digits),
        };
        help.into()
    }
}
