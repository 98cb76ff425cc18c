//! Nodes of the tree to values, with all problems collected.
//!
//! [`Scalar`] is what is written as one text; all else implements [`Decode`] itself.

use std::ops::{Range, RangeInclusive};

use serde_json::{Value as Json, json};

use super::levels::Levels;
use super::problems::Problems;
use super::schema::Definitions;
use super::slips::{control_character, full_width_in_word};
use super::spanned::Spanned;
use super::tree::{Node, NodeValue};
use crate::diagnostic::Problem;
use crate::forbidden::code_point;
use crate::message::{Argument, Term};
use crate::unicode::{is_unpublishable, stray_invisible};

/// What can be read from a node; `key` is the key that the node stands under, for messages.
pub(crate) trait Decode: Sized {
    fn decode(node: &Node, key: &str, problems: &mut Problems) -> Option<Self>;

    /// True of what is written as a map of keys.
    const IS_MAP: bool = false;

    /// Adds the maps that it may have in it.
    fn levels(_: &mut Levels) {}

    /// The JSON Schema of it; it refuses nothing that `decode` takes.
    fn schema(definitions: &mut Definitions) -> Json;
}

/// What is written as one text.
pub(crate) trait Scalar: Sized {
    fn parse(text: &str, key: &str) -> Result<Self, Problem>;

    /// What kind of value is missing where the key is empty, as the remedy calls it.
    const EMPTY: &'static str = "text";

    fn schema() -> Json;
}

impl<T: Scalar> Decode for Spanned<T> {
    fn decode(node: &Node, key: &str, problems: &mut Problems) -> Option<Self> {
        let span = node.span.clone();
        let parsed = match &node.value {
            NodeValue::Scalar(Some(text)) if !text.trim().is_empty() => {
                if let Some(found) = text.chars().find(|c| is_unpublishable(*c)) {
                    problems.add(span, control_character(found));
                    return None;
                }
                T::parse(text, key)
            }
            NodeValue::Scalar(_) => Err(Problem::EmptyValue {
                key: key.to_owned(),
                kind: T::EMPTY,
            }),
            _ => return expected(node, key, Term::Text, problems),
        };
        match parsed {
            Ok(value) => {
                warn_of_invisible(node, problems);
                Some(Self { value, span })
            }
            Err(problem) => {
                let (span, problem) = slip(&span, problems).unwrap_or((span, problem));
                problems.add(span, problem);
                None
            }
        }
    }

    fn schema(_: &mut Definitions) -> Json {
        T::schema()
    }
}

/// Warns of a character that nobody sees, at its place; at the value, if it was written by its code.
fn warn_of_invisible(node: &Node, problems: &mut Problems) {
    let NodeValue::Scalar(Some(text)) = &node.value else {
        return;
    };
    let Some((_, found)) = stray_invisible(text) else {
        return;
    };
    let character = code_point(found);
    let source = problems.text().get(node.span.clone()).unwrap_or_default();
    let place = source.find(found).map_or_else(
        || node.span.clone(),
        |start| node.span.start + start..node.span.start + start + found.len_utf8(),
    );
    problems.add(place, Problem::InvisibleCharacter { character });
}

/// A full-width mark in a value that could not be read: most likely it is why.
fn slip(span: &Range<usize>, problems: &Problems) -> Option<(Range<usize>, Problem)> {
    let source = problems.text().get(span.clone())?;
    let (found, problem) = full_width_in_word(source)?;
    Some((span.start + found.start..span.start + found.end, problem))
}

impl Scalar for String {
    fn parse(text: &str, _: &str) -> Result<Self, Problem> {
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
    fn parse(text: &str, key: &str) -> Result<Self, Problem> {
        text.parse()
            .map_err(|_| not_a(key, Term::TrueOrFalse, text))
    }

    fn schema() -> Json {
        json!({ "type": "boolean" })
    }
}

impl Scalar for f64 {
    fn parse(text: &str, key: &str) -> Result<Self, Problem> {
        match text.parse::<Self>() {
            Ok(number) if number.is_finite() => Ok(number),
            Ok(_) if text.contains(|c: char| c.is_ascii_digit()) => Err(Problem::NumberTooLarge {
                key: key.to_owned(),
                text: text.to_owned(),
            }),
            _ => Err(not_a(key, Term::Number, text)),
        }
    }

