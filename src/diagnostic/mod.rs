//! What is wrong, and where: data, never a printed line.
//!
//! 1. A room that reads what a person wrote collects [`Diagnostic`]s, all of them.
//! 2. Each is a [`Problem`], which has a [`Code`] and what its words fill in, and points at a
//!    [`SourceSpan`]: a file, an excerpt of it, and a span in the excerpt.
//! 3. The shell renders them, in the words of the room `catalogue`.

mod code;
mod declare;
mod kind;
mod nearest;
mod problem;
mod source_span;

pub use kind::Kind;
pub use nearest::{did_you_mean, near_or_known};
pub use problem::{Code, Problem};
pub use source_span::SourceSpan;

use serde::Serialize;

/// How bad it is. An error in a file of the site stops the command; one in a record sets it aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Something must be corrected.
    Error,
    /// Something should be looked at.
    Warning,
}

/// One problem in what somebody wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What is wrong.
    pub problem: Problem,
    /// Where, unless the problem has no place in a file.
    pub place: Option<SourceSpan>,
    /// An earlier place in the same file that belongs to it.
    pub earlier: Option<Box<SourceSpan>>,
}

impl Diagnostic {
    /// Says where it is.
    #[must_use]
    pub fn at(mut self, place: SourceSpan) -> Self {
        self.place = Some(place);
        self
    }

    /// Points at an earlier place of the same file.
    #[must_use]
    pub fn after(mut self, earlier: SourceSpan) -> Self {
        self.earlier = Some(Box::new(earlier));
        self
    }

    /// The code of the problem.
    pub const fn code(&self) -> Code {
        self.problem.code()
    }

    /// How bad it is.
    pub const fn severity(&self) -> Severity {
        match self.code().kind() {
            Kind::Error | Kind::Refusal => Severity::Error,
            Kind::Warning | Kind::Advice => Severity::Warning,
        }
    }

    /// True of an error: in a file of the site, nothing is written because of it.
    pub fn is_error(&self) -> bool {
        self.severity() == Severity::Error
    }
}

impl From<Problem> for Diagnostic {
    fn from(problem: Problem) -> Self {
        Self {
            problem,
            place: None,
            earlier: None,
        }
    }
}

impl Problem {
    /// The problem with its place.
    pub fn at(self, place: SourceSpan) -> Diagnostic {
        Diagnostic::from(self).at(place)
    }
}

/// True if any of them is an error.
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(Diagnostic::is_error)
}
