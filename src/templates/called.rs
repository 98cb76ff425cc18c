//! What templates may call, beside what Tera brings.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use tera::{Kwargs, State, Tera, TeraResult, Value};

use crate::assets::Assets;
use crate::direction::Direction;
use crate::files::relative_link;
use crate::language::{self, Language};
use crate::markdown::{self, Pictures};
use crate::slash;
use crate::wording::{Argument, Wording, Wordings};

/// Lets templates call all functions and filters; the logo is nothing yet.
pub(super) fn register(tera: &mut Tera, wordings: &Arc<Wordings>, assets: &Assets) {
    tera.register_function("t", TextFunction(Arc::clone(wordings)));
    tera.register_function("asset", AssetFunction(assets.paths.clone()));
    tera.register_function("logo", |_: Kwargs, _: &State| Value::none());
    tera.register_function("slash", slash_function);
    tera.register_filter("with_slash", with_slash_filter);
    tera.register_filter("number", NumberFilter(Arc::clone(wordings)));
    tera.register_filter("date", DateFilter(Arc::clone(wordings)));
    tera.register_filter("bdi", BdiFilter);
    tera.register_filter("isolated", IsolatedFilter);
    tera.register_filter("markdown", MarkdownFilter(markdown::render));
    tera.register_filter("markdown_inline", MarkdownFilter(markdown::render_inline));
}

/// Lets the function `logo` give a logo: where it is published, and its text.
pub(super) fn register_logo(
    tera: &mut Tera,
    path: String,
    text: impl Fn(&Language) -> String + Send + Sync + 'static,
) {
    let text = Box::new(text);
    tera.register_function("logo", LogoFunction { path, text });
}

/// What is made of the tag of the page's language.
fn of_language<T>(state: &State, make: impl Fn(&str) -> Option<T>) -> TeraResult<T> {
    let tag = state.get::<Value>("lang")?;
    let tag = tag.as_ref().and_then(Value::as_str);
    let known = tag.and_then(make);
    known.ok_or_else(|| tera::Error::message("`lang` is not the language of the page here"))
}

/// The wording of the page's language.
fn wording_of<'a>(state: &State, wordings: &'a Wordings) -> TeraResult<&'a Wording> {
    of_language(state, |tag| wordings.by_tag(tag))
}

/// The direction of the page.
fn direction_of(state: &State) -> TeraResult<Direction> {
    of_language(state, |tag| Some(language::direction(tag)))
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
            ("text", (self.text)(&of_language(state, Language::new)?)),
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

/// The direction of a text on this page, if it is another one than that of what is around it. Where its
/// language is not that of the page, `of` says the direction of its language; `within` says what is
/// around it, if its language does not.
fn other_direction(text: &str, arguments: &Kwargs, state: &State) -> TeraResult<Option<Direction>> {
    let language = match direction_argument("of", arguments)? {
        Some(language) => language,
        None => direction_of(state)?,
    };
    let around = direction_argument("within", arguments)?.unwrap_or(language);
    let own = language.of(text);
    Ok((own != around).then_some(own))
}

fn direction_argument(name: &str, arguments: &Kwargs) -> TeraResult<Option<Direction>> {
    let Some(written) = arguments.get::<&str>(name)? else {
        return Ok(None);
    };
    let direction = Direction::named(written);
    let wrong = || tera::Error::message(format!("`{name}` is `ltr` or `rtl`, not `{written}`"));
    direction.ok_or_else(wrong).map(Some)
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

/// The filters `markdown` and `markdown_inline`, by what they make of a text.
struct MarkdownFilter(fn(&str, &Pictures, Direction) -> String);

impl tera::Filter<&str, TeraResult<Value>> for MarkdownFilter {
    fn call(&self, text: &str, _: Kwargs, state: &State) -> TeraResult<Value> {
        let page = direction_of(state)?;
        let html = (self.0)(text, &pictures(state)?, page);
        Ok(Value::safe_string(&html))
    }
}
