//! The problems that were found in one file.

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, SourceSpan, has_errors};

#[derive(Debug)]
pub(crate) struct Problems {
    file: SourceSpan,
    found: Vec<Diagnostic>,
}

impl Problems {
    pub(super) fn new(file: &str, text: Arc<str>) -> Self {
        Self::in_file(SourceSpan::new(file.into(), text, 0..0))
    }

    /// No problems yet in the file of this place.
    pub(crate) const fn in_file(file: SourceSpan) -> Self {
        let found = Vec::new();
        Self { file, found }
    }

    /// The file, as a place in it: its beginning.
    pub(crate) fn file(&self) -> SourceSpan {
        self.file.clone()
    }

    pub(crate) fn add(&mut self, span: Range<usize>, problem: impl Into<Diagnostic>) {
        self.found.push(problem.into().at(self.file.at(span)));
    }

    /// The text of the file; empty where its bytes are no text.
    pub(crate) fn text(&self) -> &str {
        self.file.text()
    }

    pub(crate) fn place(&self, span: Range<usize>) -> SourceSpan {
        self.file.at(span)
    }

    pub(crate) fn has_errors(&self) -> bool {
        has_errors(&self.found)
    }

    /// The problems in the order of their places.
    pub(crate) fn into_diagnostics(mut self) -> Vec<Diagnostic> {
        self.found
            .sort_by_key(|problem| problem.place.as_ref().map_or(0, |place| place.span().start));
        self.found
    }
}
