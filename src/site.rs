//! All that a site is made of, and the files that come of it.
//!
//! 1. The shell reads a folder into [`Sources`].
//! 2. [`Site::check`] turns them into a [`Site`], or says all that is wrong in any of its files.
//! 3. [`Site::forms`] makes the forms and the list of surveys, [`Site::assets`] what pages load.
//!    Reports are made by the room `report`, one survey at a time.

use std::collections::BTreeMap;
use std::sync::Arc;

use include_dir::{Dir, DirEntry, include_dir};

use crate::diagnostic::{Diagnostic, has_errors};
use crate::files::{Files, relative_link, short_hash};
use crate::form;
use crate::form::view::{Index, IndexEntry, Link, Page};
use crate::survey::{self, History, Id, Settings, Survey};
use crate::templates::{self, Templates};
use crate::wording::{Language, Wordings};

static STATIC: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/static");

/// Hosts that take a file `_headers` send these with every page; a page cannot say them itself.
const HEADERS: &str = "/*
  Content-Security-Policy: frame-ancestors 'none'
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff
";

/// A file as it was read; `path` is the one that messages show.
#[derive(Debug, Clone)]
pub struct Source {
    /// Relative to the site, with `/` between its parts.
    pub path: String,
    /// All of it.
    pub bytes: Vec<u8>,
}

/// The files of a site that a person wrote.
#[derive(Debug, Default)]
pub struct Sources {
    /// `kanopress.yaml`.
    pub settings: Option<Source>,
    /// The definitions with the ids that their names give them.
    pub surveys: Vec<(String, Source)>,
    /// The versions that were published of the surveys with these ids.
    pub versions: BTreeMap<String, Vec<Source>>,
    /// Files below `templates/`, with paths below it.
    pub templates: Vec<Source>,
    /// Files below `static/`, with paths below it.
    pub statics: Vec<Source>,
}

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
    histories: BTreeMap<Id, History>,
    assets: Files,
}

impl Site {
    /// Checks everything; the site is there if nothing has an error.
    pub fn check(sources: &Sources) -> (Option<Self>, Vec<Diagnostic>) {
        let mut diagnostics = Vec::new();
        let own_templates = texts(&sources.templates, &mut diagnostics);
        let wordings = Arc::new(read_wordings(&own_templates, &mut diagnostics));
        let settings = read_settings(sources, &wordings, &mut diagnostics);
        for language in wordings.languages() {
            diagnostics.extend(wordings.gaps(language));
        }
        diagnostics.extend(name_problems(&sources.surveys));
        let (mut surveys, mut histories) = (Vec::new(), BTreeMap::new());
        for (id, source) in &sources.surveys {
            let checked = survey::check(id, &source.path, &source.bytes, &settings, &wordings);
            diagnostics.extend(checked.diagnostics);
            let history = read_history(sources, id, &mut diagnostics);
            if let Some(survey) = checked.survey {
                diagnostics.extend(history.explain(&survey, &source.path, &source.bytes));
                histories.insert(survey.id.clone(), history);
                surveys.push(survey);
            }
        }
        let (assets, paths) = hashed_assets(&sources.statics);
        let templates = Templates::new(own_templates, Arc::clone(&wordings), paths)
            .map_err(|problem| diagnostics.push(*problem));
        let site = templates.ok().filter(|_| !has_errors(&diagnostics));
        let site = site.map(|templates| Self {
            settings,
            surveys,
            wordings,
            templates,
            histories,
            assets,
        });
        (site, diagnostics)
    }

    /// The versions of a survey that were published.
    pub fn history(&self, survey: &Survey) -> &History {
        self.histories.get(&survey.id).unwrap_or(History::NONE)
    }

    /// The forms of all surveys, the list of surveys, and what a host needs.
    pub fn forms(&self) -> Result<Files, Box<Diagnostic>> {
        let mut files = Files::new();
        for survey in &self.surveys {
            files.extend(form::render(survey, &self.templates, &self.wordings)?);
        }
        for language in &self.settings.languages {
            let path = index_path(&self.settings, language);
            let page = self.templates.render("index.html", &self.index(language))?;
            files.insert(path, page);
        }
        files.insert(".nojekyll", "");
        files.insert("_headers", HEADERS);
        Ok(files)
    }

    /// The list of surveys in one language.
    fn index(&self, language: &Language) -> Index {
        let path = index_path(&self.settings, language);
        let title = match &self.settings.title {
            Some(title) => title.get(language).to_owned(),
            None => self.wordings.say(language, "index-title"),
        };
        let surveys = self.surveys.iter().map(|survey| IndexEntry {
            form: form::link(survey, &path, language),
            results: {
                let language = survey.nearest_language(language);
                relative_link(&path, &survey.page(language, "results/index.html"))
            },
        });
        let others = self.settings.languages.iter();
        let others = others.filter(|other| *other != language).map(|other| {
            let href = index_path(&self.settings, other);
            Link::new(href, self.wordings.say(other, "language-name"), other)
        });
        Index {
            languages: others.collect(),
            surveys: surveys.collect(),
            base: Page::new(language, path, &title),
        }
    }

