//! Ids: the names by which features, options and surveys are known in files and addresses.

use std::fmt;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

/// A checked id: `[a-z][a-z0-9-]{0,63}`, and not a name that some system keeps for itself.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Id(String);

/// Why a text is not a valid id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadId {
    Empty,
    /// It has more than [`Id::MAXIMUM_LENGTH`] characters.
    TooLong,
    /// It does not begin with a letter from a to z.
    Start,
    /// It has characters other than a to z, 0 to 9 and `-`.
    Characters,
    /// A system reserves the name.
    Reserved,
}

/// Device names of Windows, where a file of that name cannot be made.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// Property names that every JavaScript object has.
const PROPERTIES: [&str; 2] = ["constructor", "prototype"];

impl Id {
    /// The form of all ids, as a regular expression.
    pub const PATTERN: &'static str = "^[a-z][a-z0-9-]{0,63}$";

    /// The longest id in bytes.
    pub const MAXIMUM_LENGTH: usize = 64;

    /// Checks a text, or says what is wrong with it.
    pub fn new(text: &str) -> Result<Self, BadId> {
        let ok = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if text.is_empty() {
            Err(BadId::Empty)
        } else if text.len() > Self::MAXIMUM_LENGTH {
            Err(BadId::TooLong)
        } else if !text.as_bytes()[0].is_ascii_lowercase() {
            Err(BadId::Start)
        } else if !text.bytes().all(ok) {
            Err(BadId::Characters)
        } else if is_reserved(text) {
            Err(BadId::Reserved)
        } else {
            Ok(Self(text.to_owned()))
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// An id near to `text` that would be right, for a remedy.
    pub fn suggest(text: &str) -> Option<Self> {
        let mut id = String::new();
        for character in text.to_lowercase().chars() {
            if character.is_ascii_alphanumeric() {
                id.push(character);
            } else if !id.is_empty() && !id.ends_with('-') {
                id.push('-');
            }
        }
        let id = id.trim_start_matches(|c: char| !c.is_ascii_lowercase());
        let id: String = id.chars().take(Self::MAXIMUM_LENGTH).collect();
        Self::new(id.trim_end_matches('-')).ok()
    }
}

fn is_reserved(text: &str) -> bool {
    let port = |prefix: &str| {
        text.strip_prefix(prefix)
            .is_some_and(|digit| digit.len() == 1 && digit.as_bytes()[0].is_ascii_digit())
    };
    DEVICES.contains(&text) || PROPERTIES.contains(&text) || port("com") || port("lpt")
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::new(&text)
            .map_err(|_| D::Error::custom(format!("`{}` is not a valid id", text.escape_debug())))
    }
}

impl fmt::Display for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good_ids() {
        for id in ["a", "test-drive-2", &"x".repeat(64)] {
            assert!(Id::new(id).is_ok(), "{id}");
        }
    }

    #[test]
    fn bad_ids() {
        let long = "x".repeat(65);
        for id in [
            "",
            "../x",
            "con",
            "com1",
            "__proto__",
            "constructor",
            "Rescue",
            "1st",
            "救援",
            "a b",
            "a_b",
            "a\u{200b}",
            &long,
        ] {
            assert!(Id::new(id).is_err(), "{id}");
        }
    }

    #[test]
    fn suggestions_are_right_themselves() {
        let suggest = |text| Id::suggest(text).map(|id| id.to_string());
        assert_eq!(suggest("24h Rescue!"), Some("h-rescue".to_owned()));
        assert_eq!(suggest("../x"), Some("x".to_owned()));
        assert_eq!(suggest("救援"), None);
    }
}
