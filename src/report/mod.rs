//! The report of a survey: pages, charts and data files made from its analysis.
//!
//! 1. `charts` turns results into positions, and `drawing` has `templates/charts/*.svg` turn
//!    positions into marks: for each page, and once more as files of their own.
//! 2. `fill` turns results into words and printed numbers, which `view` hands to
//!    `templates/report.html`: `pages` makes one page a language.
//! 3. `data` writes the same results as CSV and JSON; `downloads` has them and the charts as files,
//!    and the links to them. `paths` knows where all of them are.
//!
//! [`render`] does all of it. Every number comes from one `Analysis`; nothing is computed
//! here but positions. A survey without responses has no report. A public report is published with
//! the form; only a private one names the files that were read.

mod by_category;
mod charts;
mod data;
mod downloads;
mod drawing;
mod fill;
mod inputs;
mod ledger;
mod methods;
mod pages;
mod paths;
mod versions;
mod view;

pub use inputs::ReportInputs;
pub use paths::first_page;

use crate::diagnostic::Diagnostic;
use crate::files::Files;

/// Makes all files of a survey's report; the error is one in a template or in the wording.
pub fn render(inputs: &ReportInputs<'_>) -> Result<Files, Box<Diagnostic>> {
    let mut files = Files::new();
    if inputs.analysis.respondents > 0 {
        let ledger = &ledger::shown(inputs.ledger, inputs.survey);
        let inputs = ReportInputs { ledger, ..*inputs };
        files.extend(pages::pages(&inputs)?);
        files.extend(downloads::files(&inputs)?);
    }
    Ok(files)
}

#[cfg(test)]
mod tests;
