//! The pages of a report, one a language.

use std::collections::BTreeMap;

use super::downloads;
use super::drawing::{self, DrawingTarget};
use super::fill::ReportPage;
use super::inputs::ReportInputs;
use super::methods::methods;
use super::paths::{PAGE, path};
use super::view::{LanguageLinkView, ReportView};
use crate::diagnostic::Diagnostic;
use crate::files::{Files, relative_link};
use crate::page::{ContactView, PageView, pictures};

/// All of them.
pub(super) fn pages(inputs: &ReportInputs<'_>) -> Result<Files, Box<Diagnostic>> {
    let mut files = Files::new();
    for language in inputs.survey.languages.iter() {
        let page = inputs.page(language);
        let charts = drawing::draw(&page, inputs.templates, DrawingTarget::Page)?;
        let view = view(inputs, &page, &charts);
        let html = inputs.templates.page("report.html", &view)?;
        files.insert(page.path, html);
    }
    Ok(files)
}

fn view<'a>(
    inputs: &ReportInputs<'a>,
    page: &'a ReportPage<'_>,
    charts: &'a BTreeMap<String, String>,
) -> ReportView<'a> {
    let ReportInputs {
        survey, analysis, ..
    } = *inputs;
    let contact = survey.contact.as_ref();
    let half = analysis.features.iter().map(|feature| feature.half);
    ReportView {
        base: PageView::new(
            page.language,
            page.path.clone(),
            survey.title.get(page.language),
        ),
        survey: survey.id.as_str(),
        contact: contact.map(|text| ContactView::of(text.get(page.language))),
        images: pictures(survey, &page.path),
        responses: analysis.respondents,
        languages: languages(inputs, page),
        categories: page.categories(),
        orders: page.orders(),
        glance: page.glance(),
        features: page.feature_views(),
        charts,
        importance: survey.ask.importance,
        satisfaction: survey.ask.satisfaction,
        evaluation: page.evaluation(),
        minimum_group: survey.privacy.minimum_group,
        half: half.sum(),
        ledger: inputs.ledger,
        methods: methods(survey, analysis),
        downloads: downloads::links(page, charts),
        versions: page.versions(),
    }
}

/// The same page in all languages of the survey.
fn languages(inputs: &ReportInputs<'_>, page: &ReportPage<'_>) -> Vec<LanguageLinkView> {
    let languages = inputs.survey.languages.iter();
    languages
        .map(|language| LanguageLinkView {
            lang: language.to_string(),
            name: inputs.wordings.of(language).say("language-name"),
            href: relative_link(&page.path, &path(inputs.survey, language, PAGE)),
            current: language == page.language,
        })
        .collect()
}
