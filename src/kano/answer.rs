//! The five answers, and the two questions of a pair to which they are given.

use serde::Serialize;

/// One of the five answers to a question of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// I like it that way.
    Like,
    /// It must be that way.
    MustBe,
    /// I am neutral.
    Neutral,
    /// I can live with it that way.
    LiveWith,
    /// I dislike it that way.
    Dislike,
}

impl Answer {
    /// All answers in the order of the table.
    pub const ALL: [Self; 5] = [
        Self::Like,
        Self::MustBe,
        Self::Neutral,
        Self::LiveWith,
        Self::Dislike,
    ];

    /// All pairs of a functional and a dysfunctional answer, row by row.
    pub fn pairs() -> impl DoubleEndedIterator<Item = (Self, Self)> {
        let row = |functional| Self::ALL.map(|dysfunctional| (functional, dysfunctional));
        Self::ALL.into_iter().flat_map(row)
    }

    /// The code that stands in forms and files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Like => "like",
            Self::MustBe => "must-be",
            Self::Neutral => "neutral",
            Self::LiveWith => "live-with",
            Self::Dislike => "dislike",
        }
    }

    /// The answer with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.code() == code)
    }
}

/// Which question of a pair: the feature is there, or it is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// If the feature is there.
    Functional,
    /// If the feature is not there.
    Dysfunctional,
}

impl Side {
    /// Both sides in the order in which they are asked.
    pub const ALL: [Self; 2] = [Self::Functional, Self::Dysfunctional];

    /// The word that stands in keys, forms and files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Functional => "functional",
            Self::Dysfunctional => "dysfunctional",
        }
    }
}
