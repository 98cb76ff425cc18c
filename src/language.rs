//! Languages: their tags, and lists of them.

use std::borrow::Borrow;
use std::fmt;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};
use unic_langid::LanguageIdentifier;

use crate::direction::Direction;

/// A well-formed language tag in its usual spelling, such as `zh-CN` (BCP 47).
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Language(String);

/// Primary languages that are written from right to left.
const RIGHT_TO_LEFT: [&str; 6] = ["ar", "fa", "he", "ps", "ur", "yi"];

impl Language {
    /// Reads a tag; `None` if it is not well formed.
    pub fn new(tag: &str) -> Option<Self> {
        let identifier: LanguageIdentifier = tag.parse().ok()?;
        (identifier.language.as_str() != "und").then(|| Self(identifier.to_string()))
    }

    /// The tag as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language alone, without a script or a region: `zh` of `zh-CN`.
    pub fn primary(&self) -> &str {
        primary(&self.0)
    }

    /// True if whoever reads one of them reads the other one: the same language, and if that is
    /// Chinese, in the same characters.
    pub fn is_read_like(&self, other: &Self) -> bool {
        self.primary() == other.primary() && self.is_traditional() == other.is_traditional()
    }

    /// True of Chinese in traditional characters, which the tag says by its script or its region.
    fn is_traditional(&self) -> bool {
        let identifier = self.identifier();
        let is_traditional = match (identifier.script, identifier.region) {
            (Some(script), _) => script.as_str() == "Hant",
            (None, Some(region)) => ["TW", "HK", "MO"].contains(&region.as_str()),
            (None, None) => false,
        };
        self.primary() == "zh" && is_traditional
    }

    /// The country or region in the tag: `CN` of `zh-CN`.
    pub fn region(&self) -> Option<String> {
        let region = self.identifier().region;
        region.map(|region| region.to_string())
    }

    /// `ltr` or `rtl`, for the `dir` attribute.
    pub fn direction(&self) -> Direction {
        direction(&self.0)
    }

    /// The tag in its parts.
    ///
    /// # Panics
    ///
    /// Never: the tag is one that was parsed.
    #[expect(clippy::expect_used, reason = "`new` takes nothing else")]
    pub fn identifier(&self) -> LanguageIdentifier {
        self.0.parse().expect("what was printed can be parsed")
    }
}

/// The language alone of a tag in its usual spelling.
fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

/// The direction of a language, by its tag in the usual spelling.
pub fn direction(tag: &str) -> Direction {
    if RIGHT_TO_LEFT.contains(&primary(tag)) {
        Direction::RightToLeft
    } else {
        Direction::LeftToRight
    }
}

/// Languages are told apart by their tags.
impl Borrow<str> for Language {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let tag = String::deserialize(deserializer)?;
        Self::new(&tag).ok_or_else(|| {
            D::Error::custom(format!(
                "`{}` is not a valid language tag",
                tag.escape_debug()
            ))
        })
    }
}

impl Default for Language {
    fn default() -> Self {
        Self("en".to_owned())
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// One or more languages; the first is the default.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Languages {
    first: Language,
    others: Vec<Language>,
}

impl Languages {
    /// A single language.
    pub const fn one(language: Language) -> Self {
        Self {
            first: language,
            others: Vec::new(),
        }
    }

    /// These languages; `None` if there are none.
    pub fn new(languages: impl IntoIterator<Item = Language>) -> Option<Self> {
        let mut languages = languages.into_iter();
        Some(Self {
            first: languages.next()?,
            others: languages.collect(),
        })
    }

    /// The first language.
    pub const fn first(&self) -> &Language {
        &self.first
    }

    /// The language itself if it is one of these, else the first.
    pub fn nearest<'a>(&'a self, language: &'a Language) -> &'a Language {
        if self.contains(language) {
            language
        } else {
            &self.first
        }
    }

    /// True if the language is one of these.
    pub fn contains(&self, language: &Language) -> bool {
        self.iter().any(|one| one == language)
    }

    /// All languages, the default first.
    pub fn iter(&self) -> impl Iterator<Item = &Language> + Clone {
        std::iter::once(&self.first).chain(&self.others)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_get_their_usual_spelling() {
        let tag = |text| Language::new(text).map(|language| language.to_string());
        assert_eq!(tag("zh-cn"), Some("zh-CN".to_owned()));
        assert_eq!(tag("chinese!"), None);
        assert_eq!(tag(""), None);
    }

    #[test]
    fn scripts_and_regions_tell_what_people_read() {
        let tag = |text| Language::new(text).expect("a tag");
        let is_read_like = |one, other| tag(one).is_read_like(&tag(other));
        assert!(is_read_like("zh", "zh-CN") && is_read_like("zh-HK", "zh-TW"));
        assert!(is_read_like("zh-Hant", "zh-TW") && is_read_like("zh-Hans-HK", "zh-CN"));
        assert!(is_read_like("en-GB", "en"));
        assert!(!is_read_like("zh-Hant", "zh-CN") && !is_read_like("de", "en"));
    }

    #[test]
    fn arabic_is_written_from_right_to_left() {
        assert_eq!(
            Language::new("ar").map(|l| l.direction()),
            Some(Direction::RightToLeft)
        );
        assert_eq!(
            Language::new("en").map(|l| l.direction()),
            Some(Direction::LeftToRight)
        );
    }
}
