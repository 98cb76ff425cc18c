//! YAML text to a tree of nodes with places.
//!
//! Only what definitions need is taken: one document, no anchors, aliases or tags. With the bounds
//! on depth and on the number of nodes no small file can cost much.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::ops::Range;

use granit_parser::{Event, Parser, ScalarStyle, Span, options};

use super::problems::Problems;
use super::spanned::Text;
use super::syntax::{self, MAXIMUM_DEPTH, too_deep};
use crate::diagnostic::{Diagnostic, Problem};
use crate::message::Term;

/// How many values a file may have.
const MAXIMUM_NODES: usize = 100_000;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Node {
    pub(crate) value: NodeValue,
    /// The scalar, or the first key or item of a map or list.
    pub(crate) span: Range<usize>,
}

/// What kind of value it is.
///
/// Scalars stay text (`no`, `1.10` and `2026-01-01` are what was typed); whoever wants a number
/// reads it from the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum NodeValue {
    /// `None` where nothing stands after a key.
    Scalar(Option<String>),
    Sequence(Vec<Node>),
    Mapping(Vec<(Text, Node)>),
}

impl NodeValue {
    /// The kind in words, for messages.
    pub(crate) const fn kind(&self) -> Term {
        match self {
            Self::Scalar(None) => Term::Nothing,
            Self::Scalar(Some(_)) => Term::Text,
            Self::Sequence(_) => Term::List,
            Self::Mapping(_) => Term::Map,
        }
    }
}

/// A list or map that is still open.
enum OpenNode {
    Sequence(Range<usize>, Vec<Node>),
    Mapping(Range<usize>, Vec<(Text, Node)>, Option<Text>),
}

/// Reads the one document of a file; problems of syntax end the reading.
pub(super) fn read(text: &str, problems: &mut Problems) -> Option<Node> {
    let mut builder = Builder::default();
    let options = options! {
        emit_anchor_events: true,
        emit_comments: false,
        flow_nesting_limit: MAXIMUM_DEPTH,
        block_nesting_limit: MAXIMUM_DEPTH,
    };
    for event in Parser::new_from_str_with_options(text, options) {
        let step = match event {
            Ok((event, span)) => {
                // A tag is no part of its value; whoever is told of it must see it.
                let place = bytes(&span.tag_span().unwrap_or(span), text);
                let span = bytes(&span, text);
                refuse_extras(&event)
                    .and_then(|()| builder.take(event, span, problems))
                    .map_err(|problem| (place, problem))
            }
            Err(error) => Err(syntax::explain(&error, text)),
        };
        if let Err((span, problem)) = step {
            problems.add(span, problem);
            return None;
        }
    }
    let root = builder.root;
    let is_empty = |root: &Node| root.value == NodeValue::Scalar(None);
    if root.as_ref().is_none_or(is_empty) {
        problems.add(0..0, Problem::EmptyFile);
        return None;
    }
    root
}

/// The bytes of a value, without the blanks after it that the parser counts in.
#[expect(
    clippy::expect_used,
    reason = "the parser says so of whatever it reads from a `str`"
)]
fn bytes(span: &Span, text: &str) -> Range<usize> {
    let range = span.byte_range().expect("a span in a text has bytes");
    match text.get(range.clone()) {
        Some(source) => range.start..range.start + source.trim_end().len(),
        None => range,
    }
}

#[derive(Default)]
struct Builder {
    open: Vec<OpenNode>,
    root: Option<Node>,
    nodes: usize,
    documents: usize,
}

