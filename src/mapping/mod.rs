//! How the files of other tools are read: what each of their columns is for, and what their labels mean.
//!
//! 1. `surveys/<id>/mapping.yaml` is a list; [`written`] has its keys. Its owner decides: where a `?`
//!    stands, nothing is read.
//! 2. [`check()`] makes an [`Entry`] of each, or says all that is wrong with it.
//! 3. The room `intake` finds the entry of a file, and reads its cells by the [`Coding`] of their columns:
//!    labels become the codes of our own files ([`Labels`]), and times become moments ([`Clock`]).
//!
//! Texts are compared as people see them ([`plain()`]), and nothing is guessed.

mod check;
mod clock;
mod entry;
mod labels;
mod long_table;
mod offsets;
mod outline;
mod per_text;
mod plain;
mod usual_time;
mod values;
mod written;

pub use clock::Clock;
pub use entry::{Coding, Entry, Filter, Target};
pub use labels::{Labels, without_own_text};
pub use long_table::LongTable;
pub use outline::{Outline, outlines};
pub use plain::plain;
pub(crate) use values::TimeFormat;
pub use values::time_zone;

use serde_json::Value as Json;

use crate::diagnostic::Diagnostic;
use crate::survey::Survey;
use crate::yaml;
use written::MappingSource;

/// How the files of other tools are read.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Mapping {
    /// The path of its file, for messages.
    pub(crate) file: String,
    pub(crate) entries: Vec<Entry>,
}

/// Reads and checks a mapping for a survey; nothing if anything is wrong with it.
pub fn check(file: &str, bytes: &[u8], survey: &Survey) -> (Option<Mapping>, Vec<Diagnostic>) {
    let (document, mut problems) = yaml::read::<MappingSource>(file, bytes);
    let entries = document.map(|written| check::entries(&written.0, survey, &mut problems));
    let mapping = entries.map(|entries| Mapping {
        file: file.to_owned(),
        entries,
    });
    let mapping = mapping.filter(|_| !problems.has_errors());
    (mapping, problems.into_diagnostics())
}

/// The JSON Schema of a mapping.
pub fn schema() -> Json {
    yaml::schema::<MappingSource>("a kanopress mapping", [])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::testing::survey;

    fn right(text: &str) -> Mapping {
        let (mapping, found) = check("mapping.yaml", text.as_bytes(), &survey());
        assert!(found.is_empty(), "{found:?}");
        mapping.expect("a mapping without errors")
    }

    #[test]
    fn a_mapping_may_have_all_of_this() {
        let mapping = right(
            "\
- files: [wjx-*.csv, old/*.csv]
  id: No.
  started: Begun
  sent: {column: Sent, zone: \"+08:00\", format: day-month}
  only: {Status: [done, sent], Sent: \"*\"}
  answers:
    A: rescue.functional
    B: rescue.dysfunctional
    C: rescue.importance
    D: rescue.satisfaction
    E: rescue.comment
  labels: {Great: like, \"No\": none}
  sides: {functional: {Must: must-be}, dysfunctional: {Great: dislike}}
  importance: {High: 9, Nothing: none}
  satisfaction: {High: 5}
  profile:
    F: age
    G: {question: tier, labels: {Gold: gold}}
    H: {question: reasons, labels: {Price: price}, separator: ┋}
  comment: I
  ignore: [J]
",
        );
        let [entry] = mapping.entries.as_slice() else {
            panic!("one entry");
        };
        assert_eq!(entry.line, 1);
        assert!(entry.is_for("wjx-1.csv") && !entry.is_for("wjx.csv"));
        let coding = |name: &str| &entry.column(name).expect(name).coding;
        let code = |name: &str, label: &str| match coding(name) {
            Coding::Labels(labels) => labels.code(label).map(str::to_owned),
            _ => None,
        };
        assert_eq!(code("A", "Great").as_deref(), Some("like"));
        assert_eq!(code("A", "No").as_deref(), Some(""));
        assert_eq!(code("A", "Must").as_deref(), Some("must-be"));
        assert_eq!(code("B", "Great").as_deref(), Some("dislike"));
        assert_eq!(code("B", "Must"), None);
        assert_eq!(code("C", "High").as_deref(), Some("9"));
        assert_eq!(code("D", "High").as_deref(), Some("5"));
        assert_eq!(code("G", "Gold").as_deref(), Some("gold"));
        assert!(matches!(coding("H"), Coding::Several(_, separator) if separator == "┋"));
        assert!(matches!(coding("Sent"), Coding::Time(_)));
        assert!(entry.filter("Sent").is_some() && entry.is_ignored("Ｊ"));
        assert_eq!(entry.column("J"), None);
    }

    #[test]
    fn a_file_without_entries_is_a_mapping() {
        assert_eq!(right("[] # nothing yet\n").entries, []);
    }
}
