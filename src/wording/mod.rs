//! The texts of pages, charts and reports in each language; the texts themselves are data.
//!
//! Each language is one Fluent file, `templates/wording/<language>.ftl`: page texts, category
//! names, question stems, and label sets with their sources. A site replaces one by putting a file
//! at the same path. [`Wordings::read`] reads them all; [`Wording::text`] gives one text.

mod language;

pub use language::Language;

use std::collections::BTreeMap;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast;

use crate::diagnostic::{Diagnostic, Place};

/// The texts of all languages.
#[derive(Debug, Default)]
pub struct Wordings(BTreeMap<Language, Wording>);

impl Wordings {
    /// Reads wording files, given as (path, text); the file's name without `.ftl` is the language.
    ///
    /// A later file takes the place of an earlier one of the same language, message by message, so
    /// that a site's file need hold only what it changes.
    pub fn read<'a>(
        files: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, Vec<Diagnostic>> {
        let mut wordings = Self::default();
        let mut diagnostics = Vec::new();
        for (path, text) in files {
            match read_file(path, text) {
                Ok((language, resource)) => wordings.add(language, resource),
                Err(found) => diagnostics.extend(found),
            }
        }
        if diagnostics.is_empty() {
            Ok(wordings)
        } else {
            Err(diagnostics)
        }
    }

    fn add(&mut self, language: Language, resource: FluentResource) {
        self.0
            .entry(language)
            .or_insert_with_key(Wording::new)
            .add(resource);
    }

    /// The texts of a language, if there is a file of it.
    pub fn get(&self, language: &Language) -> Option<&Wording> {
        self.0.get(language)
    }

    /// A text without parts to fill in; its name if there is none, which a test over all texts and
    /// languages rules out for built-in ones.
    pub fn say(&self, language: &Language, key: &str) -> String {
        let text = self.get(language).and_then(|wording| wording.text(key));
        text.unwrap_or_else(|| key.to_owned())
    }

    /// The languages that have texts.
    pub fn languages(&self) -> impl Iterator<Item = &Language> {
        self.0.keys()
    }
}

fn read_file(path: &str, text: &str) -> Result<(Language, FluentResource), Vec<Diagnostic>> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let language = name
        .strip_suffix(".ftl")
        .and_then(Language::new)
        .ok_or_else(|| {
            vec![
                Diagnostic::error(
                    "wording-name",
                    format!("`{path}` is not named by a language"),
                )
                .help("name the file like `en.ftl` or `zh-CN.ftl`"),
            ]
        })?;
    let file: Arc<str> = path.into();
    let text: Arc<str> = text.into();
    FluentResource::try_new(text.to_string())
        .map(|resource| (language, resource))
        .map_err(|(_, errors)| {
            errors
                .into_iter()
                .map(|error| {
                    let place = Place::new(Arc::clone(&file), Arc::clone(&text), error.pos.clone());
                    Diagnostic::error("wording-syntax", error.to_string()).at(place)
                })
                .collect()
        })
}

/// The texts of one language.
pub struct Wording {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    keys: std::collections::BTreeSet<String>,
}

impl std::fmt::Debug for Wording {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Wording")
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

/// The start of the names of label sets.
const SCALE: &str = "scale-";

impl Wording {
    fn new(language: &Language) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
        // Isolation marks are needed only where text runs from right to left.
        bundle.set_use_isolating(language.direction() == "rtl");
        Self {
            language: language.clone(),
            bundle,
            keys: std::collections::BTreeSet::new(),
        }
    }

    fn add(&mut self, resource: FluentResource) {
        for entry in resource.entries() {
            if let ast::Entry::Message(message) = entry {
                let id = message.id.name;
                if message.value.is_some() {
                    self.keys.insert(id.to_owned());
                }
                let attributes = message.attributes.iter();
                self.keys
                    .extend(attributes.map(|attribute| format!("{id}.{}", attribute.id.name)));
            }
        }
        self.bundle.add_resource_overriding(resource);
    }

    /// The language of the texts.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// The names of all texts: `message` or `message.attribute`.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.keys.iter().map(String::as_str)
    }

    /// A text without parts to fill in; `None` if there is no text of this name.
    pub fn text(&self, key: &str) -> Option<String> {
        self.format(key, &[])
    }

    /// A text with its parts filled in; `None` if there is no text of this name.
    ///
    /// Whole numbers choose the plural form; all else is given as text.
    pub fn format(&self, key: &str, parts: &[(&str, Part<'_>)]) -> Option<String> {
        let (id, attribute) = match key.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (key, None),
        };
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut arguments = FluentArgs::new();
        for (name, part) in parts {
            arguments.set(*name, part.clone());
        }
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&arguments), &mut errors);
        Some(text.into_owned())
    }

    /// The names of the label sets of this language, in alphabetical order.
    pub fn scales(&self) -> impl Iterator<Item = &str> {
        self.keys
            .iter()
            .filter_map(|key| key.strip_prefix(SCALE)?.strip_suffix(".like"))
    }

    /// The labels of a named set, in the order like, must-be, neutral, live-with, dislike.
    pub fn scale(&self, name: &str) -> Option<[String; 5]> {
        let label = |answer: &str| self.text(&format!("{SCALE}{name}.{answer}"));
        Some([
            label("like")?,
            label("must-be")?,
            label("neutral")?,
            label("live-with")?,
            label("dislike")?,
        ])
    }

    /// Where a named set was published.
    pub fn scale_source(&self, name: &str) -> Option<String> {
        self.text(&format!("{SCALE}{name}.source"))
    }
}

/// What is filled into a text.
#[derive(Debug, Clone, PartialEq)]
pub enum Part<'a> {
    /// A count, which chooses the plural form.
    Count(u64),
    /// Any text, filled in as it is.
    Text(&'a str),
}

impl<'a> From<Part<'a>> for FluentValue<'a> {
    fn from(part: Part<'a>) -> Self {
        match part {
            Part::Count(count) => count.into(),
            Part::Text(text) => text.into(),
        }
    }
}
