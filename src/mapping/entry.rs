//! How the files of one source are read: an entry of a mapping, as it is right.

use super::clock::Clock;
use super::labels::Labels;
use super::long_table::LongTable;
use super::plain::plain;
use crate::survey::{FeaturePosition, PairPart, QuestionPosition};

/// How the files of one source are read.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The line of the mapping on which it begins.
    pub line: usize,
    /// Patterns of the names of files.
    pub(super) files: Vec<String>,
    /// True if the names of columns take two rows.
    pub has_two_header_rows: bool,
    /// Its columns, if it is for long tables.
    pub long: Option<LongTable>,
    pub columns: Vec<Column>,
    pub filters: Vec<Filter>,
    /// The names of columns that are not needed, as they are compared.
    pub(super) ignored: Vec<String>,
}

/// What is in a column of the rows that are responses, or of those that are none.
#[derive(Debug, Clone, PartialEq)]
pub struct Filter {
    /// True if the rows with these texts are no responses.
    pub is_exception: bool,
    /// The name of the column as the mapping has it.
    pub name: String,
    /// Its name as it is compared.
    pub(super) plain: String,
    pub labels: Labels,
}

/// A column of foreign files.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its name as the mapping has it.
    pub name: String,
    /// Its name as it is compared.
    pub(super) plain: String,
    pub target: Target,
    pub coding: Coding,
}

/// What a column is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    Id,
    Started,
    Sent,
    Pair(FeaturePosition, PairPart),
    Profile(QuestionPosition),
    Comment,
}

/// How the texts of a column are written.
#[derive(Debug, Clone, PartialEq)]
pub enum Coding {
    /// As in our own files.
    Own,
    Labels(Labels),
    /// The same, except for these texts.
    OwnExcept(Labels),
    /// Several labels in a cell, with this between them.
    Several(Labels, String),
    Time(Clock),
    /// An id of the source of this number: other sources have others, even where they look alike.
    IdOf(usize),
}

impl Coding {
    /// The labels of single texts, if it has any.
    pub const fn labels_mut(&mut self) -> Option<&mut Labels> {
        match self {
            Self::Labels(labels) | Self::OwnExcept(labels) => Some(labels),
            Self::Own | Self::Several(..) | Self::Time(_) | Self::IdOf(_) => None,
        }
    }
}

impl Entry {
    /// True if it says which files it is for.
    pub const fn names_files(&self) -> bool {
        !self.files.is_empty()
    }

    /// True if it says that it is for a file of this name.
    pub fn is_for(&self, file: &str) -> bool {
        let name: Vec<&str> = file.split(['/', '\\']).collect();
        self.files.iter().any(|pattern| {
            let pattern: Vec<&str> = pattern.split('/').collect();
            let end = name.len().checked_sub(pattern.len());
            let end = end.and_then(|start| name.get(start..));
            end.is_some_and(|end| pattern.iter().zip(end).all(|(part, name)| fits(part, name)))
        })
    }

    /// The column of this name.
    pub fn column(&self, name: &str) -> Option<&Column> {
        let name = plain(name);
        self.columns.iter().find(|column| column.plain == name)
    }

    /// The names of the columns that are answers to a question of a pair, as they are compared.
    pub fn answers(&self) -> impl Iterator<Item = &str> {
        let is_answer = |column: &&Column| {
            let parts = PairPart::Functional..=PairPart::Dysfunctional;
            matches!(column.target, Target::Pair(_, part) if parts.contains(&part))
        };
        self.columns
            .iter()
            .filter(is_answer)
            .map(|column| column.plain.as_str())
    }

    /// True if it says what a column of this name is for, or that it is not needed.
    pub fn knows(&self, name: &str) -> bool {
        let is_of_long = self.long.as_ref().is_some_and(|long| long.has(name));
        is_of_long
            || self.column(name).is_some()
            || self.filter(name).is_some()
            || self.is_ignored(name)
    }

    /// The filter of the column of this name.
    pub fn filter(&self, name: &str) -> Option<&Filter> {
        self.filters.iter().find(|filter| filter.is_of(name))
    }

    /// True of a column that is not needed.
    pub fn is_ignored(&self, name: &str) -> bool {
        self.ignored.contains(&plain(name))
    }
}

impl Filter {
    /// True if it is of the column of this name.
    pub fn is_of(&self, name: &str) -> bool {
        self.plain == plain(name)
    }
}

/// True if a name fits a pattern in which `*` stands for any characters: its parts stand in the name one
/// after the other, the first at its beginning and the last at its end.
fn fits(pattern: &str, name: &str) -> bool {
    let Some((first, rest)) = pattern.split_once('*') else {
        return pattern == name;
    };
    let (middle, last) = rest.rsplit_once('*').unwrap_or(("", rest));
    let name = name.strip_prefix(first);
    let Some(mut name) = name.and_then(|name| name.strip_suffix(last)) else {
        return false;
    };
    middle.split('*').all(|part| {
        let found = name.split_once(part);
        name = found.map_or("", |(_, behind)| behind);
        found.is_some()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_are_for_the_end_of_a_path() {
        let entry = |pattern: &str| Entry {
            line: 1,
            files: vec![pattern.to_owned()],
            has_two_header_rows: false,
            long: None,
            columns: Vec::new(),
            filters: Vec::new(),
            ignored: Vec::new(),
        };
        for (pattern, file) in [
            ("wjx-*.csv", "surveys/tea/responses/wjx-1.csv"),
            ("*", "a.csv"),
            ("2024/*.csv", "surveys/tea/responses/2024/a.csv"),
            ("*a*b*", "xaxxb.csv"),
            ("答卷*.csv", "答卷（1）.csv"),
            ("a.csv", "a.csv"),
        ] {
            assert!(entry(pattern).is_for(file), "{pattern} {file}");
        }
        for (pattern, file) in [
            ("wjx-*.csv", "surveys/wjx-1.csv/a.csv"),
            ("2024/*.csv", "a.csv"),
            ("a*a.csv", "a.csv"),
            ("*b*a*", "ab"),
            ("a.csv", "b/A.csv"),
        ] {
            assert!(!entry(pattern).is_for(file), "{pattern} {file}");
        }
    }
}
