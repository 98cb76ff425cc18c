//! The record of a sheet: a response in a file of JSON Lines.

use serde_json::{Map, Value, json};

use crate::intake::{Field, PairPart};
use crate::survey::QuestionKind;

use super::paper::Paper;
use super::{SheetId, Values};

/// A response as it stands in its file.
pub(super) type SheetRecord = Map<String, Value>;

impl Paper<'_> {
    /// The record of a sheet on which nothing is answered.
    ///
    /// It has no time: when the sheet was filled in, nobody knows.
    pub(super) fn empty_record(&self, sheet: &SheetId) -> SheetRecord {
        let mut record = SheetRecord::new();
        record.insert("survey".to_owned(), json!(self.survey.id));
        record.insert("form".to_owned(), json!(self.form));
        record.insert("id".to_owned(), json!(sheet.response_id()));
        record.insert("lang".to_owned(), json!(self.language));
        record
    }

    /// Puts values into a record, in place of those that were in it.
    pub(super) fn fill(&self, record: &mut SheetRecord, values: &Values) {
        for field in self.all_fields() {
            let value = values.get(&field).map(|text| self.to_json(field, text));
            set(record, &self.path(field), value);
        }
    }

    /// The values in a record.
    pub(super) fn values(&self, record: &SheetRecord) -> Values {
        let mut values = Values::new();
        for field in self.all_fields() {
            if let Some(text) = get(record, &self.path(field)).and_then(text_of) {
                values.insert(field, text);
            }
        }
        values
    }

    /// The names that lead to a field in a record.
    fn path(&self, field: Field) -> Vec<String> {
        match field {
            Field::Pair(feature, part) => {
                let id = self.survey.features[feature].id.to_string();
                vec!["answers".to_owned(), id, part.name().to_owned()]
            }
            Field::Profile(question) => {
                let id = self.survey.profile[question].id.to_string();
                vec!["profile".to_owned(), id]
            }
            _ => vec![self.fields.name(field)],
        }
    }

    /// A value as the form would write it: ratings and numbers bare, several options as a list.
    fn to_json(&self, field: Field, text: &str) -> Value {
        let number = || serde_json::from_str(text).unwrap_or_else(|_| json!(text));
        match field {
            Field::Pair(_, PairPart::Importance | PairPart::Satisfaction) => number(),
            Field::Profile(question) => match &self.survey.profile[question].kind {
                QuestionKind::Multiple { .. } => text.split(';').collect(),
                QuestionKind::Number { .. } => number(),
                QuestionKind::Choice { .. } | QuestionKind::Text { .. } => json!(text),
            },
            _ => json!(text),
        }
    }
}

/// The value at the end of a path.
fn get<'r>(record: &'r SheetRecord, path: &[String]) -> Option<&'r Value> {
    match path {
        [] => None,
        [name] => record.get(name),
        [name, rest @ ..] => get(record.get(name)?.as_object()?, rest),
    }
}

/// Puts a value at the end of a path, or takes away what is there.
fn set(record: &mut SheetRecord, path: &[String], value: Option<Value>) {
    match (path, value) {
        ([], _) => {}
        ([name], None) => {
            record.shift_remove(name);
        }
        ([name], Some(value)) => {
            record.insert(name.clone(), value);
        }
        ([name, rest @ ..], value) => {
            if value.is_some() && !record.get(name).is_some_and(Value::is_object) {
                record.insert(name.clone(), json!({}));
            }
            if let Some(within) = record.get_mut(name).and_then(Value::as_object_mut) {
                set(within, rest, value);
                if within.is_empty() {
                    record.shift_remove(name);
                }
            }
        }
    }
}

fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()).filter(|text| !text.is_empty()),
        Value::Number(number) => Some(number.to_string()),
        Value::Array(texts) => {
            let texts: Vec<&str> = texts.iter().filter_map(Value::as_str).collect();
            Some(texts.join(";")).filter(|text| !text.is_empty())
        }
        Value::Null | Value::Bool(_) | Value::Object(_) => None,
    }
}

/// The objects of a file of JSON Lines; lines that are none are passed over.
pub(super) fn objects(file: &[u8]) -> impl Iterator<Item = SheetRecord> {
    let lines = file.split(|byte| *byte == b'\n');
    lines.filter_map(|line| serde_json::from_slice(line).ok())
}

/// A file of JSON Lines with a line in it that has `value` under `key`: in place of the one that
/// had it before, or at the end. All other lines stay as they are, to the byte.
pub fn put(file: &[u8], key: &str, value: &str, line: &str) -> Vec<u8> {
    let is_before = |bytes: &[u8]| {
        let before: Option<SheetRecord> = serde_json::from_slice(bytes).ok();
        before.is_some_and(|before| before.get(key).and_then(Value::as_str) == Some(value))
    };
    let mut whole = Vec::with_capacity(file.len() + line.len() + 2);
    let mut replaced = false;
    for before in file.split_inclusive(|byte| *byte == b'\n') {
        if !replaced && is_before(before) {
            replaced = true;
            whole.extend(line.as_bytes());
            whole.push(b'\n');
        } else {
            whole.extend(before);
        }
    }
    if !replaced {
        if whole.last().is_some_and(|last| *last != b'\n') {
            whole.push(b'\n');
        }
        whole.extend(line.as_bytes());
        whole.push(b'\n');
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_put_in_place_of_its_own_and_of_no_other() {
        let file = b"{\"id\":\"a\"}\n# no JSON\n{\"id\":\"b\", \"x\":1}";
        let new = r#"{"id":"b","x":2}"#;
        let replaced = put(file, "id", "b", new);
        let text = String::from_utf8(replaced.clone()).expect("UTF-8");
        assert_eq!(text, format!("{{\"id\":\"a\"}}\n# no JSON\n{new}\n"));
        let added = put(file, "id", "c", "{}");
        assert_eq!(added, [file.as_slice(), b"\n{}\n"].concat());
        assert_eq!(put(b"", "id", "c", "{}"), b"{}\n");
        assert_eq!(put(&replaced, "id", "b", new), replaced);
    }
}
