//! What was attempted when the disk failed: the context of errors.

use std::fmt;
use std::path::{Path, PathBuf};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    pub operation: Operation,
    pub path: PathBuf,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operation {
    Read,
    /// Reading a file as a whole that is too large for it.
    ReadLarge,
    Write,
    Remove,
    /// Reading the list of files that the last build made.
    ReadManifest,
    /// Writing or removing something beneath what turned out to be a link.
    PassLink,
    /// Writing into a folder with files of others.
    UseForeignFolder,
    /// Writing into the folder of another site.
    UseOtherSite,
    /// Being the only command that writes; the cause is who does.
    Lock,
}

impl Attempt {
    pub(super) fn of(operation: Operation, path: &Path) -> Self {
        let path = path.to_owned();
        Self { operation, path }
    }

    pub fn read(path: &Path) -> Self {
        Self::of(Operation::Read, path)
    }

    pub fn write(path: &Path) -> Self {
        Self::of(Operation::Write, path)
    }
}

/// For logs; what people read is made of its parts.
impl fmt::Display for Attempt {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:?} `{}`", self.operation, self.path.display())
    }
}
