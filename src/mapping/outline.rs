//! The columns that the entries of a mapping name, whatever else is right or open in it.

use serde_json::{Value as Json, json};

use super::plain::plain;
use crate::yaml::{self, Decode, Definitions, Node, NodeValue, Problems};

/// An entry as it is told from others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    /// The line on which it begins.
    pub line: usize,
    /// The names of the columns in `answers`, as they are compared.
    answers: Vec<String>,
    /// Those of all columns that it reads.
    read: Vec<String>,
}

impl Outline {
    /// True if one of some columns is an answer by this entry: it may be for their file.
    pub fn knows_answer(&self, columns: &[String]) -> bool {
        columns
            .iter()
            .any(|name| self.answers.contains(&plain(name)))
    }

    /// True if it reads just these columns of a file.
    pub fn reads(&self, columns: &[String]) -> bool {
        let columns: Vec<String> = columns.iter().map(|name| plain(name)).collect();
        let all = |one: &[String], other: &[String]| one.iter().all(|name| other.contains(name));
        all(&columns, &self.read) && all(&self.read, &columns)
    }
}

/// The entries of a mapping; none if it is no list.
pub fn outlines(bytes: &[u8]) -> Vec<Outline> {
    let (outlines, _) = yaml::read::<Outlines>("", bytes);
    outlines.map_or_else(Vec::new, |outlines| outlines.0)
}

struct Outlines(Vec<Outline>);

impl Decode for Outlines {
    fn decode(node: &Node, _: &str, problems: &mut Problems) -> Option<Self> {
        let NodeValue::Sequence(entries) = &node.value else {
            return Some(Self(Vec::new()));
        };
        let outlines = entries.iter().map(|entry| {
            let of = |key| value_of(entry, key).map_or_else(Vec::new, names);
            let answers = of("answers");
            let others = [
                "id", "started", "sent", "only", "except", "profile", "comment",
            ];
            let others = others.into_iter().flat_map(of);
            Outline {
                line: problems.place(entry.span.clone()).line(),
                read: answers.iter().cloned().chain(others).collect(),
                answers,
            }
        });
        Some(Self(outlines.collect()))
    }

    fn schema(_: &mut Definitions) -> Json {
        json!({})
    }
}

/// The value of a key.
fn value_of<'n>(node: &'n Node, key: &str) -> Option<&'n Node> {
    let NodeValue::Mapping(entries) = &node.value else {
        return None;
    };
    let value = entries.iter().find(|(name, _)| name.value == key);
    value.map(|(_, value)| value)
}

/// The columns in the value of a key: the text itself, that of its `column`, or all of its keys.
fn names(node: &Node) -> Vec<String> {
    match (&node.value, value_of(node, "column")) {
        (NodeValue::Scalar(Some(name)), _) => vec![plain(name)],
        (_, Some(column)) => names(column),
        (NodeValue::Mapping(entries), None) => {
            entries.iter().map(|(name, _)| plain(&name.value)).collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_known_by_its_columns_even_if_it_is_open() {
        let text = "\
- id: No.
  sent: {column: Time, zone: \"?\"}
  answers: {A: \"?\", B: wifi.functional}

- answers: {C: nothing}
- 7
";
        let found = outlines(text.as_bytes());
        let lines: Vec<usize> = found.iter().map(|outline| outline.line).collect();
        assert_eq!(lines, [1, 5, 6]);
        let columns = ["A", "Ｂ", "No.", "Time"].map(str::to_owned);
        let known: Vec<bool> = found
            .iter()
            .map(|outline| outline.knows_answer(&columns))
            .collect();
        assert_eq!(known, [true, false, false]);
        assert!(found[0].reads(&columns));
        assert!(!found[0].reads(&columns[1..]));
        assert!(!found[0].reads(&[columns.to_vec(), vec!["D".to_owned()]].concat()));
        assert_eq!(outlines(b"a: 1"), []);
        assert_eq!(outlines(b"\xff"), []);
    }
}
