//! All that a site is made of, and the files that come of it.
//!
//! 1. The shell reads a folder into [`SiteFiles`].
//! 2. [`Site::check`] turns them into a [`Site`], or says all that is wrong in any of its files.
//! 3. [`Site::forms`] makes the forms and the list of surveys, [`Site::assets`] what pages load.
//!    Reports are made by the room `report`, one survey at a time.

mod index;
mod logo;
mod settings;
mod sources;
mod surveys;
mod theme;

pub use settings::{Settings, settings_schema};
pub use sources::{SiteFiles, SourceFile, SurveyFiles};
pub use surveys::{Advice, UnansweredEdit};
pub use theme::Theme;

use std::collections::BTreeMap;
use std::sync::Arc;

use self::index::{IndexEntryView, IndexView};
use self::sources::clean;
use self::surveys::Surveys;
use crate::assets::Assets;
use crate::diagnostic::{Diagnostic, Kind, Problem, has_errors};
use crate::files::{Files, relative_link};
use crate::forbidden;
use crate::form::{self, FormScripts};
use crate::language::Language;
use crate::page::{self, LinkView, PageView};
use crate::survey::{Defaults, Id, Period, Survey, Visibility};
use crate::templates::{self, Templates};
use crate::versions::History;
use crate::wording::Wordings;

/// Hosts that take a file `_headers` send these with every page; a page cannot say them itself.
const HEADERS: &str = "/*
  Content-Security-Policy: frame-ancestors 'none'
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff
";

/// The style sheet with the variables that the theme changes, below `static/`.
const THEME: &str = "kanopress/theme.css";

/// A site that is right.
#[derive(Debug)]
pub struct Site {
    /// What holds for all surveys.
    pub settings: Settings,
    /// In the order of their ids.
    pub surveys: Vec<Survey>,
    /// The texts of all languages.
    pub wordings: Arc<Wordings>,
    /// The built-in templates and the site's own.
    pub templates: Templates,
    /// The surveys that were edited before anyone answered.
    pub unanswered_edits: Vec<UnansweredEdit>,
    histories: BTreeMap<Id, History>,
    assets: Assets,
}

impl Site {
    /// Checks everything; the site is there if nothing has an error.
    pub fn check(sources: &SiteFiles, wanted: Advice) -> (Option<Self>, Vec<Diagnostic>) {
        let mut diagnostics = Vec::new();
        let own_templates = texts(&sources.templates, &mut diagnostics);
        let are_templates_clean = diagnostics.is_empty();
        let (wordings, problems) = templates::wordings(&own_templates);
        diagnostics.extend(problems);
        let wordings = Arc::new(wordings);
        let has_broken = |language: &str| {
            let file = format!("wording/{language}.ftl");
            sources.templates.iter().any(|source| source.path == file)
        };
        let settings = read_settings(sources, &wordings, &mut diagnostics);
        let are_settings_clean = !has_errors(&diagnostics);
        for language in wordings.languages() {
            diagnostics.extend(wordings.gaps(language));
        }
        diagnostics.extend(name_problems(sources));
        let statics = clean("static/", &sources.statics, &mut diagnostics);
        let (mut assets, problems) = read_assets(&statics, &settings.theme);
        diagnostics.extend(problems);
        let mut surveys = Surveys::default();
        for source in &sources.surveys {
            let (found, has_own_languages) = surveys.add(source, &settings, &wordings, wanted);
            // What only follows from a mistake in another file is not said.
            let is_on_own = has_own_languages || are_settings_clean;
            diagnostics.extend(found.into_iter().filter(|found| match &found.problem {
                Problem::NoWording { language, .. } => !has_broken(language),
                Problem::UnknownScale { language, .. } => is_on_own && !has_broken(language),
                Problem::OtherLanguage { .. } | Problem::MissingTranslation { .. } => is_on_own,
                _ => true,
            }));
        }
        assets.files.extend(surveys.images);
        let templates = Templates::new(own_templates, Arc::clone(&wordings), &assets);
        if let Err(problem) = &templates
            && are_templates_clean
        {
            diagnostics.push((**problem).clone());
        }
        if wanted == Advice::LeftOut {
            diagnostics.retain(|found| found.code().kind() != Kind::Advice);
        }
        let Ok(templates) = templates else {
            return (None, diagnostics);
        };
        if has_errors(&diagnostics) {
            return (None, diagnostics);
        }
        let site = Self {
            templates: with_logo(templates, &settings.theme, &assets),
            settings,
            surveys: surveys.right,
            wordings,
            unanswered_edits: surveys.unanswered_edits,
            histories: surveys.histories,
            assets,
        };
        (Some(site), diagnostics)
    }

