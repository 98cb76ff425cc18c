//! Maps to structs: the macro `mapping!` declares a struct and its keys at once.
//!
//! ```text
//! mapping! {
//!     /// What one pair of questions asks about.
//!     pub struct FeatureSource("a feature") {
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

use super::decode::{Decode, expected};
use super::problems::Problems;
use super::spanned::Text;
use super::tree::{Node, NodeValue};
use crate::diagnostic::{Diagnostic, did_you_mean_or_one_of};

/// The entries of a map while they are taken out of it, key by key.
pub(crate) struct MappingReader<'a> {
    what: &'static str,
    span: Range<usize>,
    left: Vec<&'a (Text, Node)>,
}

impl<'a> MappingReader<'a> {
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
            let start = format!("{} may have", self.what);
            let help = did_you_mean_or_one_of(&key.value, &start, keys.iter().copied());
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
                let mut entries = $crate::yaml::MappingReader::of(node, key, $what, problems)?;
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

/// The key of a field; `r#type` is the key `type`.
pub(crate) const fn key(field: &'static str) -> &'static str {
    match field.as_bytes() {
        [b'r', b'#', ..] => field.split_at(2).1,
        _ => field,
    }
}
