//! What is to be said about the wording, and where.

use std::ops::Range;

use crate::definition::Warning;
use crate::yaml::Problems;

pub(super) struct Finding {
    pub(super) warning: Warning,
    pub(super) span: Range<usize>,
    pub(super) message: String,
    /// An earlier text that belongs to it, and what it is.
    pub(super) earlier: Option<(Range<usize>, &'static str)>,
}

impl Finding {
    pub(super) fn new(warning: Warning, span: &Range<usize>, message: impl Into<String>) -> Self {
        Self {
            warning,
            span: span.clone(),
            message: message.into(),
            earlier: None,
        }
    }

    pub(super) fn add_to(self, problems: &mut Problems) {
        let mut warning = self.warning.say(self.message);
        if let Some((span, label)) = self.earlier {
            warning = warning.also(problems.place(span), label);
        }
        problems.add(self.span, warning);
    }
}