impl Builder {
    fn take(
        &mut self,
        event: Event<'_>,
        span: Range<usize>,
        problems: &mut Problems,
    ) -> Result<(), Problem> {
        match event {
            Event::DocumentStart(..) => self.begin_document()?,
            Event::Scalar(text, style, ..) => {
                // Where nothing stands, the parser reports a `~` of no length.
                let empty = style == ScalarStyle::Plain && span.is_empty();
                let value = NodeValue::Scalar((!empty).then(|| text.into_owned()));
                self.place(Node { value, span })?;
            }
            Event::SequenceStart(..) => self.push(OpenNode::Sequence(span, Vec::new()))?,
            Event::MappingStart(..) => self.push(OpenNode::Mapping(span, Vec::new(), None))?,
            Event::SequenceEnd | Event::MappingEnd => {
                if let Some(open) = self.open.pop() {
                    self.place(close(open, problems))?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn begin_document(&mut self) -> Result<(), Problem> {
        self.documents += 1;
        if self.documents > 1 {
            return Err(Problem::TwoDocuments);
        }
        Ok(())
    }

    fn push(&mut self, open: OpenNode) -> Result<(), Problem> {
        if self.open.len() >= MAXIMUM_DEPTH {
            return Err(too_deep());
        }
        self.open.push(open);
        Ok(())
    }

    fn place(&mut self, mut node: Node) -> Result<(), Problem> {
        self.nodes += 1;
        if self.nodes > MAXIMUM_NODES {
            return Err(Problem::TooManyValues {
                most: MAXIMUM_NODES as u64,
            });
        }
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(OpenNode::Sequence(_, items)) => items.push(node),
            Some(OpenNode::Mapping(_, entries, key)) => match key.take() {
                None => *key = Some(as_key(node)?),
                Some(key) => {
                    // Where nothing stands after a key, the key is the place to show.
                    if node.span.is_empty() {
                        node.span = key.span.clone();
                    }
                    entries.push((key, node));
                }
            },
        }
        Ok(())
    }
}

/// Anchors, aliases and tags are for programs; definitions are shorter and safer without them.
fn refuse_extras(event: &Event<'_>) -> Result<(), Problem> {
    if matches!(event, Event::Alias(_) | Event::Anchor(..)) {
        return Err(Problem::Anchor);
    }
    if event.tag().is_some() {
        return Err(Problem::Tag);
    }
    Ok(())
}

fn as_key(node: Node) -> Result<Text, Problem> {
    match node.value {
        NodeValue::Scalar(Some(value)) => Ok(Text {
            value,
            span: node.span,
        }),
        _ => Err(Problem::KeyNotText),
    }
}

fn close(open: OpenNode, problems: &mut Problems) -> Node {
    match open {
        OpenNode::Sequence(span, items) => Node {
            span: items.first().map_or(span, |item| item.span.clone()),
            value: NodeValue::Sequence(items),
        },
        OpenNode::Mapping(span, entries, _) => Node {
            span: entries.first().map_or(span, |(key, _)| key.span.clone()),
            value: NodeValue::Mapping(without_doubled_keys(entries, problems)),
        },
    }
}

/// Of entries with the same key the first stays. Only one is reported: where there are several, the
/// dash of a new entry of a list is missing.
fn without_doubled_keys(
    mut entries: Vec<(Text, Node)>,
    problems: &mut Problems,
) -> Vec<(Text, Node)> {
    let mut known: HashMap<&str, &Text> = HashMap::with_capacity(entries.len());
    let mut doubled: Option<(&Text, &Text)> = None;
    let mut are_first = Vec::with_capacity(entries.len());
    for (key, _) in &entries {
        let entry = known.entry(&key.value);
        if let Entry::Occupied(first) = &entry {
            doubled.get_or_insert((key, *first.get()));
        }
        are_first.push(matches!(entry, Entry::Vacant(_)));
        entry.or_insert(key);
    }
    if let Some((again, first)) = doubled {
        let place = problems.place(first.span.clone());
        let problem = Problem::DuplicateKey {
            key: again.value.clone(),
            line: place.line() as u64,
        };
        problems.add(again.span.clone(), Diagnostic::from(problem).after(place));
    }
    let mut are_first = are_first.into_iter();
    entries.retain(|_| are_first.next() == Some(true));
    entries
}
