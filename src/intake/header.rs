//! The header of a table: where it is, what stands between its names, and what they stand for.

use super::fields::Fields;
use super::naming::Naming;
use super::record::{UnlocatedRefusal, shown};
use crate::diagnostic::Problem;
use crate::kano::Answer;
use crate::table::{self, FirstRow};

/// What may stand between cells.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// Where the header is, and what stands between its names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FoundHeader {
    pub(super) delimiter: u8,
    /// The number of bytes above it; `None` if there is none.
    pub(super) above: Option<usize>,
    /// The first row, if there is no header.
    first: Vec<String>,
}

impl FoundHeader {
    /// Looks for the header in the beginning of a file: the row with the most names that are known, one
    /// of which is an answer.
    pub(super) fn of(naming: Naming<'_>, text: &[u8], is_all: bool) -> Self {
        let told = told_delimiter(text);
        let mut best: Option<(usize, Self)> = None;
        for delimiter in told.into_iter().chain(DELIMITERS) {
            let rows = table::first_rows(text, delimiter, is_all);
            for row in names_of(naming, rows) {
                let known = naming.known(&row.cells);
                if known <= best.as_ref().map_or(0, |(known, _)| *known) {
                    continue;
                }
                let found = Self {
                    delimiter,
                    above: Some(row.start),
                    first: Vec::new(),
                };
                if known == row.cells.len() {
                    return found;
                }
                best = Some((known, found));
            }
        }
        best.map_or_else(|| Self::none(text, is_all), |(_, found)| found)
    }

    /// Without a header, the cells are those of which there are the most; a comma if nothing is between
    /// any.
    fn none(text: &[u8], is_all: bool) -> Self {
        let first = |delimiter: u8| {
            let rows = table::first_rows(text, delimiter, is_all).into_iter();
            rows.map(|row| row.cells).next().unwrap_or_default()
        };
        let [comma, others @ ..] = DELIMITERS;
        let delimiter = others.into_iter().fold(comma, |best, other| {
            if first(other).len() > first(best).len() {
                other
            } else {
                best
            }
        });
        Self {
            delimiter,
            above: None,
            first: first(delimiter),
        }
    }

    /// True if the first row has names as those of answers, but to no question of this survey.
    pub(super) fn is_of_another_survey(&self) -> bool {
        self.first.iter().any(|name| is_like_ours(name))
    }

    /// True if there is a header.
    pub(super) fn is_there(&self) -> bool {
        self.above.is_some()
    }

    /// Why no row can be read if there is no header.
    pub(super) fn why_none(&self, fields: &Fields<'_>) -> UnlocatedRefusal {
        let holds_answer = |text: &String| Answer::from_code(text.trim()).is_some();
        if self.first.iter().any(holds_answer) {
            return Problem::MissingHeader.into();
        }
        no_answer_column(fields, &self.first)
    }
}

/// What the first line says to stand between cells, as spreadsheets write it: `sep=;`.
pub(super) fn told_delimiter(text: &[u8]) -> Option<u8> {
    let told = text.strip_prefix(b"\"").unwrap_or(text);
    let told = told
        .strip_prefix(b"sep=")
        .or_else(|| told.strip_prefix(b"SEP="))?;
    told.first()
        .copied()
        .filter(|byte| !matches!(byte, b'\r' | b'\n' | b'"'))
}

/// The rows as they may be the header, which may take two of them.
fn names_of(naming: Naming<'_>, rows: Vec<FirstRow>) -> Vec<FirstRow> {
    if !naming.has_two_header_rows() {
        return rows;
    }
    let pairs = rows.windows(2).map(|pair| FirstRow {
        start: pair[0].start,
        cells: table::joined(&pair[0].cells, &pair[1].cells),
    });
    pairs.collect()
}

/// True of a name such as forms write, of whatever survey.
fn is_like_ours(name: &str) -> bool {
    let name = name.trim();
    name.starts_with("meta__")
        || name.ends_with("__functional")
        || name.ends_with("__dysfunctional")
}

/// Why a row without an answer code is refused, if no column is an answer.
pub(super) fn no_answer_column(fields: &Fields<'_>, names: &[String]) -> UnlocatedRefusal {
    /// So many columns are compared with the known ones.
    const MOST: usize = 100;
    let mut unknown = names.iter().map(|name| name.trim()).take(MOST);
    let near = unknown.find_map(|name| match fields.find(name) {
        None => Some((shown(name), fields.near(name)?.to_owned())),
        Some(_) => None,
    });
    let (column, near) = near.unzip();
    let problem = Problem::NoCode {
        unit: "row",
        survey: fields.survey().id.to_string(),
        column,
        near,
        example: fields.example(),
    };
    problem.into()
}
