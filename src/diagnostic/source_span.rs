//! Places in files.

use std::ops::Range;
use std::sync::Arc;

/// A span of bytes in a file, or in an excerpt of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceSpan {
    file: Arc<str>,
    text: Arc<str>,
    first_line: usize,
    span: Range<usize>,
}

impl SourceSpan {
    /// A place in `text`, which is the whole of `file`; `span` counts bytes from its start.
    pub fn new(file: Arc<str>, text: Arc<str>, span: Range<usize>) -> Self {
        Self::in_excerpt(file, text, 1, span)
    }

    /// A place in an excerpt of `file` that begins on line `first_line` (counted from 1).
    ///
    /// A span that leaves the excerpt or cuts a character is moved to the nearest one that does not.
    pub fn in_excerpt(
        file: Arc<str>,
        text: Arc<str>,
        first_line: usize,
        span: Range<usize>,
    ) -> Self {
        let start = floor_boundary(&text, span.start);
        let end = floor_boundary(&text, span.end).max(start);
        Self {
            file,
            text,
            first_line,
            span: start..end,
        }
    }

    /// Another place in the same file.
    #[must_use]
    pub fn at(&self, span: Range<usize>) -> Self {
        Self::in_excerpt(
            Arc::clone(&self.file),
            Arc::clone(&self.text),
            self.first_line,
            span,
        )
    }

    /// The file, as the user knows it.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The excerpt, or the whole of the file.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The line on which the excerpt begins, counted from 1.
    pub const fn first_line(&self) -> usize {
        self.first_line
    }

    /// The line, counted from 1.
    pub fn line(&self) -> usize {
        let before = self.before().bytes();
        self.first_line + before.filter(|byte| *byte == b'\n').count()
    }

    /// The column in characters, counted from 1.
    pub fn column(&self) -> usize {
        let before = self.before();
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        before[line_start..].chars().count() + 1
    }

    /// The bytes of the excerpt that are meant.
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    fn before(&self) -> &str {
        &self.text[..self.span.start]
    }
}

fn floor_boundary(text: &str, index: usize) -> usize {
    let mut index = index.min(text.len());
    while !text.is_char_boundary(index) {
        index -= 1;
    }
    index
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str, span: Range<usize>) -> SourceSpan {
        SourceSpan::new("surveys/a.yaml".into(), text.into(), span)
    }

    #[test]
    fn columns_count_characters() {
        let place = place("a: 1\n同步: x\n", 13..14);
        assert_eq!((place.line(), place.column()), (2, 5));
    }

    #[test]
    fn spans_outside_the_text_are_moved_into_it() {
        assert_eq!(place("同", 1..99).span(), 0..3);
    }
}
