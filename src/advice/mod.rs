//! Advice to the author of a survey that is right: warnings, which never stop anything.
//!
//! - [`wording`]: where the words of a survey may spoil what it measures.
//! - [`contact`]: whether people know to whom their answers should go.
//! - [`edit`]: what an edit does to the answers that are there.
//!
//! Both point into the document of the survey, and leave out what it allows (`allow`).

mod contact;
mod edit;
mod wording;

use crate::definition::Document;
use crate::diagnostic::Diagnostic;
use crate::length::Length;
use crate::survey::Survey;
use crate::versions::History;

/// All advice on a survey, with the versions of it that were published.
pub fn advice(document: &Document, survey: &Survey, history: &History) -> Vec<Diagnostic> {
    let mut advice = on_survey(document, survey, &Length::of(survey));
    advice.extend(on_edits(document, survey, history));
    advice
}

/// Advice on a survey of this length as it is today.
pub fn on_survey(document: &Document, survey: &Survey, length: &Length) -> Vec<Diagnostic> {
    let mut advice = wording::advise(document, survey, length);
    advice.extend(contact::missing(document, survey));
    advice
}

/// Advice on what was changed since the version that was published last.
pub fn on_edits(document: &Document, survey: &Survey, history: &History) -> Vec<Diagnostic> {
    edit::explain(document, survey, history)
}
