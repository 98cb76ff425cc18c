//! Whom people turn to with their answers.

use crate::definition::Document;
use crate::diagnostic::{Diagnostic, Problem};
use crate::survey::{Submit, Survey};
use crate::yaml::Problems;

/// A page that gives people their answers, and does not say to whom these should go.
pub(super) fn missing(document: &Document, survey: &Survey) -> Vec<Diagnostic> {
    let mut problems = Problems::in_file(document.file.clone());
    let is_lost = survey.submit == Submit::Download && survey.contact.is_none();
    let problem = Problem::NoContact;
    if let Some(title) = &document.written.title
        && is_lost
        && !document.written.allows(problem.code())
    {
        problems.add(title.span(), problem);
    }
    problems.into_diagnostics()
}
