//! Parameters: what the address of a form may say about a respondent.

use std::fmt;

use serde::Serialize;

/// The name of a parameter, such as `source` or `utm_source`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct Parameter(String);

impl Parameter {
    /// The form of all names, as a regular expression.
    pub const PATTERN: &str = "^[A-Za-z](?!.*__)[A-Za-z0-9_-]{0,63}$";

    pub fn new(name: &str) -> Option<Self> {
        let ok = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
        let begins = name.starts_with(|first: char| first.is_ascii_alphabetic());
        // Two `_` part the names of fields in form posts and CSV files.
        let is_right = begins && name.bytes().all(ok) && name.len() <= 64 && !name.contains("__");
        is_right.then(|| Self(name.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Parameter {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
