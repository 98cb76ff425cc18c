//! A tree to structs, with all problems collected.
//!
//! - The macro `mapping!` declares a struct and its keys at once, `words!` an enum and its words.
//! - [`Scalar`] is what is written as one text; all else implements [`Decode`] itself.
//!
//! ```text
//! mapping! {
//!     /// What one pair of questions asks about.
//!     pub struct Feature("a feature") {
//!         /// Short name used in files.
//!         id: Spanned<Id>, required;
//!         /// What exactly is meant.
//!         description: LocalText;
//!     }
//! }
//! ```
//!
//! The docs become the descriptions of the JSON Schema. Every field is an `Option`: a missing or
//! wrong value is a problem that was reported already, so whoever reads the struct need not report
//! it again.

use std::ops::Range;

use serde_json::{Value as Json, json};

use super::{Definitions, Node, NodeValue, Problems, Spanned, Text};
use crate::diagnostic::{Diagnostic, did_you_mean, one_of};

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

/// A word that is none of the known ones.
pub(crate) fn unknown_word<'a>(
    word: &str,
    what: &str,
    known: impl IntoIterator<Item = &'a str> + Clone,
) -> Diagnostic {
    let help = did_you_mean(word, known.clone()).map_or_else(
        || format!("use {}", one_of(known)),
        |near| format!("did you mean `{near}`?"),
    );
    Diagnostic::error("unknown-value", format!("unknown {what} `{word}`")).help(help)
}

/// The entries of a map while they are taken out of it, key by key.
pub(crate) struct Entries<'a> {
    what: &'static str,
    span: Range<usize>,
    left: Vec<&'a (Text, Node)>,
}

impl<'a> Entries<'a> {
    pub(crate) fn of(
        node: &'a Node,
        key: &str,
        what: &'static str,
        problems: &mut Problems,
    ) -> Option<Self> {
        let NodeValue::Mapping(entries) = &node.value else {
            return expected(node, key, "a map of keys", problems);
        };
        let span = node.span.clone();
        let left = entries.iter().collect();
        Some(Self { what, span, left })
    }

    pub(crate) fn take<T: Decode>(&mut self, key: &str, problems: &mut Problems) -> Option<T> {
        let index = self.left.iter().position(|(k, _)| k.value == key)?;
        let (key, node) = self.left.remove(index);
        // Where nothing stands after a key, the key is the place to show.
        let mut node = node.clone();
        if node.span.is_empty() {
            node.span = key.span.clone();
        }
        T::decode(&node, &key.value, problems)
    }

    pub(crate) fn require(&self, key: &str, problems: &mut Problems) {
        if !self.left.iter().any(|(k, _)| k.value == key) {
            let message = format!("`{key}` is missing in {}", self.what);
            let problem =
                Diagnostic::error("missing-key", message).help(format!("add a line `{key}: …`"));
            problems.add(self.span.clone(), problem);
        }
    }

    /// Reports the keys that nobody took.
    pub(crate) fn finish(self, keys: &[&str], problems: &mut Problems) {
        for (key, _) in self.left {
            let near = did_you_mean(&key.value, keys.iter().copied());
            let help = near.map_or_else(
                || format!("{} may have {}", self.what, one_of(keys.iter().copied())),
                |near| format!("did you mean `{near}`?"),
            );
            let message = format!("unknown key `{}` in {}", key.value, self.what);
            let problem = Diagnostic::error("unknown-key", message).help(help);
            problems.add(key.span.clone(), problem);
        }
    }
}

/// Declares a struct that is read from a map; see the docs of this module.
macro_rules! mapping {
    ($(
        $(#[doc = $doc:literal])+
        pub struct $name:ident($what:literal) {
            $( $(#[doc = $field_doc:literal])+ $field:ident: $type:ty $(, $required:ident)?; )+
        }
    )+) => {$(
        $(#[doc = $doc])+
        #[derive(Debug, Clone, PartialEq)]
        #[allow(clippy::struct_field_names, reason = "the fields are the keys of the file")]
        pub(crate) struct $name {
            /// Where the map begins.
            pub(crate) span: std::ops::Range<usize>,
            $( $(#[doc = $field_doc])+ pub(crate) $field: Option<$type>, )+
        }

        impl $name {
            /// The keys that the map may have.
            pub(crate) const KEYS: &[&str] = &[$( $crate::yaml::key(stringify!($field)) ),+];
        }

        impl $crate::yaml::Decode for $name {
            fn decode(
                node: &$crate::yaml::Node,
                key: &str,
                problems: &mut $crate::yaml::Problems,
            ) -> Option<Self> {
                let mut entries = $crate::yaml::Entries::of(node, key, $what, problems)?;
                $($(
                    let $required = $crate::yaml::key(stringify!($field));
                    entries.require($required, problems);
                )?)+
                let result = Self {
                    span: node.span.clone(),
                    $( $field: entries.take($crate::yaml::key(stringify!($field)), problems), )+
                };
                entries.finish(Self::KEYS, problems);
                Some(result)
            }

            fn schema(definitions: &mut $crate::yaml::Definitions) -> serde_json::Value {
                definitions.object(stringify!($name), concat!($($doc),+), |definitions, object| {
                    $( object.property(
                        $crate::yaml::key(stringify!($field)),
                        concat!($($field_doc),+),
                        <$type as $crate::yaml::Decode>::schema(definitions),
                    ); )+
                    $($(
                        let $required = $crate::yaml::key(stringify!($field));
                        object.require($required);
                    )?)+
                })
            }
        }
    )+};
}
pub(crate) use mapping;

/// Declares an enum whose values are written as words; the docs are their descriptions.
macro_rules! words {
    ($(
        $(#[doc = $doc:literal])+
        pub enum $name:ident($what:literal) {
            $( $(#[doc = $word_doc:literal])+ $variant:ident = $word:literal, )+
        }
    )+) => {$(
        $(#[doc = $doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum $name {
            $( $(#[doc = $word_doc])+ $variant, )+
        }

        impl $name {
            /// The word in the file.
            pub(crate) const fn word(self) -> &'static str {
                match self {
                    $( Self::$variant => $word, )+
                }
            }
        }

        impl $crate::yaml::Scalar for $name {
            fn parse(text: &str, _: &str) -> Result<Self, $crate::diagnostic::Diagnostic> {
                match text {
                    $( $word => Ok(Self::$variant), )+
                    _ => {
                        let known = [$( Self::$variant.word() ),+];
                        Err($crate::yaml::unknown_word(text, $what, known))
                    }
                }
            }

            fn schema() -> serde_json::Value {
                $crate::yaml::one_word_of([$( ($word, concat!($($word_doc),+)) ),+])
            }
        }
    )+};
}
pub(crate) use words;

/// The key of a field; `r#type` is the key `type`.
pub(crate) const fn key(field: &'static str) -> &'static str {
    match field.as_bytes() {
        [b'r', b'#', ..] => field.split_at(2).1,
        _ => field,
    }
}
