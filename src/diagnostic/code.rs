//! The codes of problems: by their names, and by what they do.

use serde::{Serialize, Serializer};

use super::kind::Kind;
use super::problem::Code;

impl Code {
    /// The code with this name.
    pub fn named(name: &str) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        all.find(|code| code.name() == name)
    }

    /// The codes that `allow` turns off.
    pub fn advice() -> impl Iterator<Item = Self> + Clone {
        let all = Self::ALL.iter().copied();
        all.filter(|code| code.kind() == Kind::Advice)
    }

    /// The codes for which a record does not count.
    pub fn refusals() -> impl Iterator<Item = Self> {
        let all = Self::ALL.iter().copied();
        all.filter(|code| code.kind() == Kind::Refusal)
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}
