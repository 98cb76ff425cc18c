//! What is wrong with a command line: the commonest mistakes in our words, the rest in the library's.

use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use super::budget;
use super::help_words::with_colons;
use super::terminal::Terminal;
use crate::diagnostic::Problem;
use crate::message::OneOf;
use crate::unicode::{is_hidden, visible};

/// Says what is wrong, or what was asked for, such as the help.
///
/// `command` is the one that was called, as it is written: `kanopress build`.
pub(super) fn refuse(error: &Error, command: &str, terminal: &Terminal) -> ExitCode {
    let code = u8::try_from(error.exit_code()).unwrap_or(u8::MAX);
    if let Some(problem) = problem(error, command) {
        terminal.problem(&problem.into());
    } else {
        let text = with_visible_values(error, error.render().ansi().to_string());
        let text = with_colons(&text, terminal.words());
        Terminal::print(&text, error.use_stderr());
    }
    ExitCode::from(code)
}

/// The words of the library, with nothing hidden in what was typed.
fn with_visible_values(error: &Error, mut text: String) -> String {
    for (_, value) in error.context() {
        let values = match value {
            ContextValue::String(value) => std::slice::from_ref(value),
            ContextValue::Strings(values) => values,
            _ => continue,
        };
        for value in values.iter().filter(|value| value.contains(is_hidden)) {
            text = text.replace(value.as_str(), &visible(value));
        }
    }
    text
}

fn problem(error: &Error, command: &str) -> Option<Problem> {
    let command = command.to_owned();
    let option = text(error, ContextKind::InvalidArg);
    let value = text(error, ContextKind::InvalidValue);
    Some(match error.kind() {
        ErrorKind::InvalidSubcommand => Problem::UnknownCommand {
            command: text(error, ContextKind::InvalidSubcommand)?,
            near: text(error, ContextKind::SuggestedSubcommand),
        },
        ErrorKind::UnknownArgument if option.as_deref()?.starts_with('-') => {
            Problem::UnknownArgument {
                argument: option?,
                command,
                near: text(error, ContextKind::SuggestedArg),
            }
        }
        ErrorKind::UnknownArgument => Problem::SurplusArgument {
            argument: option?,
            command,
        },
        ErrorKind::MissingRequiredArgument => Problem::MissingArgument {
            arguments: texts(error, ContextKind::InvalidArg).into_iter().collect(),
            command,
        },
        ErrorKind::MissingSubcommand => Problem::MissingArgument {
            arguments: std::iter::once("<COMMAND>").collect(),
            command,
        },
        ErrorKind::InvalidValue | ErrorKind::ValueValidation
            if value.as_deref().is_none_or(str::is_empty) =>
        {
            Problem::MissingValue { option: option? }
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => Problem::BadValue {
            option: option?,
            value: value.clone()?,
            known: known(error),
            wanted: wanted(error, value.as_deref()?),
        },
        ErrorKind::ArgumentConflict => Problem::RepeatedOption { option: option? },
        _ => return None,
    })
}

/// The values that there are, where there are only a few.
fn known(error: &Error) -> Option<OneOf> {
    let known = texts(error, ContextKind::ValidValue);
    (!known.is_empty()).then(|| known.into_iter().collect())
}

/// What a value should have been, where it could not be read.
fn wanted(error: &Error, value: &str) -> Option<&'static str> {
    let source = std::error::Error::source(error)?;
    Some(if value.bytes().all(|byte| byte.is_ascii_digit()) {
        "smaller"
    } else if source.is::<budget::NotBytes>() {
        "bytes"
    } else {
        "number"
    })
}

/// Of several suggestions, the library has the nearest last.
fn text(error: &Error, kind: ContextKind) -> Option<String> {
    texts(error, kind).pop()
}

fn texts(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}
