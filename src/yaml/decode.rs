//! Nodes of the tree to values, with all problems collected.
//!
//! [`Scalar`] is what is written as one text; all else implements [`Decode`] itself.

use serde_json::{Value as Json, json};

use super::problems::Problems;
use super::schema::Definitions;
use super::spanned::Spanned;
use super::tree::{Node, NodeValue};
use crate::diagnostic::Diagnostic;

/// What can be read from a node; `key` is the key that the node stands under, for messages.
pub(crate) trait Decode: Sized {
    fn decode(node: &Node, key: &str, problems: &mut Problems) -> Option<Self>;

    /// The JSON Schema of it; it refuses nothing that `decode` takes.
    fn schema(definitions: &mut Definitions) -> Json;
}

/// What is written as one text.
pub(crate) trait Scalar: Sized {
    fn parse(text: &str, key: &str) -> Result<Self, Diagnostic>;

    /// What to do where nothing stands after the key; `None` for the usual.
    fn empty_help() -> Option<&'static str> {
        None
    }

    /// The JSON Schema of it.
    fn schema() -> Json;
}

impl<T: Scalar> Decode for Spanned<T> {
    fn decode(node: &Node, key: &str, problems: &mut Problems) -> Option<Self> {
        let span = node.span.clone();
        let parsed = match &node.value {
            NodeValue::Scalar(Some(text)) if !text.trim().is_empty() => T::parse(text, key),
            NodeValue::Scalar(_) => {
                let usual = || format!("write something after `{key}:`, or remove the key");
                let problem = Diagnostic::error("empty-value", format!("`{key}` is empty"));
                Err(problem.help(T::empty_help().map_or_else(usual, str::to_owned)))
            }
            _ => return expected(node, key, "a text", problems),
        };
        match parsed {
            Ok(value) => Some(Self { value, span }),
            Err(problem) => {
                problems.add(span, problem);
                None
            }
        }
    }

    fn schema(_: &mut Definitions) -> Json {
        T::schema()
    }
}

impl Scalar for String {
    fn parse(text: &str, _: &str) -> Result<Self, Diagnostic> {
        Ok(text.trim_end().to_owned())
    }

    /// To YAML, `title: 2026` is a number and `title: ~` nothing; to us both are what was typed.
    /// The types stand behind an `if`, or editors offer `true`, `false` and `null` for a text.
    fn schema() -> Json {
        json!({
            "if": { "type": ["object", "array"] },
            "then": { "type": ["string", "number", "boolean", "null"] },
        })
    }
}

impl Scalar for bool {
    fn parse(text: &str, key: &str) -> Result<Self, Diagnostic> {
        text.parse()
            .map_err(|_| wrong_type(key, "`true` or `false`", &format!("`{text}`")))
    }

    fn schema() -> Json {
        json!({ "type": "boolean" })
    }
}

impl Scalar for f64 {
    fn parse(text: &str, key: &str) -> Result<Self, Diagnostic> {
        let number = text.parse().ok().filter(|number: &Self| number.is_finite());
        number.ok_or_else(|| wrong_type(key, "a number", &format!("`{text}`")))
    }

    fn schema() -> Json {
        json!({ "type": "number" })
    }
}

impl Scalar for u32 {
    fn parse(text: &str, key: &str) -> Result<Self, Diagnostic> {
        text.parse()
            .map_err(|_| wrong_type(key, "a whole number", &format!("`{text}`")))
    }

    fn schema() -> Json {
        json!({ "type": "integer", "minimum": 0 })
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(node: &Node, key: &str, problems: &mut Problems) -> Option<Self> {
        // A wrong list was reported here, so whoever reads it finds an empty one and is silent.
        let NodeValue::Sequence(items) = &node.value else {
            expected::<()>(node, key, "a list", problems);
            return Some(Self::new());
        };
        if items.is_empty() {
            let problem = Diagnostic::error("empty-list", format!("`{key}` is an empty list"))
                .help("add an entry to it, or remove the key");
            problems.add(node.span.clone(), problem);
        }
        let items = items.iter();
        Some(
            items
                .filter_map(|item| T::decode(item, key, problems))
                .collect(),
        )
    }

    fn schema(definitions: &mut Definitions) -> Json {
        json!({ "type": "array", "items": T::schema(definitions), "minItems": 1 })
    }
}

/// Exactly five entries, in the order of the answers.
impl<T: Decode> Decode for [T; 5] {
    fn decode(node: &Node, key: &str, problems: &mut Problems) -> Option<Self> {
        let items = Vec::decode(node, key, problems)?;
        let NodeValue::Sequence(nodes) = &node.value else {
            return None;
        };
        if nodes.len() != 5 && !nodes.is_empty() {
            let message = format!("`{key}` must have 5 entries, not {}", nodes.len());
            let problem = Diagnostic::error("not-five", message)
                .help("the order is like, must-be, neutral, live-with, dislike");
            problems.add(node.span.clone(), problem);
        }
        items.try_into().ok()
    }

    fn schema(definitions: &mut Definitions) -> Json {
        let items = T::schema(definitions);
        json!({ "type": "array", "items": items, "minItems": 5, "maxItems": 5 })
    }
}

/// Reports a value of the wrong kind.
pub(crate) fn expected<T>(
    node: &Node,
    key: &str,
    wanted: &str,
    problems: &mut Problems,
) -> Option<T> {
    let found = match &node.value {
        NodeValue::Scalar(Some(text)) if text.chars().count() <= 30 => format!("`{text}`"),
        other => other.kind().to_owned(),
    };
    let problem = wrong_type(key, wanted, &found).help_if(remedy(&node.value, wanted));
    problems.add(node.span.clone(), problem);
    None
}

fn wrong_type(key: &str, wanted: &str, found: &str) -> Diagnostic {
    let subject = if key.is_empty() {
        "the file".to_owned()
    } else {
        format!("`{key}`")
    };
    let message = format!("{subject} must be {wanted}, not {found}");
    Diagnostic::error("wrong-type", message)
}

fn remedy(value: &NodeValue, wanted: &str) -> Option<String> {
    match value {
        NodeValue::Scalar(Some(text)) if text.contains('：') => {
            Some("after a key write a half-width colon and a blank: `key: text`".to_owned())
        }
        NodeValue::Scalar(Some(text))
            if wanted == "a list" && !text.contains(char::is_whitespace) =>
        {
            Some(format!("write it as a list: `[{text}]`"))
        }
        _ => None,
    }
}
