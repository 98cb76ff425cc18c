//! YAML in which every value knows its place.
//!
//! 1. [`text`] takes the bytes of a file as UTF-8, or says what else they are.
//! 2. [`tree`] reads the text once, within fixed bounds, into a [`Node`].
//! 3. [`decode`] turns the tree into structs that the macro `mapping!` declares: one table of keys
//!    a struct, from which come the fields, the check for unknown keys, the remedies, and the JSON
//!    Schema ([`schema()`]).
//!
//! All problems are collected in [`Problems`]; nothing stops at the first, but for broken syntax.

mod decode;
mod schema;
mod text;
mod tree;

pub(crate) use decode::{Decode, Entries, Scalar, expected, key, mapping, unknown_word, words};
pub(crate) use schema::{Definitions, one_word_of, reference, schema, titled};
pub(crate) use tree::{Node, NodeValue};

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, SourceSpan, has_errors};

/// A value and the bytes of the file that it was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Spanned<T> {
    /// What was read.
    pub(crate) value: T,
    /// Where it stands.
    pub(crate) span: Range<usize>,
}

/// A text and its place.
pub(crate) type Text = Spanned<String>;

/// The problems found in one file.
#[derive(Debug)]
pub(crate) struct Problems {
    file: SourceSpan,
    found: Vec<Diagnostic>,
}

impl Problems {
    fn new(file: &str, text: &str) -> Self {
        Self {
            file: SourceSpan::new(file.into(), text.into(), 0..0),
            found: Vec::new(),
        }
    }

    /// No problems yet in the same file.
    pub(crate) fn none(&self) -> Self {
        Self {
            file: self.file.clone(),
            found: Vec::new(),
        }
    }

    /// Adds a problem at a place of the file.
    pub(crate) fn add(&mut self, span: Range<usize>, diagnostic: Diagnostic) {
        self.found.push(diagnostic.at(self.file.at(span)));
    }

    /// The text of the file; empty where its bytes are no text.
    pub(crate) fn text(&self) -> Arc<str> {
        self.file.text()
    }

    /// A place of the file.
    pub(crate) fn place(&self, span: Range<usize>) -> SourceSpan {
        self.file.at(span)
    }

    /// True if there are errors among the problems.
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

/// Reads a file into a declared struct; `None` where the file is not even a tree.
pub(crate) fn read<T: Decode>(file: &str, bytes: &[u8]) -> (Option<T>, Problems) {
    let text = match text::decode(bytes) {
        Ok(text) => text,
        Err(broken) => {
            let mut problems = Problems::new(file, &broken.shown);
            problems.add(broken.span, broken.diagnostic);
            return (None, problems);
        }
    };
    let text: Arc<str> = text.into();
    let mut problems = Problems::new(file, &text);
    let document =
        tree::read(&text, &mut problems).and_then(|root| T::decode(&root, "", &mut problems));
    (document, problems)
}
