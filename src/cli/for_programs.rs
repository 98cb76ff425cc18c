//! Problems for programs: their codes and arguments, which stay, beside their words, which may change.

use std::fmt::Write;

use serde_json::{Value, json};

use crate::catalogue::Catalogue;
use crate::diagnostic::{Diagnostic, Severity, SourceSpan};
use crate::message::Message;
use crate::unicode::{is_hidden, visible};

/// A problem as a JSON object, on one line.
pub(super) fn object(diagnostic: &Diagnostic, words: &Catalogue) -> String {
    let words = words.explain(diagnostic);
    let place = diagnostic.place.as_ref();
    escaped(&json!({
        "severity": diagnostic.severity(),
        "code": diagnostic.code(),
        "arguments": arguments(diagnostic),
        "file": place.map(SourceSpan::file),
        "line": place.map(SourceSpan::line),
        "column": place.map(SourceSpan::column),
        "message": words.message,
        "remedies": words.remedies,
    }))
}

/// A problem as a workflow command (docs.github.com, "Workflow commands for GitHub Actions").
pub(super) fn annotation(diagnostic: &Diagnostic, words: &Catalogue) -> String {
    let words = words.explain(diagnostic);
    let level = match diagnostic.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let place = diagnostic.place.as_ref().map_or_else(String::new, |place| {
        let (file, line, column) = (
            property(&visible(place.file())),
            place.line(),
            place.column(),
        );
        format!("file={file},line={line},col={column},")
    });
    let mut lines = vec![words.message];
    lines.extend(words.remedies);
    lines.push(escaped(&json!(arguments(diagnostic))));
    let (code, text) = (diagnostic.code().name(), data(&lines.join("\n")));
    format!("::{level} {place}title={code}::{text}")
}

/// JSON with nothing in it that a terminal obeys or that nobody sees.
pub(super) fn escaped(value: &Value) -> String {
    let mut escaped = String::new();
    for character in value.to_string().chars() {
        if is_hidden(character) {
            // Outside of its texts, JSON has none of them; in a text, this means the same.
            let mut units = [0; 2];
            for unit in character.encode_utf16(&mut units) {
                let _ = write!(escaped, "\\u{unit:04x}");
            }
        } else {
            escaped.push(character);
        }
    }
    escaped
}

fn arguments(diagnostic: &Diagnostic) -> Message {
    diagnostic.problem.clone().into()
}

fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
