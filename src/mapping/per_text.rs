//! Maps whose keys are texts out of files: columns and labels.

use serde_json::{Value as Json, json};

use crate::diagnostic::Problem;
use crate::message::Term;
use crate::yaml::{Decode, Definitions, Levels, Node, NodeValue, Problems, Text, expected};

/// Texts, each with what it stands for, in the order of the file.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct PerText<T>(pub(super) Vec<(Text, T)>);

impl<T: Decode> Decode for PerText<T> {
    fn decode(node: &Node, key: &str, problems: &mut Problems) -> Option<Self> {
        let NodeValue::Mapping(entries) = &node.value else {
            return expected(node, key, Term::Map, problems);
        };
        if entries.is_empty() {
            let (key, kind) = (key.to_owned(), "map");
            problems.add(node.span.clone(), Problem::EmptyValue { key, kind });
        }
        let entries = entries.iter().filter_map(|(text, node)| {
            let value = T::decode(node, &text.value, problems)?;
            Some((text.clone(), value))
        });
        Some(Self(entries.collect()))
    }

    fn levels(levels: &mut Levels) {
        T::levels(levels);
    }

    fn schema(definitions: &mut Definitions) -> Json {
        json!({
            "type": "object",
            "additionalProperties": T::schema(definitions),
            "minProperties": 1,
        })
    }
}
