//! Parameters: what the address of a form may say about a respondent.

use std::fmt;

use serde::Serialize;
use serde_json::{Value as Json, json};

use crate::diagnostic::Diagnostic;
use crate::yaml::Scalar;

/// The name of a parameter, such as `source` or `utm_source`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct Parameter(String);

impl Parameter {
    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Parameter {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Scalar for Parameter {
    fn parse(text: &str, _: &str) -> Result<Self, Diagnostic> {
        let ok = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
        let begins = text.starts_with(|first: char| first.is_ascii_alphabetic());
        // Two `_` part the names of fields in form posts and CSV files.
        if begins && text.bytes().all(ok) && text.len() <= 64 && !text.contains("__") {
            return Ok(Self(text.to_owned()));
        }
        let message = format!("`{}` cannot be a parameter", text.escape_debug());
        Err(Diagnostic::error("bad-parameter", message)
            .help("use letters from a to z, digits, `-` and single `_`, such as `utm_source`"))
    }

    fn schema() -> Json {
        json!({ "type": "string", "pattern": "^[A-Za-z](?!.*__)[A-Za-z0-9_-]{0,63}$" })
    }
}
