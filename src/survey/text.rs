//! Text in every language of a survey.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::wording::Language;

/// One text in every language of its survey.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Localized(BTreeMap<Language, String>);

impl Localized {
    /// Asks `text` for each language; `None` if one of them has no text.
    pub fn build(
        languages: &[Language],
        mut text: impl FnMut(&Language) -> Option<String>,
    ) -> Option<Self> {
        languages
            .iter()
            .map(|language| Some((language.clone(), text(language)?)))
            .collect::<Option<_>>()
            .map(Self)
    }

    /// The text in one of the survey's languages; empty for any other language.
    pub fn get(&self, language: &Language) -> &str {
        self.0.get(language).map_or("", String::as_str)
    }

    /// The text in a language, or in the first language that there is; empty without any.
    pub fn nearest(&self, language: &Language) -> &str {
        let own = self.0.get(language);
        own.or_else(|| self.0.values().next())
            .map_or("", String::as_str)
    }

    /// All texts, by language.
    pub fn iter(&self) -> impl Iterator<Item = (&Language, &str)> {
        self.0
            .iter()
            .map(|(language, text)| (language, text.as_str()))
    }
}

impl FromIterator<(Language, String)> for Localized {
    fn from_iter<I: IntoIterator<Item = (Language, String)>>(texts: I) -> Self {
        Self(texts.into_iter().collect())
    }
}