    /// The versions of a survey that were published.
    ///
    /// # Panics
    ///
    /// If the survey is not one of this site.
    #[expect(
        clippy::expect_used,
        reason = "`check` reads the history of every survey"
    )]
    pub fn history(&self, survey: &Survey) -> &History {
        let history = self.histories.get(&survey.id);
        history.expect("a survey of this site has a history")
    }

    /// The forms of all surveys, the list of surveys, and what a host needs; `reports` are those that
    /// are published with them.
    pub fn forms(&self, reports: &Files) -> Result<Files, Box<Diagnostic>> {
        let languages = self
            .surveys
            .iter()
            .flat_map(|survey| survey.languages.iter());
        let scripts = FormScripts::new(languages, &self.assets.form, &self.templates)?;
        let mut files = Files::new();
        for survey in &self.surveys {
            let pages = form::render(survey, &self.templates, &self.wordings, &scripts)?;
            files.extend(pages);
        }
        files.extend(scripts.files);
        for language in self.settings.defaults.languages.iter() {
            let path = index_path(&self.settings, language);
            let page = self
                .templates
                .render("index.html", &self.index(language, reports))?;
            files.insert(path, page);
        }
        files.insert(".nojekyll", "");
        files.insert("_headers", HEADERS);
        Ok(files)
    }

    /// The list of surveys in one language.
    fn index(&self, language: &Language, reports: &Files) -> IndexView {
        let path = index_path(&self.settings, language);
        let title = match &self.settings.title {
            Some(title) => title.get(language).to_owned(),
            None => self.wordings.of(language).say("index-title"),
        };
        let surveys = self.surveys.iter().map(|survey| {
            let lang = survey.languages.nearest(language);
            let report = page::public_report(survey, lang, "index.html");
            let is_public = survey.results == Visibility::Public && reports.get(&report).is_some();
            let results = is_public.then(|| relative_link(&path, &report));
            IndexEntryView::new(survey, &path, language, &self.wordings, results)
        });
        let others = self.settings.defaults.languages.iter();
        let others = others.filter(|other| *other != language).map(|other| {
            let href = index_path(&self.settings, other);
            LinkView::new(href, self.wordings.of(other).say("language-name"), other)
        });
        IndexView {
            languages: others.collect(),
            surveys: surveys.collect(),
            dated: {
                let mut surveys = self.surveys.iter();
                surveys.any(|survey| survey.period != Period::default())
            },
            base: PageView::new(language, path, &title),
        }
    }

    /// The style sheets, scripts and images that pages load.
    pub fn assets(&self) -> Files {
        self.assets.files.clone()
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

/// Templates and wording, which must be text that can be published; of the others that is said.
fn texts<'a>(
    sources: &'a [SourceFile],
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<(&'a str, &'a str)> {
    let mut texts = Vec::new();
    for source in clean("templates/", sources, diagnostics) {
        let file = format!("templates/{}", source.path);
        match forbidden::publishable(&file, &source.bytes) {
            Err(found) => diagnostics.extend(found),
            Ok(text) => texts.push((source.path.as_str(), text)),
        }
    }
    texts
}

/// Two files of the same survey, and names that are nearly right.
fn name_problems(sources: &SiteFiles) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for pair in sources.surveys.windows(2) {
        if let [first, second] = pair
            && first.id == second.id
        {
            let path = |source: &SurveyFiles| source.definition.path.clone();
            let (first, second) = (path(first), path(second));
            problems.push(Problem::DuplicateSurvey { first, second }.into());
        }
    }
    let definitions = sources.surveys.iter().map(|source| &source.definition);
    for SourceFile { path, .. } in definitions.chain(&sources.settings) {
        if let Some(name) = path.strip_suffix(".yml") {
            let (file, name) = (path.clone(), name.to_owned());
            problems.push(Problem::FileName { file, name }.into());
        }
    }
    let statics = sources.statics.iter();
    let statics = statics.map(|source| format!("static/{}", source.path));
    let images = sources.surveys.iter().flat_map(|survey| {
        let images = survey.images.keys();
        images.map(move |path| format!("surveys/{}/{path}", survey.id))
    });
    problems.extend(statics.chain(images).filter_map(address_problem));
    problems
}

