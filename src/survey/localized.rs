//! Text in every language of a survey.

use std::collections::BTreeMap;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

use crate::language::{Language, Languages};

/// One text in every language of its survey; there is at least one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Localized(BTreeMap<Language, String>);

impl Localized {
    /// Asks `text` for each language; `None` if one of them has no text.
    pub fn build(
        languages: &Languages,
        mut text: impl FnMut(&Language) -> Option<String>,
    ) -> Option<Self> {
        languages
            .iter()
            .map(|language| Some((language.clone(), text(language)?)))
            .collect::<Option<_>>()
            .map(Self)
    }

    /// The texts of some languages; `None` if there are none.
    pub fn of(texts: impl IntoIterator<Item = (Language, String)>) -> Option<Self> {
        let texts: BTreeMap<Language, String> = texts.into_iter().collect();
        (!texts.is_empty()).then_some(Self(texts))
    }

    /// The text in one of the survey's languages.
    ///
    /// # Panics
    ///
    /// If it is none of them: a page is made in a language of its survey only, and the check of a
    /// definition lets no text through that lacks one.
    #[expect(clippy::expect_used, reason = "the check of a definition holds it")]
    pub fn get(&self, language: &Language) -> &str {
        let text = self.0.get(language);
        text.expect("a text is there in every language of its survey")
    }

    /// The text in a language, or in the first language that there is.
    pub fn nearest(&self, language: &Language) -> &str {
        let own = self.0.get(language).map(String::as_str);
        own.unwrap_or_else(|| self.first().1)
    }

    /// The text in the first language that there is, by the alphabet of tags.
    #[expect(clippy::expect_used, reason = "nothing makes a text without languages")]
    pub fn first(&self) -> (&Language, &str) {
        self.iter().next().expect("a text is there in one language")
    }

    /// All texts, by language.
    pub fn iter(&self) -> impl Iterator<Item = (&Language, &str)> {
        self.0
            .iter()
            .map(|(language, text)| (language, text.as_str()))
    }
}

impl<'de> Deserialize<'de> for Localized {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let texts = BTreeMap::<Language, String>::deserialize(deserializer)?;
        Self::of(texts).ok_or_else(|| D::Error::custom("a text must be there in one language"))
    }
}
