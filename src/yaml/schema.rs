//! The JSON Schema (2020-12) of declared structs, for editors that complete and explain.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::Decode;

/// The parts of a schema that are used by name.
#[derive(Debug, Default)]
pub(crate) struct Definitions(BTreeMap<&'static str, Value>);

impl Definitions {
    /// The reference to a part; `make` is asked for it the first time.
    pub(crate) fn part(
        &mut self,
        name: &'static str,
        make: impl FnOnce(&mut Self) -> Value,
    ) -> Value {
        if !self.0.contains_key(name) {
            // The name is taken before the part is made, for a part may hold itself.
            self.0.insert(name, Value::Null);
            let part = make(self);
            self.0.insert(name, part);
        }
        json!({ "$ref": format!("#/$defs/{name}") })
    }

    /// The reference to a struct.
    pub(crate) fn object(
        &mut self,
        name: &'static str,
        docs: &'static str,
        declare: impl FnOnce(&mut Self, &mut Object),
    ) -> Value {
        self.part(name, |definitions| {
            let mut object = Object::default();
            declare(definitions, &mut object);
            json!({
                "type": "object",
                "description": docs.trim(),
                "properties": object.properties,
                "required": object.required,
                "additionalProperties": false,
            })
        })
    }
}

/// A struct while its keys are declared.
#[derive(Debug, Default)]
pub(crate) struct Object {
    properties: Map<String, Value>,
    required: Vec<&'static str>,
}

impl Object {
    /// A key with its description.
    pub(crate) fn property(&mut self, key: &str, docs: &str, mut schema: Value) {
        if let Some(schema) = schema.as_object_mut() {
            schema.insert("description".to_owned(), json!(docs.trim()));
        }
        self.properties.insert(key.to_owned(), schema);
    }

    /// A key that must be there.
    pub(crate) fn require(&mut self, key: &'static str) {
        self.required.push(key);
    }
}

/// The schema of a whole file.
pub(crate) fn schema<T: Decode>(title: &str) -> Value {
    let mut definitions = Definitions::default();
    let root = T::schema(&mut definitions);
    let mut schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        "$defs": definitions.0,
    });
    if let (Some(schema), Some(root)) = (schema.as_object_mut(), root.as_object()) {
        schema.extend(root.clone());
    }
    schema
}