/// What keeps the name of a file from being a part of a web address on every host.
fn address_problem(file: String) -> Option<Diagnostic> {
    let has_meaning = |c: char| matches!(c, '#' | '?' | '%' | '\\') || c.is_control();
    let within = file
        .chars()
        .find(|c| has_meaning(*c))
        .map(|c| (c, "within"));
    let ends_in_dot = file.split('/').any(|part| part.ends_with('.'));
    let (character, place) = within.or_else(|| ends_in_dot.then_some(('.', "end")))?;
    let problem = Problem::AddressName {
        file,
        character: character.to_string(),
        place,
    };
    Some(problem.into())
}

fn read_settings(
    sources: &SiteFiles,
    wordings: &Wordings,
    diagnostics: &mut Vec<Diagnostic>,
) -> Settings {
    let defaults = Settings::new(Defaults::new(Language::default()));
    let statics = sources.statics.iter();
    let statics = statics.map(|source| source.path.as_str()).collect();
    match &sources.settings {
        None => defaults,
        Some(source) => {
            let (settings, found) = defaults.read(&source.path, &source.bytes, &statics, wordings);
            diagnostics.extend(found);
            settings
        }
    }
}

/// What pages load: the built-in files, over them what the theme says, and over all the site's own.
fn read_assets(statics: &[&SourceFile], theme: &Theme) -> (Assets, Vec<Diagnostic>) {
    let theme = theme.style_sheet();
    let theme = (!theme.is_empty()).then_some((THEME, theme.as_bytes()));
    let statics = statics.iter();
    let statics = statics.map(|source| (source.path.as_str(), source.bytes.as_slice()));
    Assets::new(theme.into_iter().chain(statics))
}

