//! Problems for programs: their codes and arguments, which stay, beside their words, which may change.

use std::fmt::Write;

use serde_json::{Value, json};

use crate::catalogue::Catalogue;
use crate::diagnostic::{Diagnostic, Severity, SourceSpan};
use crate::forbidden::without_secrets;
use crate::message::Message;
use crate::unicode::{is_hidden, visible};

/// A problem as a JSON object, on one line.
pub(super) fn object(diagnostic: &Diagnostic, words: &Catalogue) -> String {
    let words = words.explain(diagnostic);
    let place = diagnostic.place.as_ref();
    escaped(json!({
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
        let (line, column) = (place.line(), place.column());
        let file = property(&visible(&without_secrets(place.file().to_owned())));
        format!("file={file},line={line},col={column},")
    });
    let said = std::iter::once(words.message).chain(words.remedies);
    let mut lines: Vec<String> = said.map(without_secrets).collect();
    lines.push(escaped(json!(arguments(diagnostic))));
    let (code, text) = (diagnostic.code().name(), data(&lines.join("\n")));
    format!("::{level} {place}title={code}::{text}")
}

/// JSON with nothing in it that is secret, that a terminal obeys, or that nobody sees.
pub(super) fn escaped(mut value: Value) -> String {
    hide_secrets(&mut value);
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

/// Each text for itself: in a line of JSON, they are not apart.
fn hide_secrets(value: &mut Value) {
    match value {
        Value::String(text) => *text = without_secrets(std::mem::take(text)),
        Value::Array(values) => values.iter_mut().for_each(hide_secrets),
        Value::Object(entries) => entries.values_mut().for_each(hide_secrets),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
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
