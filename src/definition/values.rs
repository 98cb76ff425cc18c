//! Values that are written as one text: ids, languages, dates, parameters, hashes, sizes.

use jiff::civil::Date;
use serde_json::{Value as Json, json};

use crate::diagnostic::{Code, Problem};
use crate::forbidden::has_password;
use crate::language::Language;
use crate::message::Term;
use crate::survey::{BadId, Id, Parameter, Privacy, Visibility};
use crate::versions::{HASH_DIGITS, Version};
use crate::yaml::{Scalar, in_range, one_word_of, reference, unknown_word};

impl Scalar for Language {
    fn parse(text: &str, _: &str) -> Result<Self, Problem> {
        Self::new(text).ok_or_else(|| Problem::BadLanguage {
            text: text.to_owned(),
        })
    }

    fn schema() -> Json {
        reference("language")
    }
}

impl Scalar for Date {
    fn parse(text: &str, key: &str) -> Result<Self, Problem> {
        if !is_iso_date(text) {
            return Err(Problem::BadDate {
                key: key.to_owned(),
                text: text.to_owned(),
            });
        }
        text.parse().map_err(|_| Problem::NoSuchDay {
            text: text.to_owned(),
        })
    }

    fn schema() -> Json {
        json!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" })
    }
}

/// True for the one spelling that people and editors agree on (ISO 8601): `2026-12-31`.
fn is_iso_date(text: &str) -> bool {
    let pattern = b"0000-00-00";
    text.len() == pattern.len()
        && text
            .bytes()
            .zip(pattern)
            .all(|(byte, wanted)| match wanted {
                b'0' => byte.is_ascii_digit(),
                _ => byte == *wanted,
            })
}

impl Scalar for Parameter {
    fn parse(text: &str, _: &str) -> Result<Self, Problem> {
        Self::new(text).ok_or_else(|| Problem::BadParameter {
            parameter: text.to_owned(),
        })
    }

    fn schema() -> Json {
        json!({ "type": "string", "pattern": Self::PATTERN })
    }
}

impl From<BadId> for Term {
    fn from(problem: BadId) -> Self {
        match problem {
            BadId::Empty => Self::IdEmpty,
            BadId::TooLong => Self::IdTooLong {
                most: Id::MAXIMUM_LENGTH as u64,
            },
            BadId::Start => Self::IdStart,
            BadId::Characters => Self::IdCharacters,
            BadId::Reserved => Self::IdReserved,
        }
    }
}

/// How many characters an answer in words has at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TextLength(pub(crate) usize);

impl TextLength {
    /// Longer texts are cut by some receivers.
    const MOST: u32 = 10_000;
}

impl Default for TextLength {
    fn default() -> Self {
        Self(Self::MOST as usize)
    }
}

impl Scalar for TextLength {
    fn parse(text: &str, key: &str) -> Result<Self, Problem> {
        in_range(text, key, 1..=Self::MOST).map(|length| Self(length as usize))
    }

    fn schema() -> Json {
        json!({ "type": "integer", "minimum": 1, "maximum": Self::MOST })
    }
}

/// How many respondents a group has at least, if it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct GroupSize(pub(crate) u32);

impl GroupSize {
    /// More would hide the results of any survey.
    const MOST: u32 = 1_000_000;
}

impl Scalar for GroupSize {
    fn parse(text: &str, key: &str) -> Result<Self, Problem> {
        in_range(text, key, 1..=Self::MOST).map(Self)
    }

    fn schema() -> Json {
        let usual = Privacy::default().minimum_group;
        json!({ "type": "integer", "minimum": 1, "default": usual })
    }
}

/// A warning that is turned off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Allowed(pub(crate) Code);

impl Scalar for Allowed {
    fn parse(text: &str, _: &str) -> Result<Self, Problem> {
        let mut advice = Code::advice();
        let known = advice.clone().map(Code::name);
        advice
            .find(|code| code.name() == text)
            .map(Self)
            .ok_or_else(|| unknown_word(text, Term::Warning, known))
    }

    fn schema() -> Json {
        one_word_of(Code::advice().map(|code| (code.name(), code.docs().trim())))
    }
}

/// The hash of a version, as it stands in responses and in `versions/`.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct FormHash(pub(crate) String);

impl Scalar for FormHash {
    fn parse(text: &str, _: &str) -> Result<Self, Problem> {
        if Version::is_form_hash(text) {
            return Ok(Self(text.to_owned()));
        }
        Err(Problem::BadHash {
            text: text.to_owned(),
        })
    }

    /// To YAML, a hash without letters is a number.
    fn schema() -> Json {
        let pattern = format!("^[0-9a-f]{{{HASH_DIGITS}}}$");
        json!({ "type": ["string", "number"], "pattern": pattern })
    }
}

impl Scalar for Id {
    fn parse(text: &str, _: &str) -> Result<Self, Problem> {
        Self::new(text).map_err(|problem| Problem::BadId {
            id: text.to_owned(),
            problem: problem.into(),
            near: near_id(text),
        })
    }

    fn schema() -> Json {
        json!({ "type": "string", "pattern": Self::PATTERN })
    }
}

impl Scalar for Visibility {
    fn parse(text: &str, _: &str) -> Result<Self, Problem> {
        match text {
            PRIVATE => Ok(Self::Private),
            PUBLIC => Ok(Self::Public),
            _ => Err(unknown_word(text, Term::Visibility, [PRIVATE, PUBLIC])),
        }
    }

    fn schema() -> Json {
        one_word_of([
            (
                PRIVATE,
                "You: it is written to `reports/`, and nothing that is published mentions it.",
            ),
            (PUBLIC, "Everyone: it is published with the form."),
        ])
    }
}

/// Only the owner sees the report.
const PRIVATE: &str = "private";

/// Everyone sees it.
const PUBLIC: &str = "public";

/// The id that was probably meant. What is masked in a text would be readable in it.
pub(super) fn near_id(text: &str) -> Option<String> {
    let near = Id::suggest(text).filter(|_| !has_password(text))?;
    (near.as_str() != text).then(|| near.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, Problem> {
        Date::parse(text, "opens").map(|date| date.to_string())
    }

    #[test]
    fn days_of_the_calendar_are_taken() {
        for text in ["2026-12-01", "2028-02-29", "0001-01-01"] {
            assert_eq!(read(text), Ok(text.to_owned()));
        }
    }

    #[test]
    fn other_spellings_and_impossible_days_are_refused() {
        for text in ["2026/12/01", "2026-1-1", "1.12.2026", "+026-12-01", "soon"] {
            assert!(matches!(read(text), Err(Problem::BadDate { .. })), "{text}");
        }
        for text in ["2026-02-30", "2027-02-29", "2026-13-01", "2026-00-10"] {
            assert!(
                matches!(read(text), Err(Problem::NoSuchDay { .. })),
                "{text}"
            );
        }
    }
}
