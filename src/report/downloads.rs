//! The data files of a report, and its charts as files of their own, in the survey's first language.

use std::collections::BTreeMap;

use super::data;
use super::drawing::{self, DrawingTarget};
use super::fill::ReportPage;
use super::inputs::ReportInputs;
use super::paths::{CELLS, RESULTS, SUMMARY, chart, download};
use super::view::DownloadView;
use crate::diagnostic::Diagnostic;
use crate::files::{Files, relative_link};

/// All of them.
pub(super) fn files(inputs: &ReportInputs<'_>) -> Result<Files, Box<Diagnostic>> {
    let ReportInputs {
        survey,
        analysis,
        ledger,
        templates,
        ..
    } = *inputs;
    let mut files = Files::new();
    let mut add = |name: &str, bytes: Vec<u8>| files.insert(download(survey, name), bytes);
    add(SUMMARY, data::summary::csv(survey, analysis, ledger)?);
    add(CELLS, data::cells::csv(survey, analysis)?);
    add(RESULTS, data::results::json(survey, analysis, ledger)?);
    let page = inputs.page(survey.languages.first());
    let simulated = ledger.total.simulated > 0;
    for (name, svg) in drawing::draw(&page, templates, DrawingTarget::File { simulated })? {
        add(&chart(&name), svg.into_bytes());
    }
    Ok(files)
}

/// The links to them from a page with these charts.
pub(super) fn links(page: &ReportPage<'_>, charts: &BTreeMap<String, String>) -> Vec<DownloadView> {
    let data = [SUMMARY, CELLS, RESULTS].map(str::to_owned);
    let files = data
        .into_iter()
        .chain(charts.keys().map(|name| chart(name)));
    files
        .map(|name| DownloadView {
            href: relative_link(&page.path, &download(page.survey, &name)),
            name,
        })
        .collect()
}
