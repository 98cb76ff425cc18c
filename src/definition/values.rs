//! Values that are written as one text: ids, languages, dates, parameters, hashes, sizes.

use jiff::civil::Date;
use serde_json::{Value as Json, json};

use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::survey::{Id, Parameter, Privacy};
use crate::versions::{HASH_DIGITS, Version};
use crate::yaml::{Scalar, reference};

impl Scalar for Language {
    fn parse(text: &str, _: &str) -> Result<Self, Diagnostic> {
        Self::new(text).ok_or_else(|| {
            Diagnostic::error("bad-language", format!("`{text}` is no language tag"))
                .help("use a tag such as `en`, `zh-CN` or `pt-BR`")
        })
    }

    fn schema() -> Json {
        reference("language")
    }
}

impl Scalar for Date {
    fn parse(text: &str, key: &str) -> Result<Self, Diagnostic> {
        if !is_iso_date(text) {
            let message = format!("`{key}` must be a date such as `2026-12-31`, not `{text}`");
            return Err(Diagnostic::error("bad-date", message)
                .help("write the year, the month and the day"));
        }
        text.parse().map_err(|_| {
            Diagnostic::error("bad-date", format!("there is no day `{text}`"))
                .help("look it up in a calendar: the order is year, month, day")
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
    fn parse(text: &str, _: &str) -> Result<Self, Diagnostic> {
        Self::new(text).ok_or_else(|| {
            let message = format!("`{}` cannot be a parameter", text.escape_debug());
            Diagnostic::error("bad-parameter", message)
                .help("use letters from a to z, digits, `-` and single `_`, such as `utm_source`")
        })
    }

    fn schema() -> Json {
        json!({ "type": "string", "pattern": Self::PATTERN })
    }
}

/// How many respondents a group has at least, if it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct GroupSize(pub(crate) u32);

impl Scalar for GroupSize {
    fn parse(text: &str, key: &str) -> Result<Self, Diagnostic> {
        match u32::parse(text, key)? {
            0 => Err(
                Diagnostic::error("out-of-range", format!("`{key}` must be at least 1"))
                    .help("5 is usual; use 1 to show every group"),
            ),
            size => Ok(Self(size)),
        }
    }

    fn schema() -> Json {
        let usual = Privacy::default().minimum_group;
        json!({ "type": "integer", "minimum": 1, "default": usual })
    }
}

/// The hash of a version, as it stands in responses and in `versions/`.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct FormHash(pub(crate) String);

impl Scalar for FormHash {
    fn parse(text: &str, _: &str) -> Result<Self, Diagnostic> {
        if Version::is_form_hash(text) {
            return Ok(Self(text.to_owned()));
        }
        let message = format!("`{}` is no hash of a version", text.escape_debug());
        Err(Diagnostic::error("bad-hash", message).help(
            "a hash has 16 of the digits 0 to 9 and a to f; it stands as `form` at the top of a file \
             in `versions/`, and in responses",
        ))
    }

    /// To YAML, a hash without letters is a number.
    fn schema() -> Json {
        let pattern = format!("^[0-9a-f]{{{HASH_DIGITS}}}$");
        json!({ "type": ["string", "number"], "pattern": pattern })
    }
}

impl Scalar for Id {
    fn parse(text: &str, _: &str) -> Result<Self, Diagnostic> {
        Self::new(text).map_err(|problem| {
            let message = format!("`{}` cannot be an id: {problem}", text.escape_debug());
            let help = Self::suggest(text).map_or_else(
                || "use letters from a to z, digits and `-`, such as `free-rescue`".to_owned(),
                |near| format!("write it as `{near}`"),
            );
            Diagnostic::error("bad-id", message).help(help)
        })
    }

    fn schema() -> Json {
        json!({ "type": "string", "pattern": Self::PATTERN })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, String> {
        let date = Date::parse(text, "opens").map(|date| date.to_string());
        date.map_err(|problem| problem.message)
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
            assert!(read(text).is_err_and(|said| said.contains("must be")));
        }
        for text in ["2026-02-30", "2027-02-29", "2026-13-01", "2026-00-10"] {
            assert!(read(text).is_err_and(|said| said.contains("no day")));
        }
    }
}
