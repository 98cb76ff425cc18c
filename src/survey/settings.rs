//! `kanopress.yaml`: what holds for all surveys of a site.

use std::collections::BTreeSet;

use super::local_text::LocalText;
use super::theme::{Accent, Font, Radius};
use super::{Localized, Submit, check, theme};
use crate::diagnostic::Diagnostic;
use crate::wording::{Language, Wordings};
use crate::yaml::{self, Spanned, Text, mapping};

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
        /// How all pages look.
        theme: Theme;
    }

    /// How all pages look.
    pub struct Theme("the theme") {
        /// The colour of links, buttons and marks, in quotes: `"#0b6158"`. For dark pages a lighter
        /// one is made of it.
        colour: Spanned<Accent>;
        /// The letters: `sans` if nothing is said.
        font: Spanned<Font>;
        /// How round corners are, in pixels from 0 to 20; 8 if nothing is said.
        radius: Spanned<Radius>;
        /// An image above the title of every page: the path of a file below `static/`.
        logo: Text;
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
    /// How all pages look.
    pub theme: theme::Theme,
}

impl Settings {
    /// What holds without a file: pages in `language`, answers as a file.
    pub fn new(language: Language) -> Self {
        Self {
            title: None,
            languages: vec![language],
            submit: Submit::Download,
            theme: theme::Theme::default(),
        }
    }

    /// The language of the list of surveys.
    pub fn default_language(&self) -> &Language {
        &self.languages[0]
    }

    /// Reads and checks a settings file; what it does not say is taken from `self`.
    ///
    /// `file` is the path that messages show, `statics` are the paths of all files below `static/`.
    #[must_use]
    pub fn read(
        self,
        file: &str,
        bytes: &[u8],
        statics: &BTreeSet<&str>,
        wordings: &Wordings,
    ) -> (Self, Vec<Diagnostic>) {
        let (written, mut problems) = yaml::read::<Written>(file, bytes);
        let settings = match written {
            None => self,
            Some(written) => check::settings(&written, self, statics, wordings, &mut problems),
        };
        (settings, problems.into_diagnostics())
    }
}
