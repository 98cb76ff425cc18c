//! What a problem does.

use serde::Serialize;

/// What a problem does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// It stops the command.
    Error,
    /// It stops nothing.
    Warning,
    /// A warning on a survey that is right: `allow` turns it off.
    Advice,
    /// A record does not count because of it.
    Refusal,
}
