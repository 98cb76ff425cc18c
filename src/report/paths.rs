//! Where the files of a report are. Readers and programs rely on their names.

use crate::language::Language;
use crate::page;
use crate::survey::Survey;

/// The name of each page.
pub(super) const PAGE: &str = "index.html";

pub(super) const SUMMARY: &str = "summary.csv";
pub(super) const CELLS: &str = "cells.csv";
pub(super) const RESULTS: &str = "results.json";

/// The name of the file of a chart.
pub(super) fn chart(name: &str) -> String {
    format!("charts/{name}.svg")
}

/// The path of a page of the report, below the output folder.
pub(super) fn path(survey: &Survey, language: &Language, file: &str) -> String {
    page::path(survey, language, &format!("results/{file}"))
}

/// The path of a data file or a chart: they are there once, beside the page in the first language.
pub(super) fn download(survey: &Survey, file: &str) -> String {
    path(survey, survey.languages.first(), file)
}
