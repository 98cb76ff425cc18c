//! YAML text to a tree of nodes with places.
//!
//! Only what definitions need is taken: one document, no anchors, aliases or tags. With the bounds
//! on depth and on the number of nodes no small file can cost much.

use std::collections::HashMap;
use std::ops::Range;

use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, ScanError, Span, options};

use super::problems::Problems;
use super::spanned::Text;
use crate::diagnostic::{Diagnostic, lower_first};

/// How deep lists and maps may stand in one another.
const MAXIMUM_DEPTH: usize = 32;

/// How many values a file may have.
const MAXIMUM_NODES: usize = 50_000;

/// One value of the file.
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
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Scalar(None) => "nothing",
            Self::Scalar(Some(_)) => "a text",
            Self::Sequence(_) => "a list",
            Self::Mapping(_) => "a map",
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
                let place = bytes(&span.tag_span().unwrap_or(span), text);
                let span = bytes(&span, text);
                refuse_extras(&event)
                    .and_then(|()| builder.take(event, span, problems))
                    .map_err(|problem| (place, problem))
            }
            Err(error) => Err(syntax_problem(&error, text)),
        };
        if let Err((span, problem)) = step {
            problems.add(span, problem);
            return None;
        }
    }
    if builder.root.is_none() {
        let problem = Diagnostic::error("empty", "the file is empty")
            .help("begin with `title:` and a list of `features:`");
        problems.add(0..0, problem);
    }
    builder.root
}

fn bytes(span: &Span, text: &str) -> Range<usize> {
    let range = span.byte_range().unwrap_or(0..0);
    let source = text.get(range.clone()).unwrap_or_default();
    range.start..range.start + source.trim_end().len()
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
    ) -> Result<(), Diagnostic> {
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

    fn begin_document(&mut self) -> Result<(), Diagnostic> {
        self.documents += 1;
        if self.documents > 1 {
            return Err(
                Diagnostic::error("two-documents", "a second document begins here")
                    .help("remove the line `---`, or move what follows to a file of its own"),
            );
        }
        Ok(())
    }

    fn push(&mut self, open: OpenNode) -> Result<(), Diagnostic> {
        if self.open.len() >= MAXIMUM_DEPTH {
            return Err(too_deep());
        }
        self.open.push(open);
        Ok(())
    }

    fn place(&mut self, node: Node) -> Result<(), Diagnostic> {
        self.nodes += 1;
        if self.nodes > MAXIMUM_NODES {
            return Err(Diagnostic::error(
                "too-many-values",
                format!("the file has more than {MAXIMUM_NODES} values"),
            ));
        }
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(OpenNode::Sequence(_, items)) => items.push(node),
            Some(OpenNode::Mapping(_, entries, key)) => match key.take() {
                None => *key = Some(as_key(node)?),
                Some(key) => entries.push((key, node)),
            },
        }
        Ok(())
    }
}

fn too_deep() -> Diagnostic {
    let message = format!("lists and maps stand in one another more than {MAXIMUM_DEPTH} deep");
    Diagnostic::error("too-deep", message)
        .help("a definition is at most 6 deep; look for brackets that are not closed")
}

/// Anchors, aliases and tags are for programs; definitions are shorter and safer without them.
fn refuse_extras(event: &Event<'_>) -> Result<(), Diagnostic> {
    if matches!(event, Event::Alias(_) | Event::Anchor(..)) {
        return Err(
            Diagnostic::error("anchor", "anchors (`&`) and aliases (`*`) are not read").help(
                "write the value out, or put quotes around a text that begins with `&` or `*`",
            ),
        );
    }
    if event.tag().is_some() {
        return Err(Diagnostic::error("tag", "tags (`!`) are not read")
            .help("remove it, or put quotes around a text that begins with `!`"));
    }
    Ok(())
}

fn as_key(node: Node) -> Result<Text, Diagnostic> {
    match node.value {
        NodeValue::Scalar(Some(value)) => Ok(Text {
            value,
            span: node.span,
        }),
        _ => Err(Diagnostic::error("key", "a key must be a text")
            .help("write `key: value`, with quotes around a text that has brackets in it")),
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

/// Of entries with the same key the first stays.
fn without_doubled_keys(entries: Vec<(Text, Node)>, problems: &mut Problems) -> Vec<(Text, Node)> {
    let mut places: HashMap<String, Range<usize>> = HashMap::new();
    let mut kept = Vec::with_capacity(entries.len());
    for (key, node) in entries {
        if let Some(first) = places.get(&key.value) {
            let place = problems.place(first.clone());
            let label = format!("already at line {}", place.line());
            let problem =
                Diagnostic::error("duplicate-key", format!("key `{}` stands twice", key.value))
                    .label(label)
                    .also(place, "first here")
                    .help("remove one of them");
            problems.add(key.span, problem);
        } else {
            places.insert(key.value.clone(), key.span.clone());
            kept.push((key, node));
        }
    }
    kept
}

/// What the parser says, at a place that can be shown, with a remedy for the usual slips.
fn syntax_problem(error: &ScanError, text: &str) -> (Range<usize>, Diagnostic) {
    let start = error.marker().byte_offset().unwrap_or(text.len());
    let start = start.min(text.len());
    let line_start = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
    let line = text[line_start..].lines().next().unwrap_or_default();
    let length = text[start..].chars().next().map_or(0, char::len_utf8);
    let problem = match error.kind() {
        ErrorKind::RecursionLimitExceeded => too_deep(),
        kind => Diagnostic::error("syntax", lower_first(error.info().trim_end_matches('.')))
            .help(remedy(line, &text[..start], kind)),
    };
    (start..start + length, problem)
}

fn remedy(line: &str, before: &str, kind: &ErrorKind) -> &'static str {
    let indent = &line[..line.len() - line.trim_start().len()];
    let conflict = ["<<<<<<<", "=======", ">>>>>>>"];
    if conflict.iter().any(|mark| line.starts_with(mark)) {
        "this line was left by a merge; choose one of the two versions"
    } else if indent.contains('\t') {
        "indent with spaces, not with tabs"
    } else if line.contains('：') && !line.contains(": ") {
        "after a key write a half-width colon and a blank: `key: text`"
    } else if line.matches(": ").count() > 1 {
        "put quotes around a text that has a colon and a blank in it"
    } else if line.matches(['"', '\'']).count() % 2 == 1 {
        "close the quotes on this line"
    } else if before.matches(['[', '{']).count() > before.matches([']', '}']).count() {
        "a bracket above is not closed"
    } else if matches!(
        kind,
        ErrorKind::UnclosedQuotedScalar | ErrorKind::InvalidQuotedScalarIndent
    ) {
        "a text in quotes above is not closed"
    } else {
        "what belongs together begins in the same column, and what is inside it further right"
    }
}
