//! Nodes of the tree to values, with all problems collected.
//!
//! [`Scalar`] is what is written as one text; all else implements [`Decode`] itself.

use std::ops::{Range, RangeInclusive};

use serde_json::{Value as Json, json};

use super::levels::Levels;
use super::marks::{full_width_in_word, narrowed};
use super::problems::Problems;
use super::schema::Definitions;
use super::spanned::Spanned;
use super::syntax::quotes_needed;
use super::tree::{Node, NodeValue};
use super::unquoted::is_key;
use crate::diagnostic::Problem;
use crate::forbidden::control_character;
use crate::message::Term;
use crate::unicode::{code_point, is_unpublishable, stray_invisible};

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

    /// True if spaces alone are a value.
    const MAY_BE_SPACES: bool = false;

    fn schema() -> Json;
}

impl<T: Scalar> Decode for Spanned<T> {
    fn decode(node: &Node, key: &str, problems: &mut Problems) -> Option<Self> {
        let span = node.span.clone();
        let parsed = match &node.value {
            NodeValue::Scalar(Some(text)) if has_value::<T>(text) => {
                if let Some((mark, problem)) = block_mark(&span, problems) {
                    problems.add(mark, problem);
                    return None;
                }
                if let Some(found) = text.chars().find(|c| is_unpublishable(*c)) {
                    problems.add(span, control_character(found));
                    return None;
                }
                T::parse(text, key)
            }
            NodeValue::Scalar(_) if is_comparison(&span, problems) => Err(quotes_needed('>')),
            NodeValue::Scalar(text) => Err(Problem::EmptyValue {
                key: key.to_owned(),
                kind: match T::EMPTY {
                    "text" if text.is_none() && is_before_comment(&span, problems) => "comment",
                    kind => kind,
                },
            }),
            _ => return expected(node, key, Term::Text, problems),
        };
        match parsed {
            Ok(value) => {
                warn_of_invisible(node, problems);
                Some(Self { value, span })
            }
            Err(problem) => {
                let slip = scalar(node).filter(|text| are_right_narrowed::<T>(text, key));
                let slip = slip.and_then(|_| full_width(node, problems));
                let (span, problem) = slip.unwrap_or((span, problem));
                problems.add(span, problem);
                None
            }
        }
    }

    fn schema(_: &mut Definitions) -> Json {
        T::schema()
    }
}

/// True unless there is nothing in a text.
fn has_value<T: Scalar>(text: &str) -> bool {
    !text.trim().is_empty() || T::MAY_BE_SPACES && !text.is_empty()
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

/// The full-width mark with which a block of text is meant to begin: YAML takes it for the first word.
fn block_mark(span: &Range<usize>, problems: &Problems) -> Option<(Range<usize>, Problem)> {
    let source = problems.text().get(span.clone())?;
    let (first, _) = source.split_once('\n')?;
    let mark = ["｜", "＞"]
        .into_iter()
        .find(|mark| first.trim() == *mark)?;
    let (_, problem) = full_width_in_word(mark)?;
    Some((span.start..span.start + mark.len(), problem))
}

/// True of `>5`, which YAML takes for the beginning of a block of text.
fn is_comparison(key: &Range<usize>, problems: &Problems) -> bool {
    let number = rest_of_line(key, problems).strip_prefix('>');
    number.is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()))
}

/// True if the rest of the line is a comment: `title: #1 in town`.
fn is_before_comment(key: &Range<usize>, problems: &Problems) -> bool {
    rest_of_line(key, problems).starts_with('#')
}

/// What is in the line of a key after its colon.
fn rest_of_line<'p>(key: &Range<usize>, problems: &'p Problems) -> &'p str {
    let rest = problems.text().get(key.end..).unwrap_or_default();
    let rest = rest.lines().next().unwrap_or_default();
    rest.strip_prefix(':').unwrap_or(rest).trim_start()
}

/// True if the full-width marks in a text are all that is wrong with it: it is a value without them,
/// or several.
fn are_right_narrowed<T: Scalar>(text: &str, key: &str) -> bool {
    let marks = [' ', '"', '\'', '[', ']'];
    let narrowed = narrowed(text);
    let mut values = narrowed.split(',');
    values.all(|value| T::parse(value.trim_matches(marks), key).is_ok())
}

/// The first full-width mark in a value, with its place.
fn full_width(node: &Node, problems: &Problems) -> Option<(Range<usize>, Problem)> {
    let start = node.span.start;
    let (found, problem) = full_width_in_word(problems.text().get(node.span.clone())?)?;
    Some((start + found.start..start + found.end, problem))
}

