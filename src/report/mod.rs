//! The report of a survey: pages, charts and data files made from its analysis.
//!
//! 1. [`charts`] turns results into positions, and `drawing` has `templates/charts/*.svg` turn
//!    positions into marks: for each page, and once more as files of their own.
//! 2. `fill` turns results into words and printed numbers, which [`view`] hands to
//!    `templates/report.html`: one page a language.
//! 3. [`data`] writes the same results as CSV and JSON.
//!
//! [`render`] does all of it. Every number comes from the one [`Analysis`]; nothing is computed
//! here but positions. A survey without responses gets a page that says where responses go, and no
//! files beside it.

pub mod by_category;
pub mod charts;
pub mod data;
mod drawing;
mod fill;
pub mod methods;
mod versions;
pub mod view;

use std::collections::BTreeMap;

use crate::analysis::Analysis;
use crate::diagnostic::Diagnostic;
use crate::files::{Files, relative_link};
use crate::intake::Ledger;
use crate::language::Language;
use crate::page::{self, ContactView};
use crate::survey::Survey;
use crate::templates::Templates;
use crate::wording::Wordings;

use drawing::DrawingTarget;
use fill::ReportPage;
use view::{Download, LanguageLink, ReportView};

/// What a report is made from.
#[derive(Debug, Clone, Copy)]
pub struct Inputs<'a> {
    /// The definition.
    pub survey: &'a Survey,
    /// The results.
    pub analysis: &'a Analysis,
    /// What became of the records.
    pub ledger: &'a Ledger,
    /// The texts of all languages.
    pub wordings: &'a Wordings,
    /// The templates.
    pub templates: &'a Templates,
}

/// The name of each page.
const PAGE: &str = "index.html";

/// Names of data files; readers rely on them.
const SUMMARY: &str = "summary.csv";
const CELLS: &str = "cells.csv";
const RESULTS: &str = "results.json";

/// Makes all files of a survey's report; the error is one in a template or in the wording.
pub fn render(inputs: &Inputs<'_>) -> Result<Files, Box<Diagnostic>> {
    let mut files = inputs.pages()?;
    if inputs.analysis.respondents > 0 {
        files.extend(inputs.downloads()?);
    }
    Ok(files)
}

/// The path of a file of the report, below the output folder: pages are in every language, data
/// files and charts in the first.
fn path(survey: &Survey, language: &Language, file: &str) -> String {
    page::path(survey, language, &format!("results/{file}"))
}

impl<'a> Inputs<'a> {
    fn pages(&self) -> Result<Files, Box<Diagnostic>> {
        let mut files = Files::new();
        for language in self.survey.languages.iter() {
            let page = self.page(language);
            let charts = if self.analysis.respondents > 0 {
                drawing::draw(&page, self.templates, DrawingTarget::Page)?
            } else {
                BTreeMap::new()
            };
            let html = self
                .templates
                .render("report.html", &self.view(&page, &charts))?;
            files.insert(page.path, html);
        }
        Ok(files)
    }

    /// The data files, and the charts in the default language.
    fn downloads(&self) -> Result<Files, Box<Diagnostic>> {
        let mut files = Files::new();
        let (survey, analysis) = (self.survey, self.analysis);
        let at = |name: &str| path(survey, survey.languages.first(), name);
        files.insert(
            at(SUMMARY),
            data::summary::csv(survey, analysis, self.ledger)?,
        );
        files.insert(at(CELLS), data::cells::csv(survey, analysis)?);
        files.insert(
            at(RESULTS),
            data::results::json(survey, analysis, self.ledger)?,
        );
        let page = self.page(survey.languages.first());
        let simulated = self.ledger.total.simulated > 0;
        for (name, svg) in drawing::draw(&page, self.templates, DrawingTarget::File { simulated })?
        {
            files.insert(at(&chart_file(&name)), svg);
        }
        Ok(files)
    }

    fn page(&self, language: &'a Language) -> ReportPage<'a> {
        ReportPage {
            survey: self.survey,
            analysis: self.analysis,
            language,
            path: path(self.survey, language, PAGE),
            scale: self.survey.scale(language),
            wording: self.wordings.of(language),
        }
    }

    fn view<'b>(
        &'b self,
        page: &'b ReportPage<'a>,
        charts: &'b BTreeMap<String, String>,
    ) -> ReportView<'b> {
        let survey = self.survey;
        ReportView {
            lang: page.language.as_str(),
            dir: page.language.direction(),
            page: &page.path,
            title: survey.title.get(page.language),
            survey: survey.id.as_str(),
            contact: survey
                .contact
                .as_ref()
                .map(|text| ContactView::of(text.get(page.language))),
            images: page::pictures(survey, &page.path),
            responses: self.analysis.respondents,
            languages: self.languages(page),
            categories: page.categories(),
            orders: page.orders(),
            glance: page.glance(),
            features: page.feature_views(),
            charts,
            importance: survey.ask.importance,
            satisfaction: survey.ask.satisfaction,
            evaluation: page.evaluation(),
            minimum_group: survey.privacy.minimum_group,
            half: self
                .analysis
                .features
                .iter()
                .map(|feature| feature.half)
                .sum(),
            ledger: self.ledger,
            methods: methods::methods(survey, self.analysis),
            downloads: self.download_links(page, charts),
            versions: page.versions(),
        }
    }

    fn languages(&self, page: &ReportPage<'_>) -> Vec<LanguageLink> {
        let languages = self.survey.languages.iter();
        languages
            .map(|language| LanguageLink {
                lang: language.to_string(),
                name: self.wordings.of(language).say("language-name"),
                href: relative_link(&page.path, &path(self.survey, language, PAGE)),
                current: language == page.language,
            })
            .collect()
    }

    fn download_links(
        &self,
        page: &ReportPage<'_>,
        charts: &BTreeMap<String, String>,
    ) -> Vec<Download> {
        let data = [SUMMARY, CELLS, RESULTS].map(str::to_owned);
        let files = data
            .into_iter()
            .chain(charts.keys().map(|name| chart_file(name)));
        let first = self.survey.languages.first();
        files
            .map(|name| Download {
                href: relative_link(&page.path, &path(self.survey, first, &name)),
                name,
            })
            .collect()
    }
}

fn chart_file(name: &str) -> String {
    format!("charts/{name}.svg")
}

#[cfg(test)]
mod tests;