    fn schema() -> Json {
        json!({ "type": "number" })
    }
}

impl Scalar for u32 {
    fn parse(text: &str, key: &str) -> Result<Self, Problem> {
        in_range(text, key, 0..=Self::MAX)
    }

    fn schema() -> Json {
        json!({ "type": "integer", "minimum": 0 })
    }
}

/// A whole number within bounds.
pub(crate) fn in_range(text: &str, key: &str, range: RangeInclusive<u32>) -> Result<u32, Problem> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(not_a(key, Term::WholeNumber, text));
    }
    // A number that no type can hold is outside of the range as well.
    let number = text.parse().ok().filter(|number| range.contains(number));
    number.ok_or_else(|| Problem::OutOfRange {
        key: key.to_owned(),
        least: (*range.start()).into(),
        most: (*range.end()).into(),
    })
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(node: &Node, key: &str, problems: &mut Problems) -> Option<Self> {
        // A wrong list was reported here, so whoever reads it finds an empty one and is silent.
        let items = match &node.value {
            NodeValue::Sequence(items) => items.as_slice(),
            NodeValue::Scalar(None) => &[],
            _ => {
                expected::<()>(node, key, Term::List, problems);
                return Some(Self::new());
            }
        };
        if items.is_empty() {
            let key = key.to_owned();
            problems.add(node.span.clone(), Problem::EmptyList { key });
        }
        let text_of = |item: &Node| match &item.value {
            NodeValue::Scalar(Some(text)) if T::IS_MAP => Some(text.clone()),
            _ => None,
        };
        let mut texts = items.iter().filter_map(|item| Some((item, text_of(item)?)));
        let first_text = texts.next();
        let maps = items.iter().filter(|item| text_of(item).is_none());
        let decoded: Vec<T> = maps
            .filter_map(|item| T::decode(item, key, problems))
            .collect();
        let Some((item, text)) = first_text else {
            return Some(decoded);
        };
        let key = key.to_owned();
        problems.add(item.span.clone(), Problem::ListOfTexts { key, text });
        Some(Self::new())
    }

    fn levels(levels: &mut Levels) {
        T::levels(levels);
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
            let (key, count) = (key.to_owned(), nodes.len() as u64);
            problems.add(node.span.clone(), Problem::NotFive { key, count });
        }
        // Too few or too many were reported here, a wrong one where it stands.
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
    wanted: Term,
    problems: &mut Problems,
) -> Option<T> {
    if let (NodeValue::Scalar(_), Some((span, problem))) = (&node.value, slip(&node.span, problems))
    {
        problems.add(span, problem);
        return None;
    }
    let found = match &node.value {
        NodeValue::Scalar(Some(text)) if text.chars().count() <= 30 => quoted(text),
        other => other.kind(),
    };
    // A list of one is often written without its brackets.
    let list = match &node.value {
        NodeValue::Scalar(Some(text)) if wanted == Term::List && text.split(',').all(is_word) => {
            Some(text.clone())
        }
        _ => None,
    };
    problems.add(node.span.clone(), wrong_type(key, wanted, found, list));
    None
}

fn is_word(text: &str) -> bool {
    !text.trim().contains(char::is_whitespace)
}

/// Says that a text is not a value of the kind that is wanted.
fn not_a(key: &str, wanted: Term, text: &str) -> Problem {
    wrong_type(key, wanted, quoted(text), None)
}

fn wrong_type(key: &str, wanted: Term, found: Term, list: Option<String>) -> Problem {
    let subject = match key {
        "" => Term::File,
        key => quoted(key),
    };
    Problem::WrongType {
        subject: Argument::Message(subject.into()),
        wanted,
        found,
        list,
    }
}

fn quoted(text: &str) -> Term {
    let text = text.to_owned();
    Term::Quoted { text }
}
