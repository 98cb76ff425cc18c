//! Language tags.

use std::fmt;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};
use unic_langid::LanguageIdentifier;

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

    /// `ltr` or `rtl`, for the `dir` attribute.
    pub fn direction(&self) -> &'static str {
        let primary = self.0.split('-').next().unwrap_or_default();
        if RIGHT_TO_LEFT.contains(&primary) {
            "rtl"
        } else {
            "ltr"
        }
    }

    pub(super) fn identifier(&self) -> LanguageIdentifier {
        self.0.parse().unwrap_or_default()
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let tag = String::deserialize(deserializer)?;
        Self::new(&tag)
            .ok_or_else(|| D::Error::custom(format!("`{}` is no language tag", tag.escape_debug())))
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
    fn arabic_is_written_from_right_to_left() {
        assert_eq!(Language::new("ar").map(|l| l.direction()), Some("rtl"));
        assert_eq!(Language::new("en").map(|l| l.direction()), Some("ltr"));
    }
}
