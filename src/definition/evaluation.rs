//! `evaluation`: the name of a built-in table, or five strings of five letters.

use serde_json::{Value as Json, json};

use crate::diagnostic::Problem;
use crate::kano::{Category, Evaluation};
use crate::message::Term;
use crate::yaml::{
    Decode, Definitions, Node, NodeValue, Problems, Scalar, Spanned, expected, one_word_of, titled,
    unknown_word,
};

impl Decode for Evaluation {
    fn decode(node: &Node, key: &str, problems: &mut Problems) -> Option<Self> {
        match &node.value {
            NodeValue::Scalar(_) => {
                let table: Spanned<BuiltIn> = Decode::decode(node, key, problems)?;
                Some(table.value.0)
            }
            NodeValue::Sequence(_) => {
                let rows: [Spanned<TableRow>; 5] = Decode::decode(node, key, problems)?;
                Some(Self::custom(rows.map(|row| row.value.0)))
            }
            NodeValue::Mapping(_) => expected(node, key, Term::NameOrFiveStrings, problems),
        }
    }

    fn schema(_: &mut Definitions) -> Json {
        let rows = json!({
            "type": "array", "items": TableRow::schema(), "minItems": 5, "maxItems": 5
        });
        json!({ "anyOf": [
            titled("a built-in table", BuiltIn::schema()),
            titled("a table of your own", rows),
        ] })
    }
}

/// A built-in evaluation table, by its name.
struct BuiltIn(Evaluation);

impl Scalar for BuiltIn {
    fn parse(text: &str, _: &str) -> Result<Self, Problem> {
        let names = Evaluation::BUILT_IN.map(|table| table.name());
        let unknown = || unknown_word(text, Term::EvaluationTable, names);
        Evaluation::named(text).map(Self).ok_or_else(unknown)
    }

    fn schema() -> Json {
        let descriptions = [
            "Berger et al. 1993, the same cells as Kano et al. 1984.",
            "Pouliot 1993: the same answer twice is questionable for must-be and live-with too.",
        ];
        let names = Evaluation::BUILT_IN.map(|table| table.name());
        one_word_of(names.into_iter().zip(descriptions))
    }
}

struct TableRow([Category; 5]);

impl Scalar for TableRow {
    fn parse(text: &str, _: &str) -> Result<Self, Problem> {
        Category::row(text)
            .map(Self)
            .ok_or_else(|| Problem::BadEvaluationRow {
                row: text.to_owned(),
            })
    }

    fn schema() -> Json {
        json!({ "type": "string", "pattern": "^[AOMIRQ]{5}$" })
    }
}
