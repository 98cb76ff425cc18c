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
mod theme;

pub use settings::{Settings, settings_schema};
pub use sources::{SiteFiles, SourceFile, SurveyFiles};
pub use theme::Theme;

use std::collections::BTreeMap;
use std::sync::Arc;

use self::index::{IndexEntryView, IndexView};
use crate::advice;
use crate::assets::Assets;
use crate::definition::{self, ImageFiles};
use crate::diagnostic::{Diagnostic, Kind, Problem, has_errors};
use crate::files::{Files, relative_link};
use crate::forbidden;
use crate::form::{self, FormScripts};
use crate::language::Language;
use crate::page::{self, LinkView, PageView};
use crate::survey::{Defaults, Id, Survey};
use crate::templates::{self, Templates};
use crate::versions::{History, changes};
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

/// An edit of a published survey to which no response is there yet: it changes the meaning of none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnansweredEdit {
    pub survey: Id,
    /// The number of the version that was published last.
    pub version: u32,
    /// How many parts were changed since.
    pub changes: usize,
}

impl UnansweredEdit {
    /// What was changed since the version that was published last, if today’s was not published yet.
    fn of(survey: &Survey, history: &History) -> Option<Self> {
        let newest = history.newest()?;
        let today = history.unpublished(survey)?.version;
        Some(Self {
            survey: survey.id.clone(),
            version: newest.number,
            changes: changes(&newest.version, &today).len(),
        })
    }
}

/// Whether a check of a site has advice on its surveys as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Advice {
    /// For the author of the surveys.
    Wanted,
    /// For someone who only uses them.
    LeftOut,
}

