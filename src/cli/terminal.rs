//! What the user sees: problems on standard error, results on standard output.
//!
//! Colours follow the terminal and `NO_COLOR`; progress is shown only where someone looks.

use std::io::Write;

use clap::ValueEnum;
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::Value;

use crate::diagnostic::{Diagnostic, render};

/// How a command says what it did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum OutputFormat {
    /// For people
    Text,
    /// For programs: one JSON object a line, on standard output
    Json,
    /// For code hosts that show problems beside the lines of a change (GitHub and Forgejo Actions)
    Annotations,
}

/// Where a command says what it did.
#[derive(Debug)]
pub(super) struct Terminal {
    format: OutputFormat,
}

impl Terminal {
    pub(super) const fn new(format: OutputFormat) -> Self {
        Self { format }
    }

    /// Shows problems to people; programs find them in the result.
    #[expect(clippy::expect_used, reason = "its parts are texts and numbers")]
    pub(super) fn problems(&self, diagnostics: &[Diagnostic]) {
        for diagnostic in diagnostics {
            match self.format {
                OutputFormat::Text => error_line(&format!("{}\n", render(diagnostic, true))),
                OutputFormat::Json => {
                    let json = serde_json::to_string(diagnostic);
                    output_line(&json.expect("a problem can be written as JSON"));
                }
                OutputFormat::Annotations => output_line(&annotation(diagnostic)),
            }
        }
    }

    /// Shows one problem.
    pub(super) fn problem(&self, diagnostic: &Diagnostic) {
        self.problems(std::slice::from_ref(diagnostic));
    }

    /// Says what was done, in a line for people or as an object for programs.
    pub(super) fn done(&self, text: &str, object: &Value) {
        match self.format {
            OutputFormat::Text | OutputFormat::Annotations => output_line(text),
            OutputFormat::Json => output_line(&object.to_string()),
        }
    }

    /// Says something in a dialogue, as it is. What is typed counts, even where nobody sees this.
    pub(super) fn dialogue(text: &str) {
        let mut error = anstream::stderr();
        let _ = write!(error, "{text}");
        let _ = error.flush();
    }

    /// Shows a failure of the disk or the network with its causes.
    pub(super) fn failure(&self, error: &anyhow::Error) {
        let diagnostic = Diagnostic::error("failed", format!("{error:#}"));
        self.problem(&diagnostic);
    }

    /// A bar for `bytes` of work, hidden where nobody looks.
    pub(super) fn progress(&self, bytes: u64) -> ProgressBar {
        let style = ProgressStyle::with_template("{wide_bar} {bytes}/{total_bytes} {eta}");
        let bar = ProgressBar::new(bytes);
        match style {
            Ok(style) if self.format == OutputFormat::Text => bar.with_style(style),
            _ => ProgressBar::hidden(),
        }
    }
}

/// A problem as a workflow command (docs.github.com, "Workflow commands for GitHub Actions").
fn annotation(diagnostic: &Diagnostic) -> String {
    let level = if diagnostic.is_error() {
        "error"
    } else {
        "warning"
    };
    let place = diagnostic.place.as_ref().map_or_else(String::new, |place| {
        let (file, line, column) = (property(place.file()), place.line(), place.column());
        format!("file={file},line={line},col={column},")
    });
    let help = diagnostic.help.as_deref();
    let help = help.map_or_else(String::new, |help| format!("\nhelp: {help}"));
    let message = data(&format!("{}{help}", diagnostic.message));
    format!("::{level} {place}title={}::{message}", diagnostic.code)
}

fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

/// A reader that went away, such as `head`, is no failure of ours: the files are written all the
/// same.
fn output_line(text: &str) {
    let _ = writeln!(anstream::stdout(), "{text}");
}

fn error_line(text: &str) {
    let _ = writeln!(anstream::stderr(), "{text}");
}
