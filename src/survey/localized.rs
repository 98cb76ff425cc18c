//! Text in every language of a survey.

use std::collections::BTreeMap;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::language::{Language, Languages};

/// One text in every language of its survey, in the order of their tags; there is at least one.
///
/// A list, for most surveys have one language, and a site has many thousands of texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Localized(Box<[(Language, String)]>);

impl Localized {
    /// Asks `text` for each language; `None` if one of them has no text.
    pub fn build(
        languages: &Languages,
        mut text: impl FnMut(&Language) -> Option<String>,
    ) -> Option<Self> {
        let texts = languages.iter();
        let texts = texts.map(|language| Some((language.clone(), text(language)?)));
        let mut texts: Box<[_]> = texts.collect::<Option<_>>()?;
        texts.sort_unstable();
        Some(Self(texts))
    }

    /// The texts of some languages; `None` if there are none.
    pub fn of(texts: impl IntoIterator<Item = (Language, String)>) -> Option<Self> {
        let texts: BTreeMap<Language, String> = texts.into_iter().collect();
        (!texts.is_empty()).then(|| Self(texts.into_iter().collect()))
    }

    /// The text in one of the survey's languages.
    ///
    /// # Panics
    ///
    /// If it is none of them: a page is made in a language of its survey only, and the check of a
    /// definition lets no text through that lacks one.
    #[expect(clippy::expect_used, reason = "the check of a definition holds it")]
    pub fn get(&self, language: &Language) -> &str {
        let text = self.find(language);
        text.expect("a text is there in every language of its survey")
    }

    /// The text in a language, or in the first language that there is.
    pub fn nearest(&self, language: &Language) -> &str {
        self.find(language).unwrap_or_else(|| self.first().1)
    }

    fn find(&self, language: &Language) -> Option<&str> {
        let mut texts = self.iter();
        texts.find_map(|(known, text)| (known == language).then_some(text))
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

impl Serialize for Localized {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de> Deserialize<'de> for Localized {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let texts = BTreeMap::<Language, String>::deserialize(deserializer)?;
        Self::of(texts).ok_or_else(|| D::Error::custom("a text must be there in one language"))
    }
}
