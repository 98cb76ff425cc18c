//! Maps to structs: the macro `mapping!` declares a struct and its keys at once.
//!
//! ```text
//! mapping! {
//!     /// What one pair of questions asks about.
//!     pub struct FeatureSource(Feature) {
//!         /// Short name used in files.
//!         id: Spanned<Id>, required;
//!         /// What exactly is meant.
//!         description: LocalizedSource;
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
use crate::diagnostic::{Problem, did_you_mean, near_or_known};
use crate::message::Term;

/// The entries of a map while they are taken out of it, key by key.
pub(crate) struct MappingReader<'a> {
    what: Term,
    span: Range<usize>,
    left: Vec<&'a (Text, Node)>,
    missing: Vec<&'static str>,
}

impl<'a> MappingReader<'a> {
    pub(crate) fn of(
        node: &'a Node,
        key: &str,
        what: Term,
        problems: &mut Problems,
    ) -> Option<Self> {
        let NodeValue::Mapping(entries) = &node.value else {
            return expected(node, key, Term::Map, problems);
        };
        let span = node.span.clone();
        let left = entries.iter().collect();
        Some(Self {
            what,
            span,
            left,
            missing: Vec::new(),
        })
    }

    pub(crate) fn take<T: Decode>(&mut self, key: &str, problems: &mut Problems) -> Option<T> {
        let index = self.left.iter().position(|(k, _)| k.value == key)?;
        let (key, node) = self.left.remove(index);
        T::decode(node, &key.value, problems)
    }

    /// Notes a key that the map must have, before it is taken.
    pub(crate) fn require(&mut self, key: &'static str) {
        if !self.left.iter().any(|(k, _)| k.value == key) {
            self.missing.push(key);
        }
    }

    /// Reports the keys that nobody took, and those that are missing. One that is missing because it
    /// is misspelt is reported once.
    pub(crate) fn finish(mut self, keys: &[&str], problems: &mut Problems) {
        // Another word in place of a key is one slip, not two.
        let replaced = match (self.left.as_slice(), self.missing.as_slice()) {
            ([(key, _)], [missing]) if did_you_mean(&key.value, [*missing]).is_none() => {
                self.missing.pop()
            }
            _ => None,
        };
        for (key, _) in self.left {
            let (near, known) = match replaced {
                Some(_) => (None, None),
                None => near_or_known(&key.value, keys.iter().copied()),
            };
            self.missing
                .retain(|missing| near.as_deref() != Some(*missing));
            let problem = Problem::UnknownKey {
                key: key.value.clone(),
                what: self.what.clone(),
                missing: replaced.map(str::to_owned),
                near,
                known,
            };
            problems.add(key.span.clone(), problem);
        }
        for key in self.missing {
            let (key, what) = (key.to_owned(), self.what.clone());
            problems.add(self.span.clone(), Problem::MissingKey { key, what });
        }
    }
}

/// Declares a struct that is read from a map; see the docs of this module.
macro_rules! mapping {
    ($(
        $(#[doc = $doc:literal])+
        pub struct $name:ident($what:ident) {
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
                let mut entries = $crate::yaml::MappingReader::of(
                    node, key, $crate::message::Term::$what, problems,
                )?;
                $($(
                    let $required = $crate::yaml::key(stringify!($field));
                    entries.require($required);
                )?)+
                let result = Self {
                    span: node.span.clone(),
                    $( $field: entries.take($crate::yaml::key(stringify!($field)), problems), )+
                };
                entries.finish(Self::KEYS, problems);
                Some(result)
            }

            const IS_MAP: bool = true;

            fn levels(levels: &mut $crate::yaml::Levels) {
                if levels.add($crate::message::Term::$what, Self::KEYS.iter().copied()) {
                    $( <$type as $crate::yaml::Decode>::levels(levels); )+
                }
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
