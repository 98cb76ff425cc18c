//! The words of all that the program says: one file per language, `en.ftl` and `zh-CN.ftl`. They are
//! part of the program; the texts of pages, which a site may replace, are in the room `wording`.
//!
//! 1. [`Catalogue::of`] reads the file of one language; no other file is read.
//! 2. [`Catalogue::say`] gives the words of a [`Message`], [`Catalogue::explain`] those of a
//!    [`Diagnostic`]: its message, labels and remedies.
//! 3. [`Catalogue::render`] lays a diagnostic out for people, with an excerpt of the file.

mod page;
mod render;
mod spoken;
#[cfg(test)]
mod tests;

pub use page::CodePage;
pub use spoken::Spoken;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentAttribute, FluentError, FluentResource, FluentValue};

use crate::diagnostic::Diagnostic;
use crate::message::{Argument, Message};
use crate::unicode::{is_ideograph, visible};

/// The words of one language.
pub struct Catalogue {
    language: Spoken,
    bundle: FluentBundle<FluentResource>,
}

/// The words of a diagnostic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// What is wrong.
    pub message: String,
    /// A few words under the place.
    pub label: Option<String>,
    /// A few words under the earlier place.
    pub also: Option<String>,
    /// What can be done about it.
    pub remedies: Vec<String>,
}

impl Catalogue {
    /// Reads the words of a language.
    ///
    /// # Panics
    ///
    /// Never: a test holds that each file can be read.
    #[expect(clippy::expect_used, reason = "the files are part of the program")]
    pub fn of(language: Spoken) -> Self {
        let (resource, problems) = match FluentResource::try_new(language.file().to_owned()) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, problems)) => (resource, problems),
        };
        debug_assert_eq!(problems, [], "the words of {}", language.tag());
        let tag = language.tag().parse().expect("a tag of ours");
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        Self { language, bundle }
    }

    /// The language of the words.
    pub const fn language(&self) -> Spoken {
        self.language
    }

    /// The words of a message.
    pub fn say(&self, message: impl Into<Message>) -> String {
        let Message { key, arguments } = message.into();
        self.text(key, &arguments)
    }

    /// The words of a diagnostic.
    pub fn explain(&self, diagnostic: &Diagnostic) -> Explanation {
        let Message { key, arguments } = diagnostic.problem.clone().into();
        let arguments = self.filled(&arguments);
        let said = |attribute: &FluentAttribute<'_>| {
            let mut missing = Vec::new();
            let value = attribute.value();
            let text = self
                .bundle
                .format_pattern(value, Some(&arguments), &mut missing);
            missing.is_empty().then(|| text.into_owned())
        };
        let named = |name: &str| self.attribute(key, name).as_ref().and_then(said);
        let remedies = match named(NEAR) {
            Some(near) => vec![near],
            None => self
                .attributes(key)
                .filter(|attribute| attribute.id().starts_with(HELP))
                .filter_map(|attribute| said(&attribute))
                .collect(),
        };
        Explanation {
            message: self.format(key, &arguments).unwrap_or_default(),
            label: named("label"),
            also: named("also"),
            remedies,
        }
    }

    /// The words under a key, with nothing but texts to fill in; none if there are no such words.
    pub fn phrase(&self, key: &str, arguments: &[(&'static str, String)]) -> Option<String> {
        let mut filled = FluentArgs::new();
        for (name, text) in arguments {
            filled.set(*name, text.as_str());
        }
        self.format(key, &filled)
    }

    fn text(&self, key: &str, arguments: &[(&'static str, Argument)]) -> String {
        // A test holds that every key has words.
        self.format(key, &self.filled(arguments))
            .unwrap_or_else(|| key.to_owned())
    }

    fn format(&self, key: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        let (id, attribute) = match key.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (key, None),
        };
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut errors: Vec<FluentError> = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(arguments), &mut errors);
        Some(text.into_owned())
    }

    fn attributes(&self, key: &str) -> impl Iterator<Item = FluentAttribute<'_>> {
        let message = self.bundle.get_message(key);
        message.into_iter().flat_map(|message| message.attributes())
    }

    fn attribute(&self, key: &str, name: &str) -> Option<FluentAttribute<'_>> {
        self.attributes(key)
            .find(|attribute| attribute.id() == name)
    }

    fn filled(&self, arguments: &[(&'static str, Argument)]) -> FluentArgs<'static> {
        let mut filled = FluentArgs::new();
        for (name, argument) in arguments {
            let value: FluentValue<'static> = match argument {
                Argument::Text(text) => visible(text).into(),
                Argument::Count(count) => (*count).into(),
                Argument::OneOf(names) => self.one_of(&all_quoted(names)).into(),
                Argument::AllOf(names) => self.joined(&all_quoted(names)).into(),
                Argument::Choices(names) => {
                    let names: Vec<String> = names.iter().map(|name| visible(name)).collect();
                    names.join(&self.text("list.choices", &[])).into()
                }
                Argument::AnyOf(messages) => {
                    let words = messages
                        .iter()
                        .map(|one| self.text(one.key, &one.arguments));
                    self.one_of(&words.collect::<Vec<_>>()).into()
                }
                Argument::Message(message) => self.text(message.key, &message.arguments).into(),
            };
            filled.set(*name, value);
        }
        filled
    }

    /// Words for a sentence: "a, b or c".
    fn one_of(&self, words: &[String]) -> String {
        match words.split_last() {
            None => String::new(),
            Some((last, [])) => last.clone(),
            Some((last, others)) => {
                let (others, or) = (self.joined(others), self.text("list.or", &[]));
                // Between Han characters are no spaces.
                let before = if others.ends_with(is_ideograph) {
                    or.trim_start()
                } else {
                    &or
                };
                let or = if last.starts_with(is_ideograph) {
                    before.trim_end()
                } else {
                    before
                };
                format!("{others}{or}{last}")
            }
        }
    }

    /// Words for a sentence: "a, b, c".
    fn joined(&self, words: &[String]) -> String {
        words.join(&self.text("list.between", &[]))
    }
}

/// The beginning of the names of remedies.
const HELP: &str = "help";

/// The remedy that needs no other beside it.
const NEAR: &str = "help-near";

fn all_quoted(names: &[String]) -> Vec<String> {
    let names = names.iter();
    names.map(|name| format!("`{}`", visible(name))).collect()
}
