//! The texts of one language, and its numbers and dates.

use std::borrow::Cow;
use std::collections::BTreeSet;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast;
use jiff::civil::Date;

use super::argument::Argument;
use super::numbers::{self, Numbers};
use crate::direction::{self, Direction};
use crate::kano::Answer;
use crate::language::Language;

/// The texts of one language.
pub struct Wording {
    language: Language,
    numbers: Numbers,
    bundle: FluentBundle<FluentResource>,
    /// The names of all texts: `message` or `message.attribute`.
    pub(super) keys: BTreeSet<String>,
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
pub(super) fn is_label(key: &str) -> bool {
    key.starts_with(SCALE) && key.contains('.')
}

/// The name of the label of an answer in a set.
fn label_key(set: &str, answer: Answer) -> String {
    format!("{SCALE}{set}.{}", answer.code())
}

impl Wording {
    pub(super) fn new(language: &Language) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
        // Where text runs from left to right, `format` isolates only what does not.
        bundle.set_use_isolating(language.direction() == Direction::RightToLeft);
        bundle.set_formatter(Some(numbers::in_text));
        Self {
            language: language.clone(),
            numbers: Numbers::of(language.as_str()),
            bundle,
            keys: BTreeSet::new(),
        }
    }

    pub(super) fn add(&mut self, resource: FluentResource) {
        for entry in resource.entries() {
            if let ast::Entry::Message(message) = entry {
                let id = message.id.name;
                self.forget(id);
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

    /// A message takes the place of another one as a whole, with its attributes.
    fn forget(&mut self, id: &str) {
        self.keys.remove(id);
        let first = format!("{id}.");
        while let Some(key) = self.keys.range(first.clone()..).next().cloned()
            && key.starts_with(&first)
        {
            self.keys.remove(&key);
        }
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

    /// A text without parts to fill in that every language has.
    ///
    /// # Panics
    ///
    /// If it is not there: `key` is one of the English texts, and a site is refused if one of its
    /// languages lacks any of them.
    #[expect(
        clippy::expect_used,
        reason = "`Wordings::gaps` lets no such language through"
    )]
    pub fn say(&self, key: &str) -> String {
        self.text(key)
            .expect("every language has every English text")
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
            match part {
                Argument::Text(text) => arguments.set(*name, self.isolated(text)),
                count @ Argument::Count(_) => arguments.set(*name, count.clone()),
            }
        }
        // What a text names and is not filled in stands there as `{$name}`, where its author sees it.
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&arguments), &mut errors);
        Some(text.into_owned())
    }

    /// A part that keeps the order of its words, and leaves that of the words around it alone.
    ///
    /// Where text runs from right to left, Fluent isolates each part, with the direction of its first
    /// letter.
    fn isolated<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let page = self.language.direction();
        let own = page.of(text);
        let is_right = match page {
            Direction::LeftToRight => !direction::has_right_to_left(text),
            Direction::RightToLeft => direction::first(text).is_none_or(|first| first == own),
        };
        if is_right {
            text.into()
        } else {
            own.isolated(text).into()
        }
    }

    /// What label sets lack, and the default set if it is not there.
    pub(super) fn scale_gaps(&self) -> Vec<String> {
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
        let [like, must_be, neutral, live_with, dislike] =
            Answer::ALL.map(|answer| self.text(&label_key(name, answer)));
        Some([like?, must_be?, neutral?, live_with?, dislike?])
    }

    /// Where a named set was published.
    pub fn scale_source(&self, name: &str) -> Option<String> {
        self.text(&format!("{SCALE}{name}.source"))
    }

    /// A whole number with its groups: `12,345`.
    pub fn whole(&self, number: u64) -> String {
        self.numbers.whole(number)
    }

    /// A number with so many decimals: `-0.6556`.
    pub fn decimal(&self, number: f64, places: u8) -> String {
        let places = usize::from(places);
        self.numbers.plain(&format!("{number:.places$}"))
    }

    /// A share, from 0 to 1, in per cent with so many decimals: `49.0%`.
    ///
    /// # Panics
    ///
    /// As [`Wording::say`]: every language has a sign for it.
    #[expect(
        clippy::expect_used,
        reason = "`Wordings::gaps` lets no such language through"
    )]
    pub fn percent(&self, share: f64, places: u8) -> String {
        let number = self.decimal(share * 100.0, places);
        let text = self.format("percent", &[("number", Argument::Text(&number))]);
        text.expect("every language has every English text")
    }

    /// A day of the Gregorian calendar: `December 31, 2026`.
    pub fn date(&self, day: Date) -> String {
        self.numbers.date(day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::Wordings;

    #[test]
    fn texts_print_their_numbers_and_choose_the_plural_by_them() {
        let text = "n = { $count ->\n    [one] one\n   *[other] { $count }\n } of { 0.50 }\n";
        let wordings = Wordings::read([("fr.ftl", text)]).expect("right syntax");
        let french = Language::new("fr").and_then(|language| wordings.get(&language));
        let say = |count| french?.format("n", &[("count", Argument::Count(count))]);
        assert_eq!(say(0).as_deref(), Some("one of 0,50"));
        assert_eq!(say(12_345).as_deref(), Some("12\u{202f}345 of 0,50"));
    }

    #[test]
    fn a_message_takes_the_place_of_another_with_its_attributes() {
        let first = "x = 1\n    .a = 2\n    .b = 3\nx-y = 4\nxa = 5\n";
        let files = [("fr.ftl", first), ("own/fr.ftl", "x =\n    .c = 6\n")];
        let wordings = Wordings::read(files).expect("right syntax");
        let french = Language::new("fr").and_then(|language| wordings.get(&language));
        let keys: Vec<&str> = french.expect("French").keys().collect();
        assert_eq!(keys, ["x-y", "x.c", "xa"]);
    }

    #[test]
    fn what_is_filled_in_leaves_the_order_of_the_words_around_it_alone() {
        let files = [
            ("en.ftl", "x = a { $name } b\n"),
            ("ar.ftl", "x = أ { $name } ب\n"),
        ];
        let wordings = Wordings::read(files).expect("right syntax");
        let say = |tag, name| {
            let language = Language::new(tag).and_then(|language| wordings.get(&language));
            let text = language.and_then(|l| l.format("x", &[("name", Argument::Text(name))]));
            text.expect("a text")
        };
        assert_eq!(say("en", "Tea!"), "a Tea! b");
        assert_eq!(say("en", "شاي!"), "a \u{2067}شاي!\u{2069} b");
        assert_eq!(say("ar", "Tea!"), "أ \u{2068}Tea!\u{2069} ب");
        assert_eq!(say("ar", "شاي!"), "أ \u{2068}شاي!\u{2069} ب");
        let mixed = "أ \u{2068}\u{2067}Apple: شاي!\u{2069}\u{2069} ب";
        assert_eq!(say("ar", "Apple: شاي!"), mixed);
    }
}
