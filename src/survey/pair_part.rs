//! The parts of a pair, and their names in files.

use super::Survey;

/// A part of a pair: one of the two answers, or what is asked under them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PairPart {
    /// The answer if the feature is there.
    Functional,
    /// The answer if it is not.
    Dysfunctional,
    /// How important it is: 1 to 9.
    Importance,
    /// How satisfied the respondent is today: 1 to 5.
    Satisfaction,
    /// Free text.
    Comment,
}

impl PairPart {
    /// All parts in the order of the form.
    pub const ALL: [Self; 5] = [
        Self::Functional,
        Self::Dysfunctional,
        Self::Importance,
        Self::Satisfaction,
        Self::Comment,
    ];

    /// The name that stands in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Functional => "functional",
            Self::Dysfunctional => "dysfunctional",
            Self::Importance => "importance",
            Self::Satisfaction => "satisfaction",
            Self::Comment => "comment",
        }
    }

    /// The part of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.name() == name)
    }

    /// True if the survey asks for it.
    pub const fn is_asked(self, survey: &Survey) -> bool {
        match self {
            Self::Functional | Self::Dysfunctional => true,
            Self::Importance => survey.ask.importance,
            Self::Satisfaction => survey.ask.satisfaction,
            Self::Comment => survey.ask.comment,
        }
    }
}
