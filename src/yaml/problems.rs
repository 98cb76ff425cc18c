//! The problems that were found in one file.

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic, Problem, SourceSpan, has_errors};

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

    /// The text of the file; empty where its bytes are not text.
    pub(super) fn text(&self) -> &str {
        self.file.text()
    }

    pub(crate) fn place(&self, span: Range<usize>) -> SourceSpan {
        self.file.at(span)
    }

    pub(crate) fn has_errors(&self) -> bool {
        has_errors(&self.found)
    }

    /// No problems, in the same file.
    pub(super) fn none(&self) -> Self {
        Self::in_file(self.file())
    }

    /// Adds the problems of another text, with their places in that of this file.
    pub(super) fn take_moved(&mut self, other: Self, moved: impl Fn(usize) -> usize) {
        let place = |place: &SourceSpan| {
            let span = place.span();
            self.file.at(moved(span.start)..moved(span.end))
        };
        for mut found in other.found {
            found.place = found.place.as_ref().map(place);
            found.earlier = found.earlier.map(|earlier| Box::new(place(&earlier)));
            self.found.push(found);
        }
    }

    /// The codes of all problems.
    pub(super) fn codes(&self) -> impl Iterator<Item = Code> {
        self.found.iter().map(Diagnostic::code)
    }

    /// How many errors there are.
    pub(super) fn errors(&self) -> usize {
        self.found.iter().filter(|found| found.is_error()).count()
    }

    /// Where the first error begins.
    pub(super) fn first_error(&self) -> usize {
        let errors = self.found.iter().filter(|found| found.is_error());
        errors.map(start).min().unwrap_or_default()
    }

    /// True if any problem is of a kind.
    pub(crate) fn any(&self, is_one: impl Fn(&Problem) -> bool) -> bool {
        self.found.iter().any(|found| is_one(&found.problem))
    }

    /// True if an error of a kind is below a key of the file, at its first level.
    pub(crate) fn any_below(&self, key: &str, is_one: impl Fn(&Problem) -> bool) -> bool {
        let Some(block) = block(self.file.text(), key) else {
            return false;
        };
        let is_below = |found: &Diagnostic| found.is_error() && block.contains(&start(found));
        let mut found = self.found.iter().filter(|found| is_below(found));
        found.any(|found| is_one(&found.problem))
    }

    /// Puts other problems in place of some, by their places.
    pub(super) fn replace(&mut self, mut other: impl FnMut(usize, &Problem) -> Option<Problem>) {
        for found in &mut self.found {
            if let Some(problem) = other(start(found), &found.problem) {
                found.problem = problem;
            }
        }
    }

    /// Takes back the last problem of a kind before a place, or the first one after it.
    pub(super) fn remove_last_before(&mut self, place: usize, is_one: impl Fn(&Problem) -> bool) {
        let found = self.found.iter().enumerate();
        let found = found.filter(|(_, found)| is_one(&found.problem));
        let nearest = found.min_by_key(|(_, found)| match place.checked_sub(start(found)) {
            Some(before) => (false, before),
            None => (true, start(found)),
        });
        if let Some((index, _)) = nearest {
            self.found.remove(index);
        }
    }

    /// Takes back the problems that are not to be said.
    pub(crate) fn retain(&mut self, mut is_said: impl FnMut(&Problem) -> bool) {
        self.found.retain(|found| is_said(&found.problem));
    }

    /// The problems in the order of their places.
    pub(crate) fn into_diagnostics(mut self) -> Vec<Diagnostic> {
        self.found.sort_by_key(start);
        self.found
    }
}

/// The lines of a key at the first level of a file, with all that is below it.
fn block(text: &str, key: &str) -> Option<Range<usize>> {
    let is_key = |line: &str| {
        let rest = line.strip_prefix(key);
        rest.is_some_and(|rest| rest.trim_start().starts_with(':'))
    };
    let is_below = |line: &str| line.starts_with([' ', '-', '#', ']', '}', '\r', '\n']);
    let mut start = 0;
    let mut block: Option<Range<usize>> = None;
    for line in text.split_inclusive('\n') {
        match &mut block {
            Some(block) if is_below(line) => block.end = start + line.len(),
            Some(_) => break,
            None if is_key(line) => block = Some(start..start + line.len()),
            None => {}
        }
        start += line.len();
    }
    block
}

/// Where a problem begins.
fn start(found: &Diagnostic) -> usize {
    found.place.as_ref().map_or(0, |place| place.span().start)
}