impl Site {
    /// Checks everything; the site is there if nothing has an error.
    pub fn check(sources: &SiteFiles, wanted: Advice) -> (Option<Self>, Vec<Diagnostic>) {
        let mut diagnostics = Vec::new();
        let own_templates = texts(&sources.templates, &mut diagnostics);
        let (wordings, problems) = templates::wordings(&own_templates);
        diagnostics.extend(problems);
        let wordings = Arc::new(wordings);
        let settings = read_settings(sources, &wordings, &mut diagnostics);
        for language in wordings.languages() {
            diagnostics.extend(wordings.gaps(language));
        }
        diagnostics.extend(name_problems(&sources.surveys));
        let (mut surveys, mut histories) = (Vec::new(), BTreeMap::new());
        let mut unanswered_edits = Vec::new();
        let statics = clean("static/", &sources.statics, &mut diagnostics);
        let (mut assets, problems) = read_assets(&statics, &settings.theme);
        diagnostics.extend(problems);
        for source in &sources.surveys {
            for (path, bytes) in &source.images {
                let path = format!("surveys/{}/{path}", source.id);
                diagnostics.extend(forbidden::problems(&path, bytes));
            }
            let definition = source.definition();
            let checked = definition::check(&definition, &settings.defaults, &wordings);
            let found = checked.diagnostics.into_iter();
            let is_said = |found: &Diagnostic| {
                wanted == Advice::Wanted || found.code().kind() != Kind::Advice
            };
            diagnostics.extend(found.filter(is_said));
            let history = read_history(source, &mut diagnostics);
            if let Some((survey, document)) = checked.right {
                assets.files.extend(images(&survey, &source.images));
                if wanted == Advice::Wanted {
                    diagnostics.extend(advice::on_wording(&document, &survey));
                    if source.is_answered {
                        diagnostics.extend(advice::on_edits(&document, &survey, &history));
                    } else {
                        unanswered_edits.extend(UnansweredEdit::of(&survey, &history));
                    }
                }
                histories.insert(survey.id.clone(), history);
                surveys.push(survey);
            }
        }
        let templates = match Templates::new(own_templates, Arc::clone(&wordings), &assets) {
            Ok(templates) if !has_errors(&diagnostics) => templates,
            Ok(_) => return (None, diagnostics),
            Err(problem) => {
                diagnostics.push(*problem);
                return (None, diagnostics);
            }
        };
        let site = Self {
            templates: with_logo(templates, &settings.theme, &assets),
            settings,
            surveys,
            wordings,
            unanswered_edits,
            histories,
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

    /// The forms of all surveys, the list of surveys, and what a host needs.
    pub fn forms(&self) -> Result<Files, Box<Diagnostic>> {
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
            let page = self.templates.render("index.html", &self.index(language))?;
            files.insert(path, page);
        }
        files.insert(".nojekyll", "");
        files.insert("_headers", HEADERS);
        Ok(files)
    }

    /// The list of surveys in one language.
    fn index(&self, language: &Language) -> IndexView {
        let path = index_path(&self.settings, language);
        let title = match &self.settings.title {
            Some(title) => title.get(language).to_owned(),
            None => self.wordings.of(language).say("index-title"),
        };
        let surveys = self.surveys.iter().map(|survey| IndexEntryView {
            form: form::link(survey, &path, language),
            results: {
                let language = survey.languages.nearest(language);
                relative_link(&path, &page::path(survey, language, "results/index.html"))
            },
        });
        let others = self.settings.defaults.languages.iter();
        let others = others.filter(|other| *other != language).map(|other| {
            let href = index_path(&self.settings, other);
            LinkView::new(href, self.wordings.of(other).say("language-name"), other)
        });
        IndexView {
            languages: others.collect(),
            surveys: surveys.collect(),
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

/// The files without anything in them that must not be there; of the others that is said. Definitions
/// and settings are looked through where they are read.
fn clean<'a>(
    folder: &str,
    files: &'a [SourceFile],
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<&'a SourceFile> {
    let mut is_clean = |file: &&SourceFile| {
        let found = forbidden::problems(&format!("{folder}{}", file.path), &file.bytes);
        let is_clean = found.is_empty();
        diagnostics.extend(found);
        is_clean
    };
    files.iter().filter(&mut is_clean).collect()
}

/// Templates and wording, which must be text that can be published; of the others that is said.
fn texts<'a>(
    sources: &'a [SourceFile],
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<(&'a str, &'a str)> {
    let mut texts = Vec::new();
    for source in clean("templates/", sources, diagnostics) {
        let file = format!("templates/{}", source.path);
        match std::str::from_utf8(&source.bytes) {
            Err(_) => diagnostics.push(Problem::Encoding { file }.into()),
            Ok(text) => match forbidden::control_character(&file, text) {
                Some(found) => diagnostics.push(found),
                None => texts.push((source.path.as_str(), text)),
            },
        }
    }
    texts
}

/// Two files of the same survey, and names that are nearly right.
fn name_problems(surveys: &[SurveyFiles]) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for pair in surveys.windows(2) {
        if let [first, second] = pair
            && first.id == second.id
        {
            let path = |source: &SurveyFiles| source.definition.path.clone();
            let (first, second) = (path(first), path(second));
            problems.push(Problem::DuplicateSurvey { first, second }.into());
        }
    }
    for source in surveys {
        let path = &source.definition.path;
        if let Some(name) = path.strip_suffix(".yml") {
            let (file, name) = (path.clone(), name.to_owned());
            problems.push(Problem::FileName { file, name }.into());
        }
    }
    problems
}

/// The versions that were published of the survey with this id.
fn read_history(source: &SurveyFiles, diagnostics: &mut Vec<Diagnostic>) -> History {
    let files = clean("", &source.versions, diagnostics).into_iter();
    let files = files.map(|file| (file.path.as_str(), file.bytes.as_slice()));
    let (history, problems) = History::read(files);
    diagnostics.extend(problems);
    history
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

/// The images that a survey shows, where they are published.
#[expect(clippy::expect_used, reason = "the check of a definition holds it")]
fn images(survey: &Survey, sources: &ImageFiles) -> Files {
    let mut files = Files::new();
    for (address, image) in &survey.images {
        // `./x.png` and `x.png` are the same file.
        let path = address.strip_prefix("./").unwrap_or(address);
        let bytes = sources.get(path).expect("an image is a file of the survey");
        files.insert(image.path.clone(), bytes.as_slice());
    }
    files
}

#[cfg(test)]
mod tests {
    use super::*;

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