fn scalar(node: &Node) -> Option<&str> {
    match &node.value {
        NodeValue::Scalar(text) => text.as_deref(),
        _ => None,
    }
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
            NodeValue::Scalar(text) if text.as_deref().is_none_or(is_nothing) => &[],
            NodeValue::Scalar(Some(_)) if T::IS_MAP => std::slice::from_ref(node),
            _ => {
                not_a_list(node, key, problems);
                return Some(Self::new());
            }
        };
        if items.is_empty() {
            let key = key.to_owned();
            problems.add(node.span.clone(), Problem::EmptyList { key });
        }
        let is_empty = |item: &&Node| T::IS_MAP && item.value == NodeValue::Scalar(None);
        let (empty, items): (Vec<_>, Vec<_>) = items.iter().partition(is_empty);
        for item in empty {
            let (key, kind) = (key.to_owned(), "entry");
            problems.add(item.span.clone(), Problem::EmptyValue { key, kind });
        }
        let (texts, maps): (Vec<_>, Vec<_>) = items
            .into_iter()
            .partition(|item| T::IS_MAP && text_of_item(item).is_some());
        let decoded: Vec<T> = maps
            .into_iter()
            .filter_map(|item| T::decode(item, key, problems))
            .collect();
        let Some(item) = texts.first() else {
            return Some(decoded);
        };
        let key = key.to_owned();
        let text = text_of_item(item).unwrap_or_default();
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

/// The text that is written in place of a map; YAML takes one with a colon in it, such as
/// `- Tea: green`, for a map.
fn text_of_item(item: &Node) -> Option<String> {
    match &item.value {
        NodeValue::Scalar(text) => text.clone(),
        NodeValue::Mapping(entries) => match entries.as_slice() {
            [(key, value)] if !is_key(&key.value) => {
                Some(format!("{}: {}", key.value, scalar(value)?))
            }
            _ => None,
        },
        NodeValue::Sequence(_) => None,
    }
}

/// True of what stands for nothing in YAML.
fn is_nothing(text: &str) -> bool {
    matches!(text.trim(), "" | "~" | "null" | "Null" | "NULL")
}

/// Exactly five entries, in the order of the answers.
impl<T: Decode> Decode for [T; 5] {
    fn decode(node: &Node, key: &str, problems: &mut Problems) -> Option<Self> {
        if let NodeValue::Sequence(nodes) = &node.value
            && nodes.len() != 5
            && !nodes.is_empty()
        {
            let comma = |node: &Node| scalar(node).is_some_and(|text| text.contains(['，', '、']));
            let joined = nodes.iter().find(|node| comma(node));
            let (span, problem) = joined
                .and_then(|node| full_width(node, problems))
                .unwrap_or_else(|| {
                    let (key, count) = (key.to_owned(), nodes.len() as u64);
                    (node.span.clone(), Problem::NotFive { key, count })
                });
            problems.add(span, problem);
            return None;
        }
        // A wrong entry was reported where it stands.
        Vec::decode(node, key, problems)?.try_into().ok()
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
    // A list that is written without its dashes is a map.
    let is_map = matches!(node.value, NodeValue::Mapping(_));
    let slip = if is_map && wanted == Term::List {
        "dashes"
    } else {
        "type"
    };
    let problem = wrong_type(key, wanted, found(node), None, slip);
    problems.add(node.span.clone(), problem);
    None
}

/// What a message calls a value: as it was written, if it is short.
fn found(node: &Node) -> Term {
    match &node.value {
        NodeValue::Scalar(Some(text)) if text.chars().count() <= 30 => quoted(text),
        other => other.kind(),
    }
}

/// Reports what is not a list; one of a few words is often written without its brackets, or with
/// full-width ones.
fn not_a_list(node: &Node, key: &str, problems: &mut Problems) {
    let Some(text) = scalar(node).map(narrowed) else {
        expected::<()>(node, key, Term::List, problems);
        return;
    };
    let is_word = |text: &str| !text.trim().contains(char::is_whitespace);
    let slip = text.starts_with('[').then(|| full_width(node, problems));
    let is_list = text.split(',').all(is_word);
    let (span, problem) = slip.flatten().unwrap_or_else(|| {
        let list = is_list.then_some(text);
        let problem = wrong_type(key, Term::List, found(node), list, "type");
        (node.span.clone(), problem)
    });
    problems.add(span, problem);
}

/// Says that a text is not a value of the kind that is wanted.
fn not_a(key: &str, wanted: Term, text: &str) -> Problem {
    wrong_type(key, wanted, quoted(text), None, "type")
}

fn wrong_type(
    key: &str,
    wanted: Term,
    found: Term,
    near: Option<String>,
    slip: &'static str,
) -> Problem {
    let subject = match key {
        "" => Term::File,
        key => quoted(key),
    };
    Problem::WrongType {
        subject,
        wanted,
        found,
        near,
        slip,
    }
}

fn quoted(text: &str) -> Term {
    let text = text.to_owned();
    Term::Quoted { text }
}
