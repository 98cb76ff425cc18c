//! `show_if`: a question that is asked only after some answers to earlier ones.

use serde_json::{Value as Json, json};

use crate::diagnostic::Problem;
use crate::message::Term;
use crate::survey::Id;
use crate::yaml::{Decode, Definitions, Node, NodeValue, Problems, Scalar, Spanned, expected};

/// The conditions as they were written; all of them must hold.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ShowIfSource(pub(crate) Vec<ConditionSource>);

/// One line of them: a question, and the options of which one must be chosen.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ConditionSource {
    pub(crate) question: Spanned<Id>,
    pub(crate) options: Vec<Spanned<Id>>,
}

impl Decode for ShowIfSource {
    fn decode(node: &Node, key: &str, problems: &mut Problems) -> Option<Self> {
        let NodeValue::Mapping(entries) = &node.value else {
            return expected(node, key, Term::Conditions, problems);
        };
        if entries.is_empty() {
            let problem = Problem::EmptyValue {
                key: key.to_owned(),
                kind: "conditions",
            };
            problems.add(node.span.clone(), problem);
        }
        let mut conditions = Vec::new();
        for (question, node) in entries {
            let options = match &node.value {
                NodeValue::Scalar(_) => {
                    Decode::decode(node, &question.value, problems).map(|option| vec![option])
                }
                _ => Decode::decode(node, &question.value, problems),
            };
            let span = question.span.clone();
            match (Id::parse(&question.value, key), options) {
                (Ok(value), Some(options)) => conditions.push(ConditionSource {
                    question: Spanned { value, span },
                    options,
                }),
                (Err(problem), _) => problems.add(span, problem),
                (Ok(_), None) => {}
            }
        }
        Some(Self(conditions))
    }

    fn schema(definitions: &mut Definitions) -> Json {
        let option = <Spanned<Id>>::schema(definitions);
        let options = <Vec<Spanned<Id>>>::schema(definitions);
        json!({
            "type": "object",
            "propertyNames": Id::schema(),
            "additionalProperties": { "anyOf": [option, options] },
            "minProperties": 1,
        })
    }
}
