//! What was decided of a column.

use super::questions::Chosen;
use super::tool::Use;
use crate::mapping::Target;
use crate::message::Remark;
use crate::survey::{PairPart, Survey};

/// What a column is for, as far as it is certain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Role {
    /// What the tool wrote by itself.
    Tool(Use),
    Target(Target),
    /// Whether an option of a profile question was chosen.
    Option(Chosen),
    /// The same, but its name alone does not say so.
    PerhapsOption(Chosen),
    /// It is probably this.
    Guess(Target),
    /// It may be an answer to any question of a pair.
    OpenAnswer,
    /// It may tell attentive people from others.
    OpenCheck,
    Ignored,
}

/// A column with what it is for, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Decision {
    pub(super) role: Role,
    pub(super) why: Remark,
}

impl Decision {
    pub(super) fn guess(target: Target, why: Remark) -> Self {
        let role = Role::Guess(target);
        Self { role, why }
    }

    /// True if it is an answer to a question of a pair, or may be one.
    pub(super) fn may_be_answer(&self) -> bool {
        let is_answer = |part| matches!(part, PairPart::Functional | PairPart::Dysfunctional);
        match self.role {
            Role::Target(Target::Pair(_, part)) | Role::Guess(Target::Pair(_, part)) => {
                is_answer(part)
            }
            Role::OpenAnswer => true,
            _ => false,
        }
    }

    /// True if something is read from the column.
    pub(super) fn is_read(&self) -> bool {
        !matches!(self.role, Role::Ignored | Role::Tool(Use::Ignored))
    }

    /// The question that the column is about, of which it may have one option only.
    pub(super) fn asks(&self) -> Option<Target> {
        match &self.role {
            Role::Option((question, _)) | Role::PerhapsOption((question, _)) => {
                Some(Target::Profile(*question))
            }
            _ => self.about(),
        }
    }

    /// What the column is for, or probably is.
    pub(super) fn about(&self) -> Option<Target> {
        match self.role {
            Role::Guess(target) => Some(target),
            _ => self.target(),
        }
    }

    /// What the column is for, if that is decided.
    pub(super) fn target(&self) -> Option<Target> {
        match self.role {
            Role::Target(target) => Some(target),
            _ => None,
        }
    }
}

/// What the columns are for that are decided so far.
pub(super) fn targets(found: &[Option<Decision>]) -> Vec<Target> {
    found
        .iter()
        .flatten()
        .filter_map(Decision::target)
        .collect()
}

/// The name of what a column is for, as a mapping has it.
pub(super) fn target_name(survey: &Survey, target: Target) -> String {
    match target {
        Target::Id => "id".to_owned(),
        Target::Started => "started".to_owned(),
        Target::Sent => "sent".to_owned(),
        Target::Comment => "comment".to_owned(),
        Target::Pair(feature, part) => {
            format!("{}.{}", survey.features[feature].id, part.name())
        }
        Target::Profile(question) => survey.profile[question].id.to_string(),
    }
}
