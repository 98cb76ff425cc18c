//! A site that is right, and the pages of it.

use std::sync::Arc;

use super::index::{IndexEntryView, IndexView};
use super::settings::Settings;
use super::surveys::{SiteSurvey, UnansweredEdit};
use crate::assets::Assets;
use crate::diagnostic::Diagnostic;
use crate::files::{Files, relative_link};
use crate::form::{self, FormScripts, FormSource};
use crate::language::Language;
use crate::page::{self, LinkView, PageView};
use crate::survey::{Period, Survey};
use crate::templates::Templates;
use crate::wording::Wordings;

/// Hosts that take a file `_headers` send these with every page; a page cannot say them itself.
const HEADERS: &str = "/*
  Content-Security-Policy: frame-ancestors 'none'
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff
";

/// A site that is right.
#[derive(Debug)]
pub struct Site {
    /// What holds for all surveys.
    pub settings: Settings,
    /// In the order of their ids.
    pub surveys: Vec<SiteSurvey>,
    /// The texts of all languages.
    pub wordings: Arc<Wordings>,
    /// The built-in templates and the site's own.
    pub templates: Templates,
    /// True of a site with templates or texts of its own: a mistake in one may show only when a page is
    /// made.
    pub is_customized: bool,
    /// The surveys that were edited before anyone answered.
    pub unanswered_edits: Vec<UnansweredEdit>,
    pub(super) assets: Assets,
}

impl Site {
    /// The scripts of the forms of all surveys.
    pub fn scripts(&self) -> Result<FormScripts, Box<Diagnostic>> {
        let surveys = self.surveys.iter();
        let languages = surveys.flat_map(|survey| survey.survey.languages.iter());
        FormScripts::new(languages, &self.assets.wordless, &self.templates)
    }

    /// The form of a survey and what belongs to it.
    pub fn form(
        &self,
        survey: &SiteSurvey,
        scripts: &FormScripts,
    ) -> Result<Files, Box<Diagnostic>> {
        let SiteSurvey {
            survey,
            form,
            length,
            ..
        } = survey;
        let source = FormSource {
            survey,
            hash: form,
            length,
        };
        form::render(&source, &self.templates, &self.wordings, scripts)
    }

    /// The list of surveys, and what a host needs; `is_public` is true of a survey with a report that is
    /// published.
    pub fn index(&self, is_public: impl Fn(&Survey) -> bool) -> Result<Files, Box<Diagnostic>> {
        let mut files = Files::new();
        for language in self.settings.defaults.languages.iter() {
            let path = index_path(&self.settings, language);
            let view = self.index_view(language, &is_public);
            files.insert(path, self.templates.page("index.html", &view)?);
        }
        files.insert(".nojekyll", "");
        files.insert("_headers", HEADERS);
        Ok(files)
    }

    /// The list of surveys in one language.
    fn index_view(&self, language: &Language, is_public: impl Fn(&Survey) -> bool) -> IndexView {
        let path = index_path(&self.settings, language);
        let title = match &self.settings.title {
            Some(title) => title.get(language).to_owned(),
            None => self.wordings.of(language).say("index-title"),
        };
        let entries = self.surveys.iter();
        let entries = entries.map(|SiteSurvey { survey, length, .. }| {
            let lang = survey.languages.nearest(language);
            let report = page::public_report(survey, lang, "index.html");
            let results = is_public(survey).then(|| relative_link(&path, &report));
            IndexEntryView::new(survey, length, &path, language, &self.wordings, results)
        });
        let others = self.settings.defaults.languages.iter();
        let others = others.filter(|other| *other != language).map(|other| {
            let href = index_path(&self.settings, other);
            LinkView::new(href, self.wordings.of(other).say("language-name"), other)
        });
        IndexView {
            languages: others.collect(),
            surveys: entries.collect(),
            dated: {
                let mut surveys = self.surveys.iter();
                surveys.any(|survey| survey.survey.period != Period::default())
            },
            base: PageView::new(language, path, &title),
        }
    }

    /// The style sheets, scripts and other files of `static/` that pages load.
    pub const fn assets(&self) -> &Files {
        &self.assets.files
    }
}

/// Where the list of surveys stands; no id of a survey has a dot in it.
fn index_path(settings: &Settings, language: &Language) -> String {
    if language == settings.defaults.languages.first() {
        "index.html".to_owned()
    } else {
        format!("index.{language}.html")
    }
}
