//! The record of a sheet: a response in a file of JSON Lines.

use serde_json::{Map, Value, json};

use crate::intake::{Field, well_formed_json};
use crate::survey::{PairPart, QuestionKind};
use crate::unicode::is_blank;

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
            let FieldPath { groups, name } = self.path(field);
            set(record, &groups, name, value);
        }
    }

    /// The values in a record.
    ///
    /// An error if a field holds what no field of a sheet can hold: passing over it would take it
    /// out of the record as soon as the sheet is checked.
    pub(super) fn values(&self, record: &SheetRecord) -> Result<Values, UnreadableField> {
        let mut values = Values::new();
        for field in self.all_fields() {
            let text = get(record, &self.path(field)).and_then(text_of);
            let text = text.map_err(|Misshapen| UnreadableField(self.fields.name(field)))?;
            values.extend(text.map(|text| (field, text)));
        }
        Ok(values)
    }

    /// The names that lead to a field in a record.
    fn path(&self, field: Field) -> FieldPath {
        match field {
            Field::Pair(feature, part) => {
                let id = self.survey.features[feature].id.to_string();
                FieldPath {
                    groups: vec!["answers".to_owned(), id],
                    name: part.name().to_owned(),
                }
            }
            Field::Profile(question) => FieldPath {
                groups: vec!["profile".to_owned()],
                name: self.survey.profile[question].id.to_string(),
            },
            _ => FieldPath {
                groups: Vec::new(),
                name: self.fields.name(field),
            },
        }
    }

    /// A value as the form would write it: ratings and numbers bare, several options as a list.
    fn to_json(&self, field: Field, text: &str) -> Value {
        // A number that JSON would write in another way, such as `+5`, stays text: it is read the same.
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

/// Where in a record a field stands.
struct FieldPath {
    /// The objects that lead to it.
    groups: Vec<String>,
    name: String,
}

/// A field of a record that holds what no field of a sheet can hold.
#[derive(Debug)]
pub(super) struct UnreadableField(pub(super) String);

/// A list or an object stands where one value belongs, or the other way round.
#[derive(Debug)]
struct Misshapen;

/// The value of a field; `null` if there is none.
fn get<'r>(record: &'r SheetRecord, path: &FieldPath) -> Result<&'r Value, Misshapen> {
    let mut within = record;
    for group in &path.groups {
        match within.get(group) {
            None | Some(Value::Null) => return Ok(&Value::Null),
            Some(Value::Object(group)) => within = group,
            Some(_) => return Err(Misshapen),
        }
    }
    Ok(within.get(&path.name).unwrap_or(&Value::Null))
}

/// Puts a value into the innermost of some groups, or takes away what is there.
fn set(record: &mut SheetRecord, groups: &[String], name: String, value: Option<Value>) {
    let Some((group, inner)) = groups.split_first() else {
        match value {
            Some(value) => record.insert(name, value),
            None => record.shift_remove(&name),
        };
        return;
    };
    if value.is_some() && !record.get(group).is_some_and(Value::is_object) {
        record.insert(group.clone(), json!({}));
    }
    // In a group that is not there, nothing is to be taken away.
    if let Some(within) = record.get_mut(group).and_then(Value::as_object_mut) {
        set(within, inner, name, value);
        if within.is_empty() {
            record.shift_remove(group);
        }
    }
}

/// A value as the intake reads it from the same file; `None` where nothing was answered.
fn text_of(value: &Value) -> Result<Option<String>, Misshapen> {
    let text = match value {
        Value::Array(values) => {
            let texts = values.iter().map(scalar).collect::<Result<Vec<_>, _>>()?;
            texts.join(";")
        }
        value => scalar(value)?,
    };
    Ok(Some(text).filter(|text| !is_blank(text)))
}

fn scalar(value: &Value) -> Result<String, Misshapen> {
    match value {
        Value::Null => Ok(String::new()),
        Value::String(text) => Ok(text.clone()),
        Value::Bool(_) | Value::Number(_) => Ok(value.to_string()),
        Value::Array(_) | Value::Object(_) => Err(Misshapen),
    }
}

/// The objects of a file of JSON Lines. Other lines are passed over: [`put`] leaves them as they
/// are, and the report says what is wrong with them.
pub(super) fn objects(file: &[u8]) -> impl Iterator<Item = SheetRecord> {
    let lines = file.split(|byte| *byte == b'\n');
    lines.filter_map(object)
}

/// The object on a line, if there is one; half a character in it is replaced as the intake does.
fn object(line: &[u8]) -> Option<SheetRecord> {
    let line = std::str::from_utf8(line).ok()?;
    serde_json::from_str(&well_formed_json(line)).ok()
}

/// A file of JSON Lines with a line in it that has `value` under `key`: in place of the one that
/// had it before, or at the end. All other lines stay as they are, to the byte.
pub fn put(file: &[u8], key: &str, value: &str, line: &str) -> Vec<u8> {
    let is_before = |bytes: &[u8]| {
        // What cannot be read has no key, and so is another line.
        object(bytes).is_some_and(|before| before.get(key).and_then(Value::as_str) == Some(value))
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

    #[test]
    fn a_line_with_half_a_character_is_found() {
        let file = br#"{"id":"a","comment":"p\ud83d"}"#;
        assert_eq!(objects(file).count(), 1);
        assert_eq!(put(file, "id", "a", "{}"), b"{}\n");
    }
}
