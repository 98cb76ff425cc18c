//! The lines of a proposed entry.

use crate::message::Remark;

/// A line of a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// How deep it is in the entry.
    pub(super) depth: usize,
    pub(super) content: Content,
    pub(super) why: Option<Remark>,
}

/// What stands on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Content {
    /// A key, with what comes below it.
    Key(&'static str),
    /// A text out of a file, with what comes below it.
    Text(String),
    /// A text with its value.
    Pair(String, Value),
    /// An item of a list.
    Item(String),
}

/// A value, as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    Is(String),
    /// It is a guess, for the owner to confirm.
    Perhaps(String),
    /// It is left to the owner.
    Open,
}

impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Self::Is(value.to_owned())
    }
}

impl From<String> for Value {
    fn from(value: String) -> Self {
        Self::Is(value)
    }
}

impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Open, Into::into)
    }
}

/// What stands for a decision that is left to the owner.
pub(super) const OPEN: &str = "?";

impl Line {
    /// The lines that name the files of an entry.
    pub(super) fn files(files: &[String]) -> Vec<Self> {
        let line = |depth, content| Self {
            depth,
            content,
            why: None,
        };
        let items = files
            .iter()
            .map(|file| line(1, Content::Item(file.clone())));
        let key = line(0, Content::Key("files"));
        [key].into_iter().chain(items).collect()
    }

    /// True if something is left to the owner.
    pub(super) fn is_open(&self) -> bool {
        match &self.content {
            Content::Pair(_, value) => !matches!(value, Value::Is(_)),
            Content::Item(item) => item == OPEN,
            Content::Key(_) | Content::Text(_) => false,
        }
    }
}
