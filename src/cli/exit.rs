//! How a command ends, and its exit code.

use std::process::ExitCode;

use super::terminal::Terminal;
use crate::diagnostic::Diagnostic;

/// How a command ended that knows what became of its work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// All is well.
    Success,
    /// What the user wrote has errors, and nothing was written.
    Invalid,
    /// The command cannot be used like this.
    Usage,
    /// Done, but records were set aside.
    SetAside,
    /// Done, without a file that the disk did not give.
    Unread,
}

impl Outcome {
    const fn code(self) -> u8 {
        match self {
            Self::Success => 0,
            Self::Invalid => 1,
            Self::Usage => 2,
            Self::SetAside => 3,
            Self::Unread => FAILED,
        }
    }
}

/// Why a command ends before its work is done.
#[derive(Debug)]
pub(super) enum Exit {
    /// The user was told why.
    Reported(Outcome),
    /// The disk or the network failed.
    Failed(anyhow::Error),
}

impl Exit {
    /// Tells the user the problem for which the command ends.
    pub(super) fn report(problem: &Diagnostic, outcome: Outcome, terminal: &Terminal) -> Self {
        terminal.problem(problem);
        Self::Reported(outcome)
    }
}

impl From<anyhow::Error> for Exit {
    fn from(error: anyhow::Error) -> Self {
        Self::Failed(error)
    }
}

/// The exit code when the disk or the network failed.
pub(super) const FAILED: u8 = 4;

/// The exit code of a command; a failure is said here, once for all commands.
pub(super) fn code(ended: Result<Outcome, Exit>, terminal: &Terminal) -> ExitCode {
    match ended {
        Ok(outcome) | Err(Exit::Reported(outcome)) => ExitCode::from(outcome.code()),
        Err(Exit::Failed(error)) => {
            terminal.failure(&error);
            ExitCode::from(FAILED)
        }
    }
}
