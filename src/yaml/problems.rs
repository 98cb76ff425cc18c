//! The problems that were found in one file.

use std::ops::Range;
use std::sync::Arc;

use super::mended::Mended;
use crate::diagnostic::{Code, Diagnostic, Problem, SourceSpan, has_errors};

#[derive(Debug)]
pub(crate) struct Problems {
    file: SourceSpan,
    /// What was read, if slips in the file were mended before.
    mended: Option<Mended>,
    found: Vec<Diagnostic>,
}

impl Problems {
    pub(super) fn new(file: &str, text: Arc<str>) -> Self {
        Self::in_file(SourceSpan::new(file.into(), text, 0..0))
    }

    /// No problems yet in the file of this place.
    pub(crate) const fn in_file(file: SourceSpan) -> Self {
        Self {
            file,
            mended: None,
            found: Vec::new(),
        }
    }

    /// The file, as a place in it: its beginning.
    pub(crate) fn file(&self) -> SourceSpan {
        self.file.clone()
    }

    pub(crate) fn add(&mut self, span: Range<usize>, problem: impl Into<Diagnostic>) {
        self.found.push(problem.into().at(self.place(span)));
    }

    /// The text that was read; empty where the bytes of the file are not text.
    pub(crate) fn text(&self) -> &str {
        match &self.mended {
            Some(mended) => &mended.text,
            None => self.file.text(),
        }
    }

    /// A place in the file, by one in the text that was read.
    pub(crate) fn place(&self, span: Range<usize>) -> SourceSpan {
        match &self.mended {
            Some(mended) => {
                let (start, end) = (mended.original(span.start), mended.original(span.end));
                self.file.at(start..end)
            }
            None => self.file.at(span),
        }
    }

    pub(crate) fn has_errors(&self) -> bool {
        has_errors(&self.found)
    }

    /// No problems yet in the same file, of which a text with slips mended is read.
    pub(super) fn of(&self, mended: Mended) -> Self {
        Self {
            mended: Some(mended),
            ..Self::in_file(self.file())
        }
    }

    /// Adds a problem at a place in the file as it was written.
    pub(super) fn add_original(&mut self, span: Range<usize>, problem: Problem) {
        self.found
            .push(Diagnostic::from(problem).at(self.file.at(span)));
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

    /// True if a key in braces ends at a place without a colon after it.
    pub(crate) fn is_without_colon(&self, place: usize) -> bool {
        let after = self.text().get(place..).unwrap_or_default();
        after.trim_start().starts_with([',', '}'])
    }

    /// True if nothing is before a place in its line.
    pub(crate) fn begins_line(&self, place: usize) -> bool {
        let before = self.text().get(..place).unwrap_or_default();
        before
            .rsplit('\n')
            .next()
            .is_some_and(|line| line.trim().is_empty())
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

    /// The same, by their places.
    pub(crate) fn retain_at(&mut self, mut is_said: impl FnMut(usize, &Problem) -> bool) {
        self.found
            .retain(|found| is_said(start(found), &found.problem));
    }

    /// The text of the file as it was written.
    pub(crate) fn written(&self) -> &str {
        self.file.text()
    }

    /// All problems so far.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Problem> {
        self.found.iter().map(|found| &found.problem)
    }

    /// Takes back the problems that are not to be said.
    pub(crate) fn retain(&mut self, mut is_said: impl FnMut(&Problem) -> bool) {
        self.retain_at(|_, problem| is_said(problem));
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
