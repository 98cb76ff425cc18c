//! The members of a JSON object, in the order in which they are written, as slices of the line.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::error::Category;
use serde_json::value::RawValue;

use super::coding::{doubled, wrong_shape};
use super::record::UnlocatedRefusal;
use super::surrogates::well_formed_json;
use crate::diagnostic::Problem;

/// The name of the object with the answers.
pub(super) const ANSWERS: &str = "answers";

/// What is wrong, and at which bytes of the line.
pub(super) type Misplaced = (UnlocatedRefusal, Range<usize>);

/// The members of an object, in the order in which they are written.
pub(super) type Members<'a> = Vec<(Cow<'a, str>, &'a RawValue)>;

/// The members of the object that `text`, a slice of `line`, holds; no name may stand twice.
pub(super) fn members<'a>(line: &'a str, text: &'a str) -> Result<Members<'a>, Misplaced> {
    let JsonObject(pairs) = serde_json::from_str(text).map_err(|error| {
        let start = range(line, text).start + place(&error, text);
        (not_an_object(&error), start..start + 1)
    })?;
    let place = |name: &RawValue| range(line, name.get());
    let names = pairs.iter().map(|(name, _)| *name);
    let names = names.map(|name| string(name).map_err(|refusal| (refusal, place(name))));
    let names = names.collect::<Result<Vec<_>, _>>()?;
    if let Some(index) = second_of_two(&names) {
        let (name, _) = pairs[index];
        return Err((doubled(&names[index]), place(name)));
    }
    let values = pairs.iter().map(|(_, value)| *value);
    Ok(names.into_iter().zip(values).collect())
}

/// The index of a name that stands before.
fn second_of_two(names: &[Cow<'_, str>]) -> Option<usize> {
    let mut order: Vec<usize> = (0..names.len()).collect();
    order.sort_by_key(|index| &names[*index]);
    let mut neighbours = order.windows(2);
    neighbours
        .find(|pair| names[pair[0]] == names[pair[1]])
        .map(|pair| pair[1])
}

/// The pairs of an object as they are written.
struct JsonObject<'a>(Vec<(&'a RawValue, &'a RawValue)>);

impl<'de> Deserialize<'de> for JsonObject<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visited;
        impl<'de> Visitor<'de> for Visited {
            type Value = JsonObject<'de>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(JsonObject(pairs))
            }
        }
        deserializer.deserialize_map(Visited)
    }
}

pub(super) fn is_object(value: &RawValue) -> bool {
    value.get().starts_with('{')
}

/// The text of a string, or a number or truth value as it is written; empty for `null`.
pub(super) fn scalar(value: &RawValue) -> Result<Cow<'_, str>, UnlocatedRefusal> {
    match value.get().as_bytes() {
        [b'"', ..] => string(value),
        [b'[' | b'{', ..] => Err(wrong_shape(None, "scalar")),
        b"null" => Ok(Cow::Borrowed("")),
        _ => Ok(Cow::Borrowed(value.get())),
    }
}

fn string(value: &RawValue) -> Result<Cow<'_, str>, UnlocatedRefusal> {
    let inner = value.get().strip_prefix('"');
    let inner = inner.and_then(|text| text.strip_suffix('"'));
    if let Some(inner) = inner
        && !inner.contains('\\')
    {
        return Ok(Cow::Borrowed(inner));
    }
    let json = well_formed_json(value.get());
    let text: String = serde_json::from_str(&json).map_err(|error| not_an_object(&error))?;
    if text.contains('\0') {
        return Err(Problem::NulCharacter.into());
    }
    Ok(Cow::Owned(text))
}

/// True if a name stands in a text as JSON writes it.
pub(super) fn has_name(text: &[u8], name: &str) -> bool {
    let written = serde_json::Value::from(name).to_string();
    memchr::memmem::find(text, written.as_bytes()).is_some()
}

/// Where a slice of the line stands in it.
pub(super) fn range(line: &str, slice: &str) -> Range<usize> {
    let start = slice.as_ptr().addr().saturating_sub(line.as_ptr().addr());
    start..start + slice.len()
}

/// Where in a text of JSON an error is.
fn place(error: &serde_json::Error, text: &str) -> usize {
    let lines = text
        .split_inclusive('\n')
        .take(error.line().saturating_sub(1));
    let before: usize = lines.map(str::len).sum();
    // What is no object is meant as a whole.
    let column = if error.is_data() { 1 } else { error.column() };
    before + column.saturating_sub(1)
}

/// Says what is not as JSON should be.
pub(super) fn not_an_object(error: &serde_json::Error) -> UnlocatedRefusal {
    let found = match error.classify() {
        Category::Data => "other",
        Category::Eof => "end",
        Category::Syntax | Category::Io => "syntax",
    };
    Problem::NotJson { found }.into()
}
