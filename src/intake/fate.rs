//! What can become of a record.

use serde::Serialize;

use crate::diagnostic::Code;

/// What became of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fate {
    /// It counts.
    Accepted,
    /// The same response was accepted before.
    Duplicate,
    /// Another response with the same id was accepted before; the first one stays.
    Conflict,
    /// A rule of the survey leaves it out.
    Excluded,
    /// Its respondent wished that nothing of it is kept.
    Erased,
    /// It is not a right response.
    SetAside,
}

impl Fate {
    /// What becomes of a record that is not accepted because of a problem with this code.
    pub const fn of(code: Code) -> Self {
        match code {
            Code::Duplicate => Self::Duplicate,
            Code::Conflict => Self::Conflict,
            Code::NotAResponse => Self::Excluded,
            _ => Self::SetAside,
        }
    }
}
