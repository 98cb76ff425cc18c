//! The JSON Schema (2020-12) of declared structs, for editors that complete and explain.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

/// The parts of a schema that are used by name.
#[derive(Debug)]
pub(crate) struct Definitions(BTreeMap<&'static str, Value>);

impl Definitions {
    /// Parts that no struct declares.
    pub(super) fn new(parts: impl IntoIterator<Item = (&'static str, Value)>) -> Self {
        Self(parts.into_iter().collect())
    }

    /// The reference to a struct; `declare` is asked for its keys the first time.
    pub(crate) fn object(
        &mut self,
        name: &'static str,
        docs: &'static str,
        declare: impl FnOnce(&mut Self, &mut Object),
    ) -> Value {
        // Editors offer it to people, who know a feature, and nothing of its type as it is written.
        let name = name.strip_suffix("Source").unwrap_or(name);
        if !self.0.contains_key(name) {
            // The name is taken before the struct is declared, for a struct may hold itself.
            self.0.insert(name, Value::Null);
            let mut object = Object::default();
            declare(self, &mut object);
            let part = json!({
                "type": "object",
                "description": docs.trim(),
                "properties": object.properties,
                "required": object.required,
                "additionalProperties": false,
            });
            self.0.insert(name, part);
        }
        reference(name)
    }

    /// The schema of a whole file.
    pub(super) fn into_schema(self, title: &str, root: Value) -> Value {
        let mut schema = json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": title,
            "$defs": self.0,
        });
        if let (Value::Object(schema), Value::Object(root)) = (&mut schema, root) {
            schema.extend(root);
        }
        schema
    }
}

pub(crate) fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{name}") })
}

/// One of these words, given with their descriptions.
///
/// `enumDescriptions` is no word of JSON Schema, and others pass over it. Editors show it for each
/// word of a list, and beside the description of the key; of a `oneOf` they show one or the other.
pub(crate) fn one_word_of<W: AsRef<str>, D: AsRef<str>>(
    words: impl IntoIterator<Item = (W, D)>,
) -> Value {
    let (words, descriptions): (Vec<_>, Vec<_>) = words
        .into_iter()
        .map(|(word, description)| {
            let description = description.as_ref().trim();
            (word.as_ref().to_owned(), description.to_owned())
        })
        .unzip();
    json!({ "type": "string", "enum": words, "enumDescriptions": descriptions })
}

/// An alternative under a title, which editors show above the description of the key.
pub(crate) fn titled(title: &str, mut schema: Value) -> Value {
    schema["title"] = json!(title);
    schema
}

/// A struct while its keys are declared.
#[derive(Debug, Default)]
pub(crate) struct Object {
    properties: Map<String, Value>,
    required: Vec<&'static str>,
}

impl Object {
    pub(crate) fn property(&mut self, key: &str, docs: &str, mut schema: Value) {
        schema["description"] = json!(docs.trim());
        self.properties.insert(key.to_owned(), schema);
    }

    pub(crate) fn require(&mut self, key: &'static str) {
        self.required.push(key);
    }
}
