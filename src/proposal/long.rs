//! How a long table was made wide.

use super::only::{Only, only};
use super::phrase::Phrase;
use crate::mapping::LongTable;

/// How a long table was made wide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Long {
    pub(super) table: LongTable,
    /// The columns that may tell people apart.
    pub(super) people: Vec<String>,
}

/// Words in the name of a column that tells people apart.
const PEOPLE: [&str; 21] = [
    "id",
    "uuid",
    "respondent",
    "participant",
    "person",
    "user",
    "subject",
    "customer",
    "session",
    "submission",
    "受访者",
    "被访者",
    "答题者",
    "用户",
    "编号",
    "序号",
    "受訪者",
    "編號",
    "teilnehmer",
    "回答者",
    "응답자",
];

impl Long {
    /// The column that certainly tells people apart.
    pub(super) fn person(&self) -> Option<&str> {
        let is_named = |name: &&String| {
            let name = Phrase::of(name);
            let mut known = PEOPLE.iter();
            known.any(|word| name.find(&Phrase::of(word)).is_some())
        };
        match only(self.people.iter().filter(is_named)) {
            Only::One(name) => Some(name),
            _ => None,
        }
    }
}
