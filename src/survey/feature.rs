//! Features, and the sections in which they are asked.

use super::{Condition, FeaturePosition, Id, Localized};
use crate::kano::Side;

/// A part of the survey with a heading of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Plain text; none in a survey that lists `features` at once.
    pub title: Option<Localized>,
    /// Markdown under the heading.
    pub introduction: Option<Localized>,
    /// Never empty.
    pub features: Vec<FeaturePosition>,
}

/// What one pair of questions asks about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feature {
    /// Unique in the survey.
    pub id: Id,
    /// Plain text, short.
    pub name: Localized,
    /// Markdown: what exactly is meant.
    pub description: Option<Localized>,
    /// Markdown: how the respondent feels if the feature is there.
    pub functional: Localized,
    /// Markdown: how the respondent feels if it is not.
    pub dysfunctional: Localized,
    /// It is asked if all of these hold.
    pub show_if: Vec<Condition>,
}

impl Feature {
    pub fn question(&self, side: Side) -> &Localized {
        match side {
            Side::Functional => &self.functional,
            Side::Dysfunctional => &self.dysfunctional,
        }
    }
}