/// The templates with the site's logo, if it has one.
#[expect(clippy::expect_used, reason = "the check of the theme holds it")]
fn with_logo(templates: Templates, theme: &Theme, assets: &Assets) -> Templates {
    let Some(logo) = &theme.logo else {
        return templates;
    };
    let path = assets.paths.get(&logo.file);
    let path = path.expect("a logo is a file of `static/`, and all of these are published");
    let text = logo.text.clone();
    templates.with_logo(path.clone(), move |lang| text.nearest(lang).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::definition::ImageFiles;

    /// A site with this survey alone.
    fn site(survey: &str) -> SiteFiles {
        let definition = SourceFile {
            path: "surveys/cafe.yaml".to_owned(),
            bytes: survey.as_bytes().to_owned(),
        };
        SiteFiles {
            surveys: vec![SurveyFiles {
                id: "cafe".to_owned(),
                definition,
                images: ImageFiles::new(),
                versions: Vec::new(),
                is_answered: false,
            }],
            ..SiteFiles::default()
        }
    }

    fn codes(sources: &SiteFiles, wanted: Advice) -> Vec<&'static str> {
        let (_, found) = Site::check(sources, wanted);
        found.iter().map(|found| found.code().name()).collect()
    }

    #[test]
    fn advice_is_for_the_author_alone() {
        let sources = site("title: T\nfeatures: [{id: a, name: \"Fast\\u200B service\"}]\n");
        let all = ["invisible-character", "wording-vague"];
        assert_eq!(codes(&sources, Advice::Wanted), all);
        assert_eq!(codes(&sources, Advice::LeftOut), [""; 0]);
    }

    #[test]
    fn what_follows_from_another_file_is_not_said() {
        let survey = "title: {zh-CN: 茶, en: Tea}\nscale: cafe\nfeatures: [{id: a, name: A}]\n";
        let file = |path: &str, text: &str| SourceFile {
            path: path.to_owned(),
            bytes: text.as_bytes().to_owned(),
        };
        let conflict = "<<<<<<< a\n=======\n>>>>>>> b\n";
        for (settings, code) in [
            (conflict, "merge-conflict"),
            ("languages:\n\t- zh-CN\n", "bad-indent"),
            ("langages: [zh-CN, en]\n", "unknown-key"),
            ("languages: [zh, en]\n", "no-wording"),
        ] {
            let mut sources = site(survey);
            sources.settings = Some(file("kanopress.yaml", settings));
            assert_eq!(codes(&sources, Advice::Wanted), [code], "{settings}");
        }
        let mut sources = site("title: T\nlanguage: it\nfeatures: [{id: a, name: A}]\n");
        sources.templates = vec![file("wording/it.ftl", conflict)];
        assert_eq!(codes(&sources, Advice::Wanted), ["merge-conflict"]);
        let mut sources = site("title: T\nfeatures: [{id: a, name: A}]\n");
        sources.templates = vec![
            file("form.html", "{% include \"part.html\" %}"),
            file("part.html", conflict),
        ];
        assert_eq!(codes(&sources, Advice::Wanted), ["merge-conflict"]);
    }

    #[test]
    fn wording_is_looked_through_for_slips() {
        let sources = |text: &str| SiteFiles {
            templates: vec![SourceFile {
                path: "wording/en.ftl".to_owned(),
                bytes: text.as_bytes().to_owned(),
            }],
            ..site("title: T\nfeatures: [{id: a, name: A}]\n")
        };
        for (text, code) in [
            ("send =\n\tSend it\n", "bad-indent"),
            ("send = Send\n=======\n", "merge-conflict"),
            ("send = Send\rsave = Save\r", "carriage-returns"),
            ("send = {\"\\u0007\"}\n", "control-character"),
            ("send = {\n", "wording-syntax"),
        ] {
            assert_eq!(codes(&sources(text), Advice::Wanted), [code], "{text:?}");
        }
        assert_eq!(
            codes(&sources("\u{feff}send = Send\n"), Advice::Wanted),
            [""; 0]
        );
    }

    #[test]
    fn all_settings_may_be_left_out() {
        let mut sources = site("title: T\nfeatures: [{id: a, name: A}]\n");
        let mut settings = |path: &str, text: &str| {
            let (path, bytes) = (path.to_owned(), text.as_bytes().to_owned());
            sources.settings = Some(SourceFile { path, bytes });
            codes(&sources, Advice::Wanted)
        };
        assert_eq!(settings("kanopress.yaml", "# title: T\n"), [""; 0]);
        assert_eq!(settings("kanopress.yml", "title: T\n"), ["file-name"]);
        let long = format!("title: {}\n", "x".repeat(201));
        assert_eq!(settings("kanopress.yaml", &long), ["long-text"]);
    }

    #[test]
    fn secrets_are_found_in_all_files_and_never_shown() {
        let key = format!("ghp_{}", "a1".repeat(18));
        let file = |path: &str| SourceFile {
            path: path.to_owned(),
            bytes: format!("# {key}\ntitle: T\n").into_bytes(),
        };
        let mut sources = site(&format!("title: T\nthanks: {key}\nfeatures: []\n"));
        sources.settings = Some(file("kanopress.yaml"));
        sources.templates = vec![file("own.html"), file("wording/en.ftl")];
        sources.statics = vec![file("own.css")];
        sources.surveys[0].versions = vec![file("surveys/cafe/versions/1.json")];
        let images = &mut sources.surveys[0].images;
        images.insert("a.png".to_owned(), key.clone().into_bytes());
        assert_eq!(codes(&sources, Advice::Wanted), ["secret"; 7]);
        let (_, found) = Site::check(&sources, Advice::Wanted);
        assert!(!format!("{found:?}").contains(&key), "{found:?}");
    }
}
