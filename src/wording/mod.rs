//! The texts of pages, charts and reports in each language; the texts themselves are data.
//!
//! Each language is one Fluent file, `templates/wording/<language>.ftl`: page texts, category
//! names, question stems, and label sets with their sources. A site replaces one by putting a file
//! at the same path. [`Wordings::read`] reads them all; [`Wording::text`] gives one text. How a
//! language writes numbers and dates is no text of ours: `numbers` asks a library.

mod numbers;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast;

use crate::diagnostic::{Diagnostic, SourceSpan, lower_first};
use crate::kano::Answer;
use crate::language::Language;
use numbers::Numbers;

/// The texts of all languages.
#[derive(Debug, Default)]
pub struct Wordings {
    languages: BTreeMap<Language, Wording>,
    /// What the first English file says, which is the built-in one: every language needs it.
    needed: BTreeSet<String>,
}

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
        let first = language == Language::default() && self.get(&language).is_none();
        let wording = self.languages.entry(language);
        let wording = wording.or_insert_with_key(Wording::new);
        wording.add(resource);
        if first {
            let texts = wording.keys.iter().filter(|key| !is_label(key));
            self.needed = texts.cloned().collect();
        }
    }

    /// The texts of a language, if there is a file of it.
    pub fn get(&self, language: &Language) -> Option<&Wording> {
        self.languages.get(language)
    }

    /// The texts of a language of a survey.
    ///
    /// # Panics
    ///
    /// If there are none: the check of a definition lets no language through that has no texts.
    #[expect(clippy::expect_used, reason = "the check of a definition holds it")]
    pub fn of(&self, language: &Language) -> &Wording {
        let wording = self.get(language);
        wording.expect("a survey has only languages that have texts")
    }

    /// A text without parts to fill in; its name if there is none, which a test over all texts and
    /// languages rules out for built-in ones.
    pub fn say(&self, language: &Language, key: &str) -> String {
        let text = self.get(language).and_then(|wording| wording.text(key));
        text.unwrap_or_else(|| key.to_owned())
    }

    /// What a language lacks, and its label sets that are not whole.
    pub fn gaps(&self, language: &Language) -> Vec<Diagnostic> {
        let Some(wording) = self.get(language) else {
            return Vec::new();
        };
        let missing = self.needed.difference(&wording.keys).cloned();
        missing
            .chain(wording.scale_gaps())
            .map(|key| {
                let file = format!("templates/wording/{language}.ftl");
                let message = format!("the text `{key}` is missing in `{file}`");
                Diagnostic::error("missing-text", message)
                    .help("write it there; a message is replaced as a whole, with all that begin with `.`")
            })
            .collect()
    }

    /// The languages that have texts.
    pub fn languages(&self) -> impl Iterator<Item = &Language> {
        self.languages.keys()
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
                    format!("`templates/{path}` is not named by a language"),
                )
                .help("name the file like `en.ftl` or `zh-CN.ftl`"),
            ]
        })?;
    let file: Arc<str> = format!("templates/{path}").into();
    let text: Arc<str> = text.into();
    FluentResource::try_new(text.to_string())
        .map(|resource| (language, resource))
        .map_err(|(_, errors)| {
            errors
                .into_iter()
                .map(|error| {
                    let place =
                        SourceSpan::new(Arc::clone(&file), Arc::clone(&text), error.pos.clone());
                    Diagnostic::error("wording-syntax", lower_first(&error.to_string()))
                        .at(place)
                        .help("see the syntax at projectfluent.org")
                })
                .collect()
        })
}

/// The texts of one language.
pub struct Wording {
    language: Language,
    numbers: Numbers,
    bundle: FluentBundle<FluentResource>,
    keys: BTreeSet<String>,
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

/// True for the texts of label sets, which differ from language to language.
fn is_label(key: &str) -> bool {
    key.starts_with(SCALE) && key.contains('.')
}

/// The name of the label of an answer in a set.
fn label_key(set: &str, answer: Answer) -> String {
    format!("{SCALE}{set}.{}", answer.code())
}

impl Wording {
    fn new(language: &Language) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
        // Isolation marks are needed only where text runs from right to left.
        bundle.set_use_isolating(language.direction() == "rtl");
        bundle.set_formatter(Some(numbers::in_text));
        Self {
            language: language.clone(),
            numbers: Numbers::of(language.as_str()),
            bundle,
            keys: BTreeSet::new(),
        }
    }

    fn add(&mut self, resource: FluentResource) {
        for entry in resource.entries() {
            if let ast::Entry::Message(message) = entry {
                let id = message.id.name;
                // A message takes the place of another one as a whole, with its attributes.
                self.keys.retain(|key| key.split('.').next() != Some(id));
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
    /// Whole numbers choose the plural form and are grouped; all else is filled in as it is.
    pub fn format(&self, key: &str, parts: &[(&str, Argument<'_>)]) -> Option<String> {
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

    /// What label sets lack, and the default set if it is not there.
    fn scale_gaps(&self) -> Vec<String> {
        // A language without a default set lacks that text, which is said of it already.
        let default = self.text("scale-default");
        let mut names: BTreeSet<&str> = self.scales().collect();
        names.extend(default.as_deref());
        names
            .iter()
            .flat_map(|name| Answer::ALL.map(|answer| label_key(name, answer)))
            .filter(|key| !self.keys.contains(key))
            .collect()
    }

    /// The names of the label sets of this language, in alphabetical order.
    pub fn scales(&self) -> impl Iterator<Item = &str> {
        self.keys
            .iter()
            .filter_map(|key| key.strip_prefix(SCALE)?.split_once('.'))
            .map(|(name, _)| name)
            .collect::<BTreeSet<_>>()
            .into_iter()
    }

    /// The labels of a named set, in the order like, must-be, neutral, live-with, dislike.
    pub fn scale(&self, name: &str) -> Option<[String; 5]> {
        let labels = Answer::ALL.map(|answer| self.text(&label_key(name, answer)));
        let labels: Option<Vec<String>> = labels.into_iter().collect();
        labels?.try_into().ok()
    }

    /// Where a named set was published.
    pub fn scale_source(&self, name: &str) -> Option<String> {
        self.text(&format!("{SCALE}{name}.source"))
    }
}

/// What is filled into a text.
#[derive(Debug, Clone, PartialEq)]
pub enum Argument<'a> {
    /// A count, which chooses the plural form and is printed as the language writes it.
    Count(u64),
    /// Any text, filled in as it is.
    Text(&'a str),
}

impl<'a> From<Argument<'a>> for FluentValue<'a> {
    fn from(part: Argument<'a>) -> Self {
        match part {
            Argument::Count(count) => count.into(),
            Argument::Text(text) => text.into(),
        }
    }
}
