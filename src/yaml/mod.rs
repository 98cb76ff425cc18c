//! YAML in which every value knows its place.
//!
//! 1. The room `forbidden` takes the bytes of a file as text that can be published, or says why not.
//! 2. [`tree`] reads the text once, within fixed bounds, into a [`Node`]; [`syntax`] explains what
//!    the parser refuses.
//! 3. [`mod@decode`] turns nodes into values. The macro `mapping!` declares what is written as a map:
//!    one table of keys a struct, from which come the fields, the check for unknown keys, the
//!    remedies, and the JSON Schema ([`schema()`]). The macro `words!` declares what is written as
//!    one word out of several.
//! 4. [`levels`] says of a key that is not known here where it belongs.
//! 5. If anything is wrong, [`slips`] looks for what all of them explain badly, such as a tab or a
//!    full-width colon ([`marks`]), and [`mend`] proves it.
//!
//! All problems are collected in [`Problems`]; nothing stops at the first, but for broken syntax.

mod decode;
mod levels;
mod mapping;
mod marks;
mod mend;
mod mended;
mod problems;
mod schema;
mod slip;
mod slips;
mod spanned;
mod syntax;
mod tree;
mod unquoted;
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

use crate::diagnostic::{Diagnostic, Problem};
use crate::forbidden::{
    check_size, decode, masked, merge_conflicts, secrets, unpublishable, with_surroundings,
};

/// Reads a file into a declared struct; `None` where the file is not even a tree.
pub(crate) fn read<T: Decode>(file: &str, bytes: &[u8]) -> (Option<T>, Problems) {
    if let Err(problem) = check_size(bytes) {
        let mut problems = Problems::new(file, "".into());
        problems.add(0..0, problem);
        return (None, problems);
    }
    let secrets = secrets(bytes);
    let masked = masked(bytes, &with_surroundings(bytes, &secrets));
    let text = match decode(file, &masked) {
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
    for (span, slip) in unpublishable(&text) {
        problems.add(span, slip);
    }
    if problems.has_errors() {
        return (None, problems);
    }
    let (document, problems) = read_text::<T>(&text, problems);
    if !problems.has_errors() {
        return (document, problems);
    }
    let is_read = document.is_some();
    let explained = mend::explain(&text, &problems, is_read, |mended| {
        let text = Arc::clone(&mended.text);
        read_text::<T>(&text, problems.of(mended))
    });
    explained.unwrap_or((document, problems))
}

/// What is wrong with a text as YAML, for a file that another library reads into values: that one has
/// no bounds on depth and on aliases.
pub(crate) fn check(file: &str, text: &str) -> Vec<Diagnostic> {
    let mut problems = Problems::new(file, text.into());
    match check_size(text.as_bytes()) {
        Err(problem) => problems.add(0..0, problem),
        Ok(()) => drop(tree::read(text, &mut problems)),
    }
    problems.into_diagnostics()
}

/// Reads a text that may have any mistake of YAML, or of what is declared.
fn read_text<T: Decode>(text: &str, mut problems: Problems) -> (Option<T>, Problems) {
    let document = tree::read(text, &mut problems);
    let document = document.and_then(|root| T::decode(&root, "", &mut problems));
    let mut levels = Levels::default();
    T::levels(&mut levels);
    levels::explain_misplaced(&mut problems, &levels);
    if problems.any(|problem| *problem == Problem::MergeConflict) {
        // Whatever else is wrong may be so on one side only.
        problems.retain(|problem| *problem == Problem::MergeConflict);
    }
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
    definitions.into_schema(title, root)
}
