//! Templates: the built-in ones, and a site's own over them.
//!
//! A site's file replaces the built-in one at the same path; it may also extend it, under the name
//! `builtin:<path>`. Every view has `lang` (the language of the page) and `page` (its path below the
//! output folder) at its top. Beside what Tera brings, templates may call ([`called`])
//!
//! - `t(key="…")`: a text of the page's language; further arguments are filled in,
//! - `asset(name="…")`: the link to a file of `static/`,
//! - `logo()`: the site's logo as `address` and `text`, or nothing,
//! - `slash()` and the filter `with_slash`: a script of the page, and its policy with that ([`crate::slash`]),
//! - the filters `number` and `date`: as the page's language writes them,
//! - the filters `bdi` and `isolated`: a text that runs in another direction than the page, as HTML and
//!   as plain text, isolated from what is around it,
//! - the filters `markdown` and `markdown_inline`: Markdown as safe HTML, with the images that the
//!   view has as `images`.

mod called;

use std::collections::BTreeMap;
use std::sync::Arc;

use include_dir::{Dir, include_dir};
use serde::Serialize;
use tera::{Context, ErrorKind, ReportError, Tera, TeraResult};

use crate::assets::Assets;
use crate::diagnostic::{Diagnostic, Problem, SourceSpan};
use crate::embedded;
use crate::language::Language;
use crate::wording::{Wordings, mistakes};

static BUILTIN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");

/// Under this prefix the built-in templates can be reached even where a site replaces them.
const BUILTIN_PREFIX: &str = "builtin:";

/// How many templates a site may have. One may include or extend the next, and each that is rendered
/// within another one needs some of the stack; so does the check for circles.
const MOST_TEMPLATES: usize = 200;

/// How many times `elif` a template may have: the parser calls itself for each, without any bound.
/// All else that may be nested has a bound in Tera itself (40 blocks, 40 brackets, 20 components).
const MOST_BRANCHES: usize = 500;

/// The built-in files below `templates/`, as (path, text).
pub fn builtin() -> impl Iterator<Item = (&'static str, &'static str)> {
    embedded::texts(&BUILTIN).into_iter()
}

/// The built-in texts of all languages.
///
/// # Panics
///
/// If one of them has a mistake, which the tests rule out.
#[expect(clippy::expect_used, reason = "the tests read all of them")]
pub fn built_in_wordings() -> Wordings {
    Wordings::read(built_in_texts()).expect("built-in texts are right")
}

/// The built-in texts and over them those of a site, given as (path below `templates/`, text);
/// without these, and with what is wrong, if they have mistakes.
pub fn wordings(site: &[(&str, &str)]) -> (Wordings, Vec<Diagnostic>) {
    let own = || site.iter().filter(|(path, _)| is_wording(path));
    let problems: Vec<Diagnostic> = own()
        .flat_map(|(path, text)| mistakes(path, text))
        .collect();
    if !problems.is_empty() {
        return (built_in_wordings(), problems);
    }
    let mut texts: Vec<(&str, &str)> = built_in_texts().collect();
    texts.extend(own());
    match Wordings::read(texts) {
        Ok(wordings) => (wordings, Vec::new()),
        Err(problems) => (built_in_wordings(), problems),
    }
}

fn built_in_texts() -> impl Iterator<Item = (&'static str, &'static str)> {
    builtin().filter(|(path, _)| is_wording(path))
}

fn is_wording(path: &str) -> bool {
    path.starts_with("wording/")
}

/// True for files of `templates/` that are rendered; the others are wording and starter files.
pub fn is_template(path: &str) -> bool {
    [".html", ".svg"]
        .iter()
        .any(|suffix| path.ends_with(suffix))
}

/// All templates of a site, ready to render.
#[derive(Debug)]
pub struct Templates {
    tera: Tera,
    sources: BTreeMap<String, Arc<str>>,
}

