//! Why the text of a file ends before its end.

use std::error::Error;
use std::fmt::{self, Display, Formatter};
use std::io;

/// Why the text of a file that is compressed, or in an archive, ends before its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InputFault {
    /// The file is torn or damaged.
    Damaged,
    /// The text is so much longer than the file that the file must have been made to fill a disk.
    Bomb,
    /// It was compressed in a way that takes more memory than we give, or with a dictionary.
    Unsupported,
}

impl InputFault {
    /// The fault that an error stands for: an archive gives nothing else in place of the bytes of a file.
    pub(super) fn in_error(error: &io::Error) -> Option<Self> {
        error.get_ref()?.downcast_ref().copied()
    }
}

impl Display for InputFault {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        write!(formatter, "{self:?}")
    }
}

impl Error for InputFault {}
