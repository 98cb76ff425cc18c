//! A tool whose exports are known by their own columns.

use crate::mapping::plain;

/// A tool, and the columns that it writes beside the answers.
#[derive(Debug)]
pub(super) struct Tool {
    /// Its name, as its makers write it.
    pub(super) name: &'static str,
    /// A file is from it if each of these is a column, by one of its names.
    pub(super) marks: &'static [&'static [&'static str]],
    pub(super) columns: &'static [(&'static [&'static str], Use)],
    /// Columns that begin so are not needed.
    pub(super) ignored: &'static [&'static str],
    /// True if the parts of questions are in a second row, below their texts.
    pub(super) has_two_header_rows: bool,
    /// True if responses that were not sent are in its files, without a time of sending.
    pub(super) has_partials: bool,
    /// What is between several options in a cell.
    pub(super) separator: Option<&'static str>,
    /// Texts for no answer.
    pub(super) missing: &'static [&'static str],
}

/// What a column of a tool is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    Id,
    Started(ToolZone),
    Sent(ToolZone),
    /// The rows that are responses have one of the first texts, and those with one of the others are none.
    Only(&'static [&'static str], &'static [&'static str]),
    /// The rows with one of these texts are no responses.
    Except(&'static [&'static str]),
    Ignored,
}

/// The zone of the times that a tool writes without one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ToolZone {
    /// This one, by what the tool says.
    Known(&'static str),
    /// That of the one who set up the tool.
    OfOwner,
    /// The row below the header says it.
    InRowBelow,
}

impl Tool {
    /// True if it writes such a header, given as names are compared.
    pub(super) fn wrote(&self, header: &[String]) -> bool {
        let is_there = |names: &[&str]| names.iter().any(|name| header.iter().any(|h| h == name));
        self.marks.iter().all(|names| is_there(names))
    }

    /// What a column is for, if the tool wrote it by itself.
    pub(super) fn column(&self, name: &str) -> Option<Use> {
        let name = plain(name);
        let mut columns = self.columns.iter();
        let known = columns.find(|(names, _)| names.contains(&name.as_str()));
        let is_ignored = || self.ignored.iter().any(|start| name.starts_with(start));
        known
            .map(|(_, for_what)| *for_what)
            .or_else(|| is_ignored().then_some(Use::Ignored))
    }
}
