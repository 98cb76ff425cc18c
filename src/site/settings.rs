//! `kanopress.yaml`: what holds for all surveys of a site.

use std::collections::BTreeSet;

use serde_json::Value as Json;

use super::logo::find_logo;
use super::theme::{Accent, Font, Radius, Theme};
use crate::definition::{
    LocalizedSource, MAXIMUM_TITLE, check_length, languages, localized, shared_parts, take_back,
};
use crate::diagnostic::{Diagnostic, Problem};
use crate::language::Language;
use crate::survey::{Defaults, Localized, Submit, Visibility};
use crate::wording::Wordings;
use crate::yaml::{self, Problems, Spanned, Text, mapping};

mapping! {
    /// The settings of a site.
    pub struct SettingsSource(Settings) {
        /// The title of the page that lists the surveys: plain text.
        title: LocalizedSource;
        /// The language, if there is only one: a tag such as `zh-CN`.
        language: Spanned<Language>;
        /// The languages, if there are several; the first is that of the list of surveys.
        languages: Vec<Spanned<Language>>;
        /// Where answers go, unless a survey sets it.
        submit: Submit;
        /// Who may see the reports, unless a survey sets it: `private` by default.
        results: Spanned<Visibility>;
        /// How all pages look.
        theme: ThemeSource;
    }

    /// How all pages look.
    pub struct ThemeSource(Theme) {
        /// The colour of links, buttons and marks, in quotes: `"#0b6158"`. For dark pages a lighter
        /// one is made of it.
        colour: Spanned<Accent>;
        /// The font: `sans` by default.
        font: Spanned<Font>;
        /// How round corners are, in pixels from 0 to 20: 8 by default.
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
    /// What holds for surveys that do not say it themselves; the list of surveys has their languages.
    pub defaults: Defaults,
    /// How all pages look.
    pub theme: Theme,
}

impl Settings {
    /// What holds without a file.
    pub fn new(defaults: Defaults) -> Self {
        Self {
            title: None,
            defaults,
            theme: Theme::default(),
        }
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
        let (written, mut problems) = yaml::read::<SettingsSource>(file, bytes);
        // All settings may be left out.
        problems.retain(|problem| *problem != Problem::EmptyFile);
        let settings = match written {
            None => self,
            Some(written) => self.or(&written, statics, wordings, &mut problems),
        };
        take_back(&mut problems);
        (settings, problems.into_diagnostics())
    }

    /// What is written, and what it does not say from `self`.
    fn or(
        self,
        written: &SettingsSource,
        statics: &BTreeSet<&str>,
        wordings: &Wordings,
        problems: &mut Problems,
    ) -> Self {
        let own = written.languages.as_deref();
        let languages = languages(written.language.as_ref(), own, wordings, problems);
        let languages = languages.unwrap_or(self.defaults.languages);
        let title = written.title.as_ref();
        check_length("title", title, MAXIMUM_TITLE, problems);
        let title = localized(title, &languages, problems).or(self.title);
        let theme = written.theme.as_ref();
        let theme = theme.map(|theme| theme_of(theme, title.as_ref(), statics, problems));
        Self {
            title,
            defaults: Defaults {
                languages,
                submit: written.submit.clone().unwrap_or(self.defaults.submit),
                results: written
                    .results
                    .as_ref()
                    .map_or(self.defaults.results, |results| results.value),
            },
            theme: theme.unwrap_or(self.theme),
        }
    }
}

/// The looks of a site with this title: most of it is right as it was read, and the logo must be a
/// file.
fn theme_of(
    written: &ThemeSource,
    title: Option<&Localized>,
    statics: &BTreeSet<&str>,
    problems: &mut Problems,
) -> Theme {
    let logo = written.logo.as_ref();
    let logo = logo.and_then(|file| match find_logo(file, title, statics) {
        Ok(logo) => Some(logo),
        Err(problem) => {
            problems.add(file.span.clone(), problem);
            None
        }
    });
    Theme {
        accent: written.colour.as_ref().map(|colour| colour.value),
        font: written.font.as_ref().map(|font| font.value),
        radius: written.radius.as_ref().map(|radius| radius.value),
        logo,
    }
}

/// The JSON Schema of `kanopress.yaml`.
pub fn settings_schema(wordings: &Wordings) -> Json {
    let parts = shared_parts(wordings);
    yaml::schema::<SettingsSource>("the settings of a kanopress site", parts)
}
