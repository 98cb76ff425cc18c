//! YAML in which every value knows its place.
//!
//! 1. [`encoding`] takes the bytes of a file as UTF-8, or says what else they are.
//! 2. [`slips`] names what a parser would explain badly, such as a tab or a full-width colon.
//! 3. [`tree`] reads the text once, within fixed bounds, into a [`Node`].
//! 4. [`decode`] turns nodes into values. The macro `mapping!` declares what is written as a map:
//!    one table of keys a struct, from which come the fields, the check for unknown keys, the
//!    remedies, and the JSON Schema ([`schema()`]). The macro `words!` declares what is written as
//!    one word out of several.
//!
//! 5. [`levels`] says of a key that is not known here where it belongs.
//!
//! All problems are collected in [`Problems`]; nothing stops at the first, but for broken syntax.

mod decode;
mod encoding;
mod levels;
mod mapping;
mod problems;
mod schema;
mod slips;
mod spanned;
mod tree;
mod words;

pub(crate) use decode::{Decode, Scalar, expected, in_range};
pub(crate) use levels::Levels;
pub(crate) use mapping::{MappingReader, key, mapping};
pub(crate) use problems::Problems;
pub(crate) use schema::{Definitions, one_word_of, reference, titled};
pub(crate) use spanned::{Spanned, Text};
pub(crate) use tree::{Node, NodeValue};
pub(crate) use words::{unknown_word, words};

use std::sync::Arc;

use serde_json::Value as Json;

use crate::diagnostic::Problem;
use crate::forbidden::{masked, merge_conflicts, secrets};

/// Reads a file into a declared struct; `None` where the file is not even a tree.
pub(crate) fn read<T: Decode>(file: &str, bytes: &[u8]) -> (Option<T>, Problems) {
    if let Err(problem) = encoding::check_size(bytes) {
        let mut problems = Problems::new(file, "".into());
        problems.add(0..0, problem);
        return (None, problems);
    }
    let secrets = secrets(bytes);
    let masked = masked(bytes, &secrets);
    let text = match encoding::decode(file, &masked) {
        Ok(text) => text,
        Err(unreadable) => {
            let mut problems = Problems::new(file, unreadable.shown.into());
            problems.add(unreadable.span, unreadable.problem);
            return (None, problems);
        }
    };
    // A byte order mark is not part of the text.
    let before = masked.len() - text.len();
    let text: Arc<str> = text.into();
    let mut problems = Problems::new(file, Arc::clone(&text));
    for span in secrets {
        problems.add(span.start - before..span.end - before, Problem::Secret);
    }
    for span in merge_conflicts(text.as_bytes()) {
        problems.add(span, Problem::MergeConflict);
    }
    if !problems.has_errors() {
        for (span, slip) in slips::find(&text) {
            problems.add(span, slip);
        }
    }
    if problems.has_errors() {
        return (None, problems);
    }
    let document = tree::read(&text, &mut problems);
    let document = document.and_then(|root| T::decode(&root, "", &mut problems));
    levels::explain_misplaced(&mut problems, T::levels);
    (document, problems)
}

/// The JSON Schema of a file that is read into a declared struct; `parts` are those that no struct
/// declares.
pub(crate) fn schema<T: Decode>(
    title: &str,
    parts: impl IntoIterator<Item = (&'static str, Json)>,
) -> Json {
    let mut definitions = Definitions::new(parts);
    let root = T::schema(&mut definitions);
    definitions.into_schema(title, &root)
}
