//! `kanopress.yaml`: what holds for all surveys of a site.

use super::local_text::LocalText;
use super::{Localized, Submit, check};
use crate::diagnostic::Diagnostic;
use crate::wording::{Language, Wordings};
use crate::yaml::{self, Spanned, mapping};

mapping! {
    /// The settings of a site: the whole file.
    pub struct Written("the settings") {
        /// The title of the page that lists the surveys: plain text.
        title: LocalText;
        /// The language, where there is one: a tag such as `zh-CN`.
        language: Spanned<Language>;
        /// The languages, where there are several; the first is the one of the list of surveys.
        languages: Vec<Spanned<Language>>;
        /// Where the answers of surveys go that do not say it themselves.
        submit: Submit;
    }
}

/// What holds for all surveys of a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The title of the page that lists the surveys.
    pub title: Option<Localized>,
    /// The languages of surveys that name none; never empty.
    pub languages: Vec<Language>,
    /// Where the answers of surveys go that do not say it themselves.
    pub submit: Submit,
}

impl Settings {
    /// What holds without a file: pages in `language`, answers as a file.
    pub fn new(language: Language) -> Self {
        Self {
            title: None,
            languages: vec![language],
            submit: Submit::Download,
        }
    }

    /// The language of the list of surveys.
    pub fn default_language(&self) -> &Language {
        &self.languages[0]
    }

    /// Reads and checks a settings file; what it does not say is taken from `self`.
    ///
    /// `file` is the path that messages show.
    #[must_use]
    pub fn read(self, file: &str, bytes: &[u8], wordings: &Wordings) -> (Self, Vec<Diagnostic>) {
        let (written, mut problems) = yaml::read::<Written>(file, bytes);
        let settings = match written {
            None => self,
            Some(written) => check::settings(&written, self, wordings, &mut problems),
        };
        (settings, problems.into_diagnostics())
    }
}
