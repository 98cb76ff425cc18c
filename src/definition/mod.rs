//! The definition of a survey: the text that a person writes, and what is right about it.
//!
//! How a YAML file becomes a [`Survey`]:
//!
//! 1. The room `yaml` reads the text once into a tree in which every value knows its place.
//! 2. [`written`] is the document as it was written: its tables of keys say what may stand where,
//!    and make the JSON Schema ([`schema()`]) by which editors complete and explain.
//! 3. [`check()`] turns the document into the survey as it is right, or says all that is wrong.
//!
//! The document goes on beside the survey, for the room `advice` to point into it.

mod address;
mod check;
mod condition;
mod document;
mod evaluation;
mod image;
mod localized_source;
mod receiver;
mod schema;
mod submit;
mod values;
mod written;

pub(crate) use check::{MAXIMUM_TITLE, check_length, languages, localized, survey_id, take_back};
pub use document::{Definition, Document};
pub use image::ImageFiles;
pub(crate) use image::{EXTENSIONS, is_image_name};
pub(crate) use localized_source::LocalizedSource;
pub use schema::schema;
pub(crate) use schema::shared_parts;
pub(crate) use written::{FeatureSource, QuestionSource, ScaleSource, SurveySource};

use crate::diagnostic::Diagnostic;
use crate::survey::{Defaults, Survey};
use crate::wording::Wordings;
use crate::yaml;

/// What came of a definition.
#[derive(Debug)]
pub struct Checked {
    /// The survey and its document, unless there are errors.
    pub right: Option<(Survey, Document)>,
    /// True if it says in which languages it is.
    pub has_own_languages: bool,
    /// All problems, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads and checks a definition; `defaults` say what the survey itself does not.
pub fn check(definition: &Definition<'_>, defaults: &Defaults, wordings: &Wordings) -> Checked {
    let (document, mut problems) = yaml::read::<SurveySource>(definition.file, definition.bytes);
    let names_languages =
        |written: &SurveySource| written.language.is_some() || written.languages.is_some();
    let has_own_languages = document.as_ref().is_some_and(names_languages);
    let right = document.and_then(|written| {
        let survey = check::survey(definition, &written, defaults, wordings, &mut problems);
        problems.retain(|problem| !written.allows(problem.code()));
        let file = problems.file();
        Some((survey?, Document { written, file }))
    });
    Checked {
        right,
        has_own_languages,
        diagnostics: problems.into_diagnostics(),
    }
}

/// A survey that is right, for the tests of all rooms.
#[cfg(test)]
pub(crate) fn read(id: &str, text: &str) -> Survey {
    read_with_document(id, text).0
}

/// The same with its document.
#[cfg(test)]
pub(crate) fn read_with_document(id: &str, text: &str) -> (Survey, Document) {
    let defaults = Defaults::new(crate::language::Language::default());
    let definition = Definition::alone(id, "survey.yaml", text.as_bytes());
    let checked = check(
        &definition,
        &defaults,
        &crate::templates::built_in_wordings(),
    );
    checked.right.expect("a survey without errors")
}