    /// The style sheets and scripts that pages load.
    pub fn assets(&self) -> Files {
        self.assets.clone()
    }
}

/// Where the list of surveys stands; no id of a survey has a dot in it.
fn index_path(settings: &Settings, language: &Language) -> String {
    if language == settings.default_language() {
        "index.html".to_owned()
    } else {
        format!("index.{language}.html")
    }
}

/// Files that must be text; of the others each is a problem.
fn texts<'a>(sources: &'a [Source], diagnostics: &mut Vec<Diagnostic>) -> Vec<(&'a str, &'a str)> {
    let mut texts = Vec::new();
    for source in sources {
        match std::str::from_utf8(&source.bytes) {
            Ok(text) => texts.push((source.path.as_str(), text)),
            Err(_) => diagnostics.push(
                Diagnostic::error(
                    "encoding",
                    format!("`templates/{}` is not UTF-8", source.path),
                )
                .help("save it again with the encoding UTF-8"),
            ),
        }
    }
    texts
}

/// Two files of the same survey, and names that are nearly right.
fn name_problems(surveys: &[(String, Source)]) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for pair in surveys.windows(2) {
        if let [(id, first), (same, second)] = pair
            && id == same
        {
            let message = format!("`{}` and `{}` are the same survey", first.path, second.path);
            problems.push(
                Diagnostic::error("duplicate-survey", message)
                    .help("remove one of them, or give it another name"),
            );
        }
    }
    for (_, source) in surveys {
        if let Some(name) = source.path.strip_suffix(".yml") {
            let message = format!("`{}` ends in `.yml`", source.path);
            problems.push(
                Diagnostic::error("file-name", message).help(format!("rename it to `{name}.yaml`")),
            );
        }
    }
    problems
}

/// The built-in texts, and over them those of the site; without these if they have mistakes.
fn read_wordings(own: &[(&str, &str)], diagnostics: &mut Vec<Diagnostic>) -> Wordings {
    let mut texts: Vec<(&str, &str)> = templates::builtin().collect();
    texts.retain(|(path, _)| is_wording(path));
    let built_in = texts.len();
    texts.extend(own.iter().filter(|(path, _)| is_wording(path)));
    Wordings::read(texts.iter().copied()).unwrap_or_else(|found| {
        diagnostics.extend(found);
        Wordings::read(texts[..built_in].iter().copied()).unwrap_or_default()
    })
}

fn is_wording(path: &str) -> bool {
    path.starts_with("wording/")
}

/// The versions that were published of the survey with this id.
fn read_history(sources: &Sources, id: &str, diagnostics: &mut Vec<Diagnostic>) -> History {
    let files = sources.versions.get(id).into_iter().flatten();
    let files = files.map(|file| (file.path.as_str(), file.bytes.as_slice()));
    let (history, problems) = History::read(files);
    diagnostics.extend(problems);
    history
}

fn read_settings(
    sources: &Sources,
    wordings: &Wordings,
    diagnostics: &mut Vec<Diagnostic>,
) -> Settings {
    let defaults = Settings::new(Language::default());
    match &sources.settings {
        None => defaults,
        Some(source) => {
            let (settings, found) = defaults.read(&source.path, &source.bytes, wordings);
            diagnostics.extend(found);
            settings
        }
    }
}

/// Files of `static/` under names that change with their bytes, and the name of each.
fn hashed_assets(own: &[Source]) -> (Files, BTreeMap<String, String>) {
    let mut sources: BTreeMap<&str, &[u8]> = BTreeMap::new();
    collect(&STATIC, &mut sources);
    sources.extend(own.iter().map(|s| (s.path.as_str(), s.bytes.as_slice())));
    let mut files = Files::new();
    let mut paths = BTreeMap::new();
    for (name, bytes) in sources {
        let hash = short_hash(bytes, 8);
        let path = match name.rsplit_once('.') {
            Some((stem, extension)) => format!("assets/{stem}.{hash}.{extension}"),
            None => format!("assets/{name}.{hash}"),
        };
        files.insert(path.clone(), bytes);
        paths.insert(name.to_owned(), path);
    }
    (files, paths)
}

fn collect<'a>(dir: &'a Dir<'a>, sources: &mut BTreeMap<&'a str, &'a [u8]>) {
    for entry in dir.entries() {
        match entry {
            DirEntry::Dir(dir) => collect(dir, sources),
            DirEntry::File(file) => {
                if let Some(path) = file.path().to_str() {
                    sources.insert(path, file.contents());
                }
            }
        }
    }
}
