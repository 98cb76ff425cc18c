//! What is to be said about the wording, and where.

use std::ops::Range;

use crate::diagnostic::{Diagnostic, Problem};
use crate::yaml::Problems;

pub(super) struct Finding {
    pub(super) problem: Problem,
    pub(super) span: Range<usize>,
    /// An earlier text that belongs to it.
    pub(super) earlier: Option<Range<usize>>,
}

impl Finding {
    pub(super) fn new(problem: Problem, span: &Range<usize>) -> Self {
        Self {
            problem,
            span: span.clone(),
            earlier: None,
        }
    }

    /// Points at an earlier text as well.
    pub(super) fn after(mut self, earlier: &Range<usize>) -> Self {
        self.earlier = Some(earlier.clone());
        self
    }

    pub(super) fn add_to(self, problems: &mut Problems) {
        let mut diagnostic = Diagnostic::from(self.problem);
        if let Some(earlier) = self.earlier {
            diagnostic = diagnostic.after(problems.place(earlier));
        }
        problems.add(self.span, diagnostic);
    }
}
