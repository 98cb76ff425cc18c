//! What comes of a line.

use super::SheetId;
use super::check::CheckedSheet;
use crate::message::Message;

/// What is done with the sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Task {
    /// They are typed for the first time.
    Enter,
    /// They are typed once more, and compared.
    Check,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reply {
    /// What is said to the person who types.
    pub said: Vec<Message>,
    /// A sheet that is complete, and must be written now.
    pub kept: Option<KeptSheet>,
    /// True if no more lines are wanted.
    pub ended: bool,
}

impl Reply {
    pub(super) fn say(&mut self, message: impl Into<Message>) {
        self.said.push(message.into());
    }
}

/// A sheet that is complete.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptSheet {
    pub sheet: SheetId,
    /// Its response: a line of a file of JSON Lines, without the line break.
    pub record: String,
    /// What came of the comparison, in a check.
    pub checked: Option<CheckedSheet>,
}