impl Templates {
    /// Loads the built-in templates and the site's own, given as (path below `templates/`, text).
    ///
    /// `assets` are the published files of `static/`.
    pub fn new<'a>(
        site: impl IntoIterator<Item = (&'a str, &'a str)>,
        wordings: &Arc<Wordings>,
        assets: &Assets,
    ) -> Result<Self, Box<Diagnostic>> {
        let mut tera = Tera::default();
        tera.autoescape_on(vec![".html", ".svg"]);
        called::register(&mut tera, wordings, assets);
        let mut sources: BTreeMap<String, Arc<str>> = BTreeMap::new();
        for (path, text) in builtin().filter(|(path, _)| is_template(path)) {
            sources.insert(format!("{BUILTIN_PREFIX}{path}"), text.into());
        }
        let built_in = sources.len();
        for (path, text) in site {
            if is_template(path) {
                // A checkout with the line ends of Windows makes the same pages as one without.
                let text = text.replace("\r\n", "\n");
                check_branches(path, &text)?;
                sources.insert(path.to_owned(), text.into());
            }
        }
        if sources.len() - built_in > MOST_TEMPLATES {
            let most = MOST_TEMPLATES as u64;
            return Err(Box::new(Problem::TooManyTemplates { most }.into()));
        }
        let mut templates = Self { tera, sources };
        templates
            .load()
            .map_err(|error| templates.explain(&error))?;
        Ok(templates)
    }

    /// The same with a logo: where it is published, and its text in the language of a page.
    #[must_use]
    pub fn with_logo(
        mut self,
        path: String,
        text: impl Fn(&Language) -> String + Send + Sync + 'static,
    ) -> Self {
        called::register_logo(&mut self.tera, path, text);
        self
    }

    fn load(&mut self) -> TeraResult<()> {
        self.tera
            .set_fallback_prefixes(vec![BUILTIN_PREFIX.to_owned()])?;
        let all = self.sources.iter();
        self.tera
            .add_raw_templates(all.map(|(name, text)| (name.as_str(), text.as_ref())))
    }

    /// Renders the template at `name` for a view.
    pub fn render<V: Serialize>(&self, name: &str, view: &V) -> Result<String, Box<Diagnostic>> {
        Context::from_serialize(view)
            .and_then(|context| self.tera.render(name, &context))
            .map_err(|error| self.explain(&error))
    }

    /// Renders a page, as it is published. Few are larger than the room that is made beforehand.
    pub fn page<V: Serialize>(&self, name: &str, view: &V) -> Result<Vec<u8>, Box<Diagnostic>> {
        let mut page = Vec::with_capacity(1 << 16);
        Context::from_serialize(view)
            .and_then(|context| self.tera.render_to(name, &context, &mut page))
            .map_err(|error| self.explain(&error))?;
        Ok(page)
    }

    fn explain(&self, error: &tera::Error) -> Box<Diagnostic> {
        Box::new(match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                self.point_at(report)
            }
            other => {
                let text = other.to_string();
                // Tera begins some of its messages with the word that we show ourselves.
                let detail = text.strip_prefix("error: ").unwrap_or(&text).to_owned();
                Problem::Template { detail }.into()
            }
        })
    }

    fn point_at(&self, report: &ReportError) -> Diagnostic {
        let detail = report.message().to_owned();
        let diagnostic = Diagnostic::from(Problem::Template { detail });
        let name = report.filename();
        match self.sources.get(name) {
            Some(text) => {
                let file = match name.strip_prefix(BUILTIN_PREFIX) {
                    Some(name) => format!("(built in) templates/{name}"),
                    None => format!("templates/{name}"),
                };
                let place =
                    SourceSpan::new(file.into(), Arc::clone(text), report.span().range.clone());
                diagnostic.at(place)
            }
            None => diagnostic,
        }
    }
}

