//! What is wrong, where, and how to mend it: data, never a printed line.
//!
//! 1. A room that reads what a person wrote collects [`Diagnostic`]s, all of them.
//! 2. Each points at a [`SourceSpan`]: a file, an excerpt of it, and a span in the excerpt.
//! 3. The shell shows them with [`render()`] (for people) or as JSON (they are [`Serialize`]).
//!
//! Messages are lower case, with names in backticks and no full stop. [`phrasing`] has the turns that
//! many of them share.

mod phrasing;
mod render;
mod source_span;

pub use phrasing::{did_you_mean, did_you_mean_or, did_you_mean_or_one_of, lower_first, one_of};
pub use render::render;
pub use source_span::SourceSpan;

use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

/// How bad it is. An error stops the command; a warning does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Something must be mended before anything is written.
    Error,
    /// Something should be looked at.
    Warning,
}

/// A second place that belongs to the problem, and what is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// Where; in the same file as the problem itself.
    pub place: SourceSpan,
    /// What is there, in a few words.
    pub label: String,
}

/// One problem in what somebody wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Error or warning.
    pub severity: Severity,
    /// The name of the rule, such as `unknown-key`; stable, made for machines.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// Where, unless the problem has no place in a file.
    pub place: Option<SourceSpan>,
    /// A few words under the place.
    pub label: Option<String>,
    /// Other places that belong to it.
    pub related: Vec<Related>,
    /// The remedy.
    pub help: Option<String>,
}

impl Diagnostic {
    /// An error without a place yet.
    pub fn error(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, code, message.into())
    }

    /// A warning without a place yet.
    pub fn warning(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, code, message.into())
    }

    fn new(severity: Severity, code: &'static str, message: String) -> Self {
        Self {
            severity,
            code,
            message,
            place: None,
            label: None,
            related: Vec::new(),
            help: None,
        }
    }

    /// Says where it is.
    #[must_use]
    pub fn at(mut self, place: SourceSpan) -> Self {
        self.place = Some(place);
        self
    }

    /// Says a few words under the place.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// Points at another place of the same file.
    #[must_use]
    pub fn also(mut self, place: SourceSpan, label: impl Into<String>) -> Self {
        let label = label.into();
        self.related.push(Related { place, label });
        self
    }

    /// Says how to mend it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Says how to mend it, if there is something to say.
    #[must_use]
    pub fn help_if(mut self, help: Option<String>) -> Self {
        self.help = help.or(self.help);
        self
    }

    /// True if nothing may be written because of it.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

impl Serialize for Diagnostic {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let place = self.place.as_ref();
        let mut object = serializer.serialize_struct("Diagnostic", 7)?;
        object.serialize_field("severity", &self.severity)?;
        object.serialize_field("code", self.code)?;
        object.serialize_field("message", &self.message)?;
        object.serialize_field("file", &place.map(SourceSpan::file))?;
        object.serialize_field("line", &place.map(SourceSpan::line))?;
        object.serialize_field("column", &place.map(SourceSpan::column))?;
        object.serialize_field("help", &self.help)?;
        object.end()
    }
}

/// True if any of them is an error.
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(Diagnostic::is_error)
}
