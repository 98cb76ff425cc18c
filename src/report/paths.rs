//! Where the files of a report are. Readers and programs rely on their names.

use crate::language::Language;
use crate::page;
use crate::survey::{Survey, Visibility};

/// The name of each page.
pub(super) const PAGE: &str = "index.html";

pub(super) const SUMMARY: &str = "summary.csv";
pub(super) const CELLS: &str = "cells.csv";
pub(super) const RESULTS: &str = "results.json";

/// The name of the file of a chart.
pub(super) fn chart(name: &str) -> String {
    format!("charts/{name}.svg")
}

/// The path of a page of the report: a public one is below the folder of the forms, a private one
/// below that of the reports.
pub(super) fn path(survey: &Survey, language: &Language, file: &str) -> String {
    if survey.results == Visibility::Public {
        page::public_report(survey, language, file)
    } else {
        page::path(survey, language, file)
    }
}

/// The path of the page in the first language.
pub fn first_page(survey: &Survey) -> String {
    download(survey, PAGE)
}

/// The path of a data file or a chart: they are there once, beside the page in the first language.
pub(super) fn download(survey: &Survey, file: &str) -> String {
    path(survey, survey.languages.first(), file)
}