/// Refuses a template with too many branches, at the first that is one too many. The word counts
/// wherever it stands: no text is full of it.
fn check_branches(path: &str, text: &str) -> Result<(), Box<Diagnostic>> {
    let mut branches = text.match_indices("elif");
    let Some((start, word)) = branches.nth(MOST_BRANCHES) else {
        return Ok(());
    };
    let most = MOST_BRANCHES as u64;
    let file = format!("templates/{path}");
    let place = SourceSpan::new(file.into(), text.into(), start..start + word.len());
    Err(Box::new(Problem::TooManyBranches { most }.at(place)))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// What a template of the site prints on a German page.
    fn printed(template: &str) -> Result<String, String> {
        let wordings = Wordings::read([("de.ftl", "")]).expect("no text");
        let (assets, _) = Assets::new([]);
        let templates = Templates::new([("own.html", template)], &Arc::new(wordings), &assets);
        templates
            .and_then(|templates| templates.render("own.html", &json!({"lang": "de", "n": 12345})))
            .map_err(|problem| match problem.problem {
                Problem::Template { detail } => detail,
                other => format!("{other:?}"),
            })
    }

    #[test]
    fn numbers_and_dates_are_those_of_the_page() {
        let printed_well = |template| printed(template).expect(template);
        assert_eq!(printed_well("{{ n | number }}"), "12.345");
        assert_eq!(printed_well("{{ 0.5 | number(places=2) }}"), "0,50");
        assert_eq!(
            printed_well("{{ '2026-12-31' | date }}"),
            "31. Dezember 2026"
        );
    }

    #[test]
    fn texts_of_another_direction_are_isolated() {
        let printed = |template: &str| printed(template).expect(template);
        assert_eq!(printed("{{ 'Tee & <i>' | bdi }}"), "Tee &amp; &lt;i&gt;");
        assert_eq!(
            printed("{{ 'شاي & <i>' | bdi }}"),
            "<bdi dir=\"rtl\">شاي &amp; &lt;i&gt;</bdi>"
        );
        assert_eq!(printed("{{ 'شاي' | bdi(within='rtl') }}"), "شاي");
        assert_eq!(printed("{{ 'Apple: شاي' | bdi(of='rtl') }}"), "Apple: شاي");
        assert_eq!(
            printed("{{ 'شاي' | isolated }}{{ 'Tee' | isolated }}"),
            "\u{2067}شاي\u{2069}Tee"
        );
    }

    #[test]
    fn line_ends_of_windows_make_the_same_pages() {
        let printed = |template| printed(template).expect(template);
        assert_eq!(printed("a\r\n{{ n }}\r\n"), printed("a\n{{ n }}\n"));
    }

    #[test]
    fn what_a_page_does_not_say_of_itself_is_not_made_up() {
        let link = "{{ asset(name='icon.svg') }}";
        let page = format!("{{% set page = 'a/index.html' %}}{link}");
        assert!(printed(&page).is_ok_and(|link| link.starts_with("../assets/icon.")));
        let said = |template: &str| printed(template).expect_err(template);
        assert_eq!(said(link), "a link needs `page`, which is not here");
        let lang = said("{% set lang = 'und' %}{{ 1 | number }}");
        assert_eq!(lang, "`lang` is not the language of the page here");
        let images = said("{% set images = [1] %}{{ 'x' | markdown }}");
        assert!(
            images.starts_with("`images` are not images here: "),
            "{images}"
        );
    }

    #[test]
    fn nothing_is_rounded_or_made_up_unasked() {
        for template in [
            "{{ 0.5 | number }}",
            "{{ 0.5 | number(places=70000) }}",
            "{{ 'x' | number }}",
            "{{ 'x' | date }}",
            "{{ '2027-02-29' | date }}",
            "{{ '2026-13-01' | date }}",
            "{{ '31.12.2026' | date }}",
            "{{ '2026-1' | date }}",
            "{{ '' | date }}",
        ] {
            assert!(printed(template).is_err(), "{template}");
        }
    }
}
