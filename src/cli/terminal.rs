//! What the user sees: problems on standard error, results on standard output.
//!
//! Colours follow the terminal and `NO_COLOR`; progress is shown only where someone looks.

use std::io::Write;

use clap::ValueEnum;
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::Value;

use super::for_programs::{annotation, escaped, object};
use super::lines::LongLine;
use crate::catalogue::Catalogue;
use crate::diagnostic::{Diagnostic, Problem, Severity, SourceSpan};
use crate::forbidden::{without_secrets, without_secrets_in_excerpt};
use crate::message::{Message, Notice};
use crate::project::{Attempt, LARGEST_FILE, Operation, shown};
use crate::unicode::visible;

/// So many errors, and so many warnings, are shown to people at once. Nobody reads more, and a file
/// that was damaged may have a hundred thousand.
const SHOWN: usize = 100;

/// How a command says what it did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum OutputFormat {
    // For people.
    Text,
    // For programs: one JSON object a line, on standard output.
    Json,
    // For code hosts that show problems beside the lines of a change (GitHub and Forgejo Actions).
    Annotations,
}

/// Where a command says what it did, and in which words.
pub(super) struct Terminal {
    format: OutputFormat,
    words: Catalogue,
}

impl Terminal {
    pub(super) const fn new(format: OutputFormat, words: Catalogue) -> Self {
        Self { format, words }
    }

    /// The words of what is said.
    pub(super) const fn words(&self) -> &Catalogue {
        &self.words
    }

    /// Shows problems: to people only the first ones, if there are very many.
    pub(super) fn problems(&self, diagnostics: &[Diagnostic]) {
        if self.format == OutputFormat::Text {
            return self.first_problems(diagnostics);
        }
        for diagnostic in diagnostics {
            let line = match self.format {
                OutputFormat::Annotations => annotation(diagnostic, &self.words),
                _ => object(diagnostic, &self.words),
            };
            output_line(&line);
        }
    }

    fn first_problems(&self, diagnostics: &[Diagnostic]) {
        // Errors and warnings are counted apart, so that neither hides the other.
        let (mut errors, mut warnings) = (0_usize, 0_usize);
        for diagnostic in diagnostics {
            let count = match diagnostic.severity() {
                Severity::Error => &mut errors,
                Severity::Warning => &mut warnings,
            };
            *count += 1;
            if *count <= SHOWN {
                let diagnostic = without_secrets_in_excerpt(diagnostic.clone());
                let text = without_secrets(self.words.render(&diagnostic, true));
                error_line(&format!("{text}\n"));
            }
        }
        let left = errors.saturating_sub(SHOWN) + warnings.saturating_sub(SHOWN);
        if left > 0 {
            let count = left as u64;
            error_line(&self.words.say(Notice::MoreProblems { count }));
        }
    }

    /// Prints a text of the command line itself, such as its help.
    pub(super) fn print(text: &str, on_error: bool) {
        // A reader that went away is no failure of ours.
        let _ = if on_error {
            write!(anstream::stderr(), "{text}")
        } else {
            write!(anstream::stdout(), "{text}")
        };
    }

    /// Shows one problem.
    pub(super) fn problem(&self, diagnostic: &Diagnostic) {
        self.problems(std::slice::from_ref(diagnostic));
    }

    /// Says what was done, in words for people or as an object for programs.
    pub(super) fn done(&self, message: impl Into<Message>, object: &Value) {
        self.output(&self.words.say(message), object);
    }

    /// The same in several messages.
    pub(super) fn done_all(&self, messages: Vec<Message>, object: &Value) {
        let lines = messages.into_iter().map(|message| self.words.say(message));
        self.output(&lines.collect::<Vec<_>>().join("\n"), object);
    }

    /// Says something beside the result of a command: to people where it is no part of the result.
    pub(super) fn aside(&self, message: impl Into<Message>, object: &Value) {
        match self.format {
            OutputFormat::Text | OutputFormat::Annotations => error_line(&self.words.say(message)),
            OutputFormat::Json => output_line(&escaped(object.clone())),
        }
    }

    /// Gives a text for people, or an object for programs.
    pub(super) fn output(&self, text: &str, object: &Value) {
        match self.format {
            OutputFormat::Text | OutputFormat::Annotations => output_line(text),
            OutputFormat::Json => output_line(&escaped(object.clone())),
        }
    }

    /// Says something in a dialogue. What is typed counts, even where nobody sees this.
    pub(super) fn dialogue(&self, message: impl Into<Message>) {
        Self::echo(&self.words.say(message));
    }

    /// Writes lines into a dialogue; what is hidden in them is shown.
    pub(super) fn echo(text: &str) {
        let lines: Vec<String> = text.split('\n').map(visible).collect();
        let mut error = anstream::stderr();
        let _ = write!(error, "{}", lines.join("\n"));
        let _ = error.flush();
    }

    /// Shows a failure of the disk or the network with its cause.
    pub(super) fn failure(&self, error: &anyhow::Error) {
        self.problem(&failure(error));
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

/// What failed, by what was attempted.
fn failure(error: &anyhow::Error) -> Diagnostic {
    let Some(attempt) = error.downcast_ref::<Attempt>() else {
        let cause = format!("{error:#}");
        return Problem::Failed { cause }.into();
    };
    let path = shown(&attempt.path);
    if let Some(LongLine { line }) = LongLine::in_error(error.root_cause()) {
        let place = SourceSpan::in_excerpt(path.into(), "".into(), *line, 0..0);
        return Problem::TooLong.at(place);
    }
    let cause = error.root_cause().to_string();
    let problem = match attempt.operation {
        Operation::ReadLarge => {
            let most = LARGEST_FILE;
            return Problem::TooLarge { most }.at(SourceSpan::new(path.into(), "".into(), 0..0));
        }
        Operation::Read => Problem::CannotRead { path, cause },
        Operation::PassLink => Problem::LinkInTheWay { path },
        Operation::UseForeignFolder => Problem::ForeignFolder { path, other: cause },
        Operation::UseOtherSite => Problem::OtherSite { path },
        Operation::Lock => {
            let (command, process) = cause.split_once(' ').unwrap_or((&cause, "unknown"));
            let (command, process) = (command.to_owned(), process.to_owned());
            Problem::Locked {
                path,
                command,
                process,
            }
        }
        Operation::Write => Problem::CannotWrite { path, cause },
        Operation::Remove => Problem::CannotRemove { path, cause },
        Operation::ReadManifest => Problem::BadManifest { path, cause },
    };
    problem.into()
}

/// A reader that went away, such as `head`, is no failure of ours: the files are written all the
/// same.
fn output_line(text: &str) {
    let _ = writeln!(anstream::stdout(), "{text}");
}

fn error_line(text: &str) {
    let _ = writeln!(anstream::stderr(), "{text}");
}
