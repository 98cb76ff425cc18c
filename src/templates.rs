//! Templates: the built-in ones, and a site's own over them.
//!
//! A site's file replaces the built-in one at the same path; it may also extend it, under the name
//! `builtin:<path>`. Every view has `lang` (the language of the page) and `page` (its path below the
//! output folder) at its top. Beside what Tera brings, templates may call
//!
//! - `t(key="…")`: a text of the page's language; further arguments are filled in,
//! - `asset(name="…")`: the link to a file of `static/`,
//! - `logo()`: the site's logo as `address` and `text`, or nothing,
//! - `slash()` and the filter `with_slash`: a script of the page, and its policy with that ([`slash`]),
//! - the filters `number` and `date`: as the page's language writes them,
//! - the filters `bdi` and `isolated`: a text that runs in another direction than the page, as HTML and
//!   as plain text, isolated from what is around it,
//! - the filters `markdown` and `markdown_inline`: Markdown as safe HTML, with the images that the
//!   view has as `images`.

use std::collections::BTreeMap;
use std::sync::Arc;

use include_dir::{Dir, include_dir};
use jiff::civil::Date;
use serde::Serialize;
use tera::{Context, ErrorKind, Kwargs, ReportError, State, Tera, TeraResult, Value};

use crate::assets::Assets;
use crate::diagnostic::{Diagnostic, Problem, SourceSpan};
use crate::direction::Direction;
use crate::embedded;
use crate::files::relative_link;
use crate::language::Language;
use crate::markdown::{self, Pictures};
use crate::slash;
use crate::wording::{Argument, Wording, Wordings, mistakes};

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
        wordings: Arc<Wordings>,
        assets: &Assets,
    ) -> Result<Self, Box<Diagnostic>> {
        let mut tera = Tera::default();
        tera.autoescape_on(vec![".html", ".svg"]);
        tera.register_function("t", TextFunction(Arc::clone(&wordings)));
        tera.register_function("asset", AssetFunction(assets.paths.clone()));
        tera.register_function("logo", |_: Kwargs, _: &State| Value::none());
        tera.register_function("slash", slash_function);
        tera.register_filter("with_slash", with_slash_filter);
        tera.register_filter("number", NumberFilter(Arc::clone(&wordings)));
        tera.register_filter("date", DateFilter(wordings));
        tera.register_filter("bdi", BdiFilter);
        tera.register_filter("isolated", IsolatedFilter);
        tera.register_filter("markdown", MarkdownFilter);
        tera.register_filter("markdown_inline", MarkdownInlineFilter);
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
        let text = Box::new(text);
        self.tera
            .register_function("logo", LogoFunction { path, text });
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

/// The language of the page.
fn language_of(state: &State) -> TeraResult<Language> {
    let tag = state.get::<String>("lang")?;
    let language = tag.as_deref().and_then(Language::new);
    language.ok_or_else(|| tera::Error::message("`lang` is not the language of the page here"))
}

/// The wording of the page's language.
fn wording_of<'a>(state: &State, wordings: &'a Wordings) -> TeraResult<&'a Wording> {
    let language = language_of(state)?;
    let wording = wordings.get(&language);
    wording.ok_or_else(|| tera::Error::message(format!("there is no wording in `{language}`")))
}

/// A link from the page to a published file. Links are relative, so that a site can be opened from
/// the disk and works below any address; so they need to know where they stand.
fn link(state: &State, path: &str) -> TeraResult<String> {
    Ok(relative_link(&page_of(state)?, path))
}

/// The path of the page.
fn page_of(state: &State) -> TeraResult<String> {
    let page = state.get::<String>("page")?;
    page.ok_or_else(|| tera::Error::message("a link needs `page`, which is not here"))
}

/// The function `slash`.
fn slash_function(_: Kwargs, state: &State) -> TeraResult<Value> {
    Ok(Value::safe_string(&slash::element(&page_of(state)?)))
}

/// The filter `with_slash`.
fn with_slash_filter(policy: &str, _: Kwargs, state: &State) -> TeraResult<Value> {
    let policy = htmlize::unescape_attribute(policy);
    let policy = slash::allow(&page_of(state)?, &policy);
    let policy = policy.replace('&', "&amp;").replace('"', "&quot;");
    Ok(Value::safe_string(&policy))
}

/// The function `t`.
struct TextFunction(Arc<Wordings>);

