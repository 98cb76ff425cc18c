//! A tree to structs, with all problems collected.
//!
//! The macro `mapping!` declares a struct and its keys at once:
//!
//! ```text
//! mapping! {
//!     /// What one pair of questions asks about.
//!     pub struct Feature("a feature") {
//!         /// Short name used in files.
//!         id: Text, required;
//!         /// What exactly is meant.
//!         description: LocalText;
//!     }
//! }
//! ```
//!
//! Every field is an `Option`: a missing or wrong value is a problem that was reported already, so
//! that whoever reads the struct need not report it again.

use std::ops::Range;

use super::{Node, Problems, Spanned, Text, Value};
use crate::diagnostic::{Diagnostic, did_you_mean, one_of};

/// What can be read from a node; `key` is the key that the node stands under, for messages.
pub(crate) trait Decode: Sized {
    fn decode(node: &Node, key: &str, problems: &mut Problems) -> Option<Self>;
}

impl Decode for Text {
    fn decode(node: &Node, key: &str, problems: &mut Problems) -> Option<Self> {
        match &node.value {
            Value::Scalar(Some(text)) if !text.trim().is_empty() => Some(Self {
                value: text.trim_end().to_owned(),
                span: node.span.clone(),
            }),
            Value::Scalar(_) => {
                let problem = Diagnostic::error("missing-text", format!("`{key}` has no text"))
                    .help(format!("write a text after `{key}:`, or remove the key"));
                problems.add(node.span.clone(), problem);
                None
            }
            _ => expected(node, key, "a text", problems),
        }
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(node: &Node, key: &str, problems: &mut Problems) -> Option<Self> {
        // A wrong list was reported here, so whoever reads it finds an empty one and is silent.
        let Value::Sequence(items) = &node.value else {
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
}

impl<T: Decode> Decode for Spanned<Vec<T>> {
    fn decode(node: &Node, key: &str, problems: &mut Problems) -> Option<Self> {
        let value = Decode::decode(node, key, problems)?;
        let span = node.span.clone();
        Some(Self { value, span })
    }
}

impl Decode for Spanned<bool> {
    fn decode(node: &Node, key: &str, problems: &mut Problems) -> Option<Self> {
        from_scalar(
            node,
            key,
            "`true` or `false`",
            problems,
            |text| match text {
                "true" => Some(true),
                "false" => Some(false),
                _ => None,
            },
        )
    }
}

impl Decode for Spanned<f64> {
    fn decode(node: &Node, key: &str, problems: &mut Problems) -> Option<Self> {
        from_scalar(node, key, "a number", problems, |text| {
            text.parse().ok().filter(|number: &f64| number.is_finite())
        })
    }
}

impl Decode for Spanned<u32> {
    fn decode(node: &Node, key: &str, problems: &mut Problems) -> Option<Self> {
        from_scalar(node, key, "a whole number", problems, |text| {
            text.parse().ok()
        })
    }
}

fn from_scalar<T>(
    node: &Node,
    key: &str,
    wanted: &str,
    problems: &mut Problems,
    parse: impl Fn(&str) -> Option<T>,
) -> Option<Spanned<T>> {
    if let Value::Scalar(Some(text)) = &node.value
        && let Some(value) = parse(text)
    {
        let span = node.span.clone();
        return Some(Spanned { value, span });
    }
    expected(node, key, wanted, problems)
}

/// Reports a value of the wrong kind.
pub(crate) fn expected<T>(
    node: &Node,
    key: &str,
    wanted: &str,
    problems: &mut Problems,
) -> Option<T> {
    let found = match &node.value {
        Value::Scalar(Some(text)) if text.chars().count() <= 30 => format!("`{text}`"),
        other => other.kind().to_owned(),
    };
    let subject = if key.is_empty() {
        "the file".to_owned()
    } else {
        format!("`{key}`")
    };
    let message = format!("{subject} must be {wanted}, not {found}");
    let problem = Diagnostic::error("wrong-type", message).help_if(remedy(&node.value, wanted));
    problems.add(node.span.clone(), problem);
    None
}

fn remedy(value: &Value, wanted: &str) -> Option<String> {
    match value {
        Value::Scalar(Some(text)) if text.contains('：') => {
            Some("after a key write a half-width colon and a blank: `key: text`".to_owned())
        }
        Value::Scalar(Some(text)) if wanted == "a list" && !text.contains(char::is_whitespace) => {
            Some(format!("write it as a list: `[{text}]`"))
        }
        _ => None,
    }
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
        let Value::Mapping(entries) = &node.value else {
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
            let problem = Diagnostic::error(
                "missing-key",
                format!("`{key}` is missing in {}", self.what),
            )
            .help(format!("add a line `{key}: …`"));
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
        $(#[$doc:meta])*
        pub struct $name:ident($what:literal) {
            $( $(#[$field_doc:meta])* $field:ident: $type:ty $(, $required:ident)?; )*
        }
    )*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct $name {
            /// Where the map begins.
            pub(crate) span: std::ops::Range<usize>,
            $( $(#[$field_doc])* pub(crate) $field: Option<$type>, )*
        }

        impl $name {
            /// The keys that the map may have.
            pub(crate) const KEYS: &[&str] = &[$( $crate::yaml::key(stringify!($field)) ),*];
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
                )?)*
                let result = Self {
                    span: node.span.clone(),
                    $( $field: entries.take($crate::yaml::key(stringify!($field)), problems), )*
                };
                entries.finish(Self::KEYS, problems);
                Some(result)
            }
        }
    )*};
}
pub(crate) use mapping;

/// The key of a field; `r#type` is the key `type`.
pub(crate) const fn key(field: &'static str) -> &'static str {
    match field.as_bytes() {
        [b'r', b'#', ..] => field.split_at(2).1,
        _ => field,
    }
}

/// A text for all languages, or one a language. Tags are not checked here.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum LocalText {
    Everywhere(Text),
    ByLanguage {
        /// (language tag, text), each tag once.
        texts: Vec<(Text, Text)>,
        span: Range<usize>,
    },
}

impl LocalText {
    pub(crate) fn span(&self) -> Range<usize> {
        match self {
            Self::Everywhere(text) => text.span.clone(),
            Self::ByLanguage { span, .. } => span.clone(),
        }
    }
}

impl Decode for LocalText {
    fn decode(node: &Node, key: &str, problems: &mut Problems) -> Option<Self> {
        match &node.value {
            Value::Scalar(_) => Text::decode(node, key, problems).map(Self::Everywhere),
            Value::Mapping(entries) => {
                let texts = entries
                    .iter()
                    .map(|(tag, node)| Some((tag.clone(), Text::decode(node, key, problems)?)))
                    .collect::<Option<_>>()?;
                let span = node.span.clone();
                Some(Self::ByLanguage { texts, span })
            }
            Value::Sequence(_) => expected(node, key, "a text, or one text a language", problems),
        }
    }
}
