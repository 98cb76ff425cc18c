//! A text as it was written: one for all languages, or one a language.

use std::ops::Range;

use serde_json::Value as Json;

use crate::diagnostic::Problem;
use crate::language::Language;
use crate::message::Term;
use crate::yaml::{
    Decode, Definitions, Node, NodeValue, Problems, Scalar, Spanned, Text, expected, reference,
};

/// A text for all languages, or one a language.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum LocalizedSource {
    Everywhere(Text),
    ByLanguage {
        texts: Vec<(Spanned<Language>, Text)>,
        span: Range<usize>,
    },
}

impl LocalizedSource {
    pub(crate) fn span(&self) -> Range<usize> {
        match self {
            Self::Everywhere(text) => text.span.clone(),
            Self::ByLanguage { span, .. } => span.clone(),
        }
    }

    /// The text that was written in a language; one for all is in the survey's `default`.
    pub(crate) fn in_language(&self, language: &Language, default: &Language) -> Option<&Text> {
        match self {
            Self::Everywhere(text) => (language == default).then_some(text),
            Self::ByLanguage { texts, .. } => {
                let (_, text) = texts.iter().find(|(tag, _)| tag.value == *language)?;
                Some(text)
            }
        }
    }

    pub(crate) fn texts(&self) -> impl Iterator<Item = &Text> {
        let (one, many): (_, &[_]) = match self {
            Self::Everywhere(text) => (Some(text), &[]),
            Self::ByLanguage { texts, .. } => (None, texts),
        };
        one.into_iter().chain(many.iter().map(|(_, text)| text))
    }
}

impl Decode for LocalizedSource {
    fn decode(node: &Node, key: &str, problems: &mut Problems) -> Option<Self> {
        match &node.value {
            NodeValue::Scalar(_) => Text::decode(node, key, problems).map(Self::Everywhere),
            NodeValue::Mapping(entries) => {
                let mut texts = Vec::new();
                for (tag, node) in entries {
                    // A text in braces has a key for each of its commas.
                    if problems.is_without_colon(tag.span.end) {
                        problems.add(tag.span.clone(), Problem::CommaInText);
                        return None;
                    }
                    match Language::parse(&tag.value, key) {
                        Ok(value) => {
                            let span = tag.span.clone();
                            let language = Spanned { value, span };
                            texts.push((language, Text::decode(node, key, problems)?));
                        }
                        Err(problem) => problems.add(tag.span.clone(), problem),
                    }
                }
                let span = node.span.clone();
                Some(Self::ByLanguage { texts, span })
            }
            NodeValue::Sequence(_) => expected(node, key, Term::TextPerLanguage, problems),
        }
    }

    fn schema(_: &mut Definitions) -> Json {
        reference("text")
    }
}