impl tera::Function<TeraResult<String>> for TextFunction {
    fn call(&self, arguments: Kwargs, state: &State) -> TeraResult<String> {
        let key: &str = arguments.must_get("key")?;
        let wording = wording_of(state, &self.0)?;
        let mut texts = Vec::new();
        for (name, value) in arguments.iter() {
            texts.push((name.to_string(), value.as_i64(), value.to_string()));
        }
        let parts: Vec<(&str, Argument<'_>)> = texts
            .iter()
            .map(|(name, number, text)| {
                // What cannot be counted, such as a number below 0, is filled in as it is.
                let count = number.and_then(|number| u64::try_from(number).ok());
                (
                    name.as_str(),
                    count.map_or(Argument::Text(text), Argument::Count),
                )
            })
            .collect();
        wording.format(key, &parts).ok_or_else(|| {
            tera::Error::message(format!("no text `{key}` in `{}`", wording.language()))
        })
    }
}

/// The function `asset`.
struct AssetFunction(BTreeMap<String, String>);

impl tera::Function<TeraResult<String>> for AssetFunction {
    fn call(&self, arguments: Kwargs, state: &State) -> TeraResult<String> {
        let name: &str = arguments.must_get("name")?;
        let path = self.0.get(name);
        let path = path.ok_or_else(|| tera::Error::message(format!("no file `static/{name}`")))?;
        link(state, path)
    }
}

/// The function `logo` of a site that has one.
struct LogoFunction {
    path: String,
    text: Box<dyn Fn(&Language) -> String + Send + Sync>,
}

impl tera::Function<TeraResult<Value>> for LogoFunction {
    fn call(&self, _: Kwargs, state: &State) -> TeraResult<Value> {
        let logo = BTreeMap::from([
            ("address", link(state, &self.path)?),
            ("text", (self.text)(&language_of(state)?)),
        ]);
        Ok(Value::from_serializable(&logo))
    }
}

/// The images that the view of the page has; one without texts of a survey has none.
fn pictures(state: &State) -> TeraResult<Pictures> {
    let Some(images) = state.get::<Value>("images")? else {
        return Ok(Pictures::new());
    };
    let images = serde_json::to_value(images).and_then(serde_json::from_value);
    images.map_err(|error| tera::Error::message(format!("`images` are not images here: {error}")))
}

/// The filter `number`.
struct NumberFilter(Arc<Wordings>);

impl tera::Filter<Value, TeraResult<String>> for NumberFilter {
    fn call(&self, number: Value, arguments: Kwargs, state: &State) -> TeraResult<String> {
        let wording = wording_of(state, &self.0)?;
        Ok(match arguments.get("places")? {
            None => wording.whole(number.try_into()?),
            Some(places) => wording.decimal(number.try_into()?, places),
        })
    }
}

/// The filter `date`.
struct DateFilter(Arc<Wordings>);

impl tera::Filter<&str, TeraResult<String>> for DateFilter {
    fn call(&self, day: &str, _: Kwargs, state: &State) -> TeraResult<String> {
        let date = Date::strptime("%Y-%m-%d", day).map_err(|_| {
            tera::Error::message(format!("`{day}` is no date; write it like `2026-12-31`"))
        })?;
        Ok(wording_of(state, &self.0)?.date(date))
    }
}

/// The direction of a text on this page, if it is another one than that of what is around it: of the
/// page, or else what `within` says.
fn other_direction(text: &str, arguments: &Kwargs, state: &State) -> TeraResult<Option<Direction>> {
    let page = language_of(state)?.direction();
    let around = match arguments.get::<&str>("within")? {
        None => page.to_string(),
        Some(within) => within.to_owned(),
    };
    let own = page.of(text);
    Ok(Some(own).filter(|own| own.to_string() != around))
}

/// The filter `bdi`.
struct BdiFilter;

impl tera::Filter<&str, TeraResult<Value>> for BdiFilter {
    fn call(&self, text: &str, arguments: Kwargs, state: &State) -> TeraResult<Value> {
        let Some(own) = other_direction(text, &arguments, state)? else {
            return Ok(Value::from(text));
        };
        let mut escaped = String::new();
        // Writing to a string cannot fail.
        let _ = pulldown_cmark_escape::escape_html(&mut escaped, text);
        let html = markdown::isolated(&escaped, own);
        Ok(Value::safe_string(&html))
    }
}

/// The filter `isolated`.
struct IsolatedFilter;

impl tera::Filter<&str, TeraResult<String>> for IsolatedFilter {
    fn call(&self, text: &str, arguments: Kwargs, state: &State) -> TeraResult<String> {
        let own = other_direction(text, &arguments, state)?;
        Ok(own.map_or_else(|| text.to_owned(), |own| own.isolated(text)))
    }
}

/// The filter `markdown`.
struct MarkdownFilter;

impl tera::Filter<&str, TeraResult<Value>> for MarkdownFilter {
    fn call(&self, text: &str, _: Kwargs, state: &State) -> TeraResult<Value> {
        let page = language_of(state)?.direction();
        let html = markdown::render(text, &pictures(state)?, page);
        Ok(Value::safe_string(&html))
    }
}

/// The filter `markdown_inline`.
struct MarkdownInlineFilter;

impl tera::Filter<&str, TeraResult<Value>> for MarkdownInlineFilter {
    fn call(&self, text: &str, _: Kwargs, state: &State) -> TeraResult<Value> {
        let page = language_of(state)?.direction();
        let html = markdown::render_inline(text, &pictures(state)?, page);
        Ok(Value::safe_string(&html))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// What a template of the site prints on a German page.
    fn printed(template: &str) -> Result<String, String> {
        let wordings = Wordings::read([("de.ftl", "")]).expect("no text");
        let (assets, _) = Assets::new([]);
        let templates = Templates::new([("own.html", template)], Arc::new(wordings), &assets);
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
