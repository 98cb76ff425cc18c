//! What is said of something wrong: where it is, what it is, and what to do.

use std::fmt;

/// Something that is not as it must be.
#[derive(Debug, Clone)]
pub(crate) struct Finding {
    /// `file:line`, below the crate.
    pub(crate) place: String,
    pub(crate) wrong: String,
    pub(crate) remedy: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}\n  → {}", self.place, self.wrong, self.remedy)
    }
}
