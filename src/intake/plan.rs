//! What becomes of each column, found out once for each header.
//!
//! Nearly all cells of nearly all rows are right, and most of them are answers, which are read in a loop
//! of their own; the others each go on the [`Way`] of their column. Whatever is not as usual ends that
//! without a word; [`Plan::explain`] reads that one row again, and says what is wrong, or that nothing is.

use super::draft::Draft;
use super::fields::{Field, Fields};
use super::naming::Column;
use super::own_text::own_text;
use super::record::{UnlocatedRefusal, not_utf8};
use super::row_filter::RowFilter;
use super::way::{Way, Ways};
use crate::kano::Side;
use crate::mapping::Coding;
use crate::response::Response;
use crate::survey::{FeaturePosition, PairPart};
use crate::table::{Cell, Row};

/// So many spellings of labels are learned, once for each column.
const MOST_SPELLINGS: usize = 1 << 10;

/// What becomes of the cells of a row.
#[derive(Debug)]
pub(super) struct Plan {
    /// What each column stands for, and how its texts are written.
    columns: Vec<Option<(Field, Coding)>>,
    filters: Vec<RowFilter>,
    ways: Ways,
    answers: Vec<AnswerColumn>,
    /// The columns that are no answers.
    others: Vec<(usize, Way)>,
    /// How many spellings of labels were learned.
    spellings: usize,
}

/// A column of answers to one question of a pair.
#[derive(Debug, Clone, Copy)]
struct AnswerColumn {
    column: usize,
    feature: FeaturePosition,
    side: Side,
}

impl Plan {
    /// A plan for these columns, of rows that are responses by these filters.
    pub(super) fn new(
        fields: &Fields<'_>,
        columns: &[Option<Column<'_>>],
        filters: Vec<RowFilter>,
    ) -> Self {
        let owned = |column: &Option<Column<'_>>| {
            column.map(|Column { field, coding }| (field, coding.clone()))
        };
        let mut plan = Self {
            columns: columns.iter().map(owned).collect(),
            filters,
            ways: Ways::new(Side::ALL.map(|side| answer_coding(columns, side))),
            answers: Vec::new(),
            others: Vec::new(),
            spellings: 0,
        };
        for (column, what) in columns.iter().enumerate() {
            match Way::of_column(fields, *what) {
                Way::Answer(feature, side) => plan.answers.push(AnswerColumn {
                    column,
                    feature,
                    side,
                }),
                way => plan.others.push((column, way)),
            }
        }
        plan
    }

    /// The plan with the spellings of labels in a row that is right, if any is new: a program that changes the
    /// spaces of a label does so in all rows, each of which would have to be explained.
    pub(super) fn with_spellings<'c>(
        &self,
        fields: &Fields<'_>,
        cells: impl Iterator<Item = Cell<'c>>,
    ) -> Option<Self> {
        let cells: Vec<Cell<'_>> = cells.collect();
        let unknown = self.unknown(&cells);
        if unknown.is_empty() || self.spellings >= MOST_SPELLINGS {
            return None;
        }
        let mut columns = self.columns.clone();
        let mut spellings = self.spellings;
        // All columns of a side have the same labels.
        for labels in columns
            .iter_mut()
            .flatten()
            .filter_map(|(_, coding)| coding.labels_mut())
        {
            let new = unknown.iter().filter(|text| labels.add_spelling(text));
            spellings += new.count();
        }
        let columns: Vec<_> = columns
            .iter()
            .map(|column| column.as_ref().map(borrowed))
            .collect();
        (spellings > self.spellings).then(|| Self {
            spellings,
            ..Self::new(fields, &columns, self.filters.clone())
        })
    }

    /// The texts that are in columns of labels, and are not spelt as any label.
    fn unknown<'c>(&self, cells: &[Cell<'c>]) -> Vec<&'c str> {
        let answers = self.answers.iter();
        let answers = answers.map(|answers| {
            let is_known = self.ways.is_known(answers.side, cells[answers.column]);
            (answers.column, is_known)
        });
        let others = self.others.iter();
        let others = others.map(|(column, way)| (*column, way.is_known(cells[*column])));
        let unknown = answers.chain(others).filter(|(_, is_known)| !is_known);
        let texts = unknown.map(|(column, _)| std::str::from_utf8(cells[column].bytes()));
        texts.filter_map(Result::ok).collect()
    }

    /// The number of columns.
    pub(super) fn width(&self) -> usize {
        self.columns.len()
    }

    /// The number of columns that are answers.
    pub(super) fn answers(&self) -> usize {
        self.answers.len()
    }

    /// Reads a row, if it is as usual; otherwise false, and the response is worth nothing.
    pub(super) fn read(&self, fields: &Fields<'_>, row: Row<'_>, response: &mut Response) -> bool {
        response.clear();
        let is_usual = row.count() == self.width()
            && match row {
                Row::Plain(row) => self.set(fields, |column| row.cell(column), response),
                Row::Quoted(row) => self.set(fields, |column| row.cell(column), response),
            };
        is_usual && response.is_answered()
    }

    /// Sets all fields; false if a text is not as usual.
    #[inline]
    fn set<'c>(
        &self,
        fields: &Fields<'_>,
        cell: impl Fn(usize) -> Cell<'c>,
        response: &mut Response,
    ) -> bool {
        let mut filters = self.filters.iter();
        if !filters.all(|filter| filter.is_usual(cell(filter.column))) {
            return false;
        }
        for answers in &self.answers {
            let (feature, side) = (answers.feature, answers.side);
            let cell = cell(answers.column);
            if !self.ways.set_answer(feature, side, cell, response) {
                return false;
            }
        }
        let mut others = self.others.iter();
        others.all(|(column, way)| self.ways.set(fields, way, cell(*column), response))
    }

    /// Reads a row that is not as usual, and says in which column what is wrong.
    pub(super) fn explain<'c>(
        &self,
        fields: &Fields<'_>,
        cells: impl Iterator<Item = Cell<'c>>,
        response: &mut Response,
    ) -> Result<(), (Option<usize>, UnlocatedRefusal)> {
        let mut draft = Draft::new(fields, response);
        let cells: Vec<Cell<'_>> = cells.collect();
        // Of a row that is no response, nothing else needs to be right.
        for filter in &self.filters {
            let check = filter.check(cells[filter.column]);
            check.map_err(|refusal| (Some(filter.column), refusal))?;
        }
        for (index, (column, cell)) in self.columns.iter().zip(cells).enumerate() {
            let Some((field, coding)) = column else {
                continue;
            };
            let text = std::str::from_utf8(cell.bytes()).map_err(|_| not_utf8());
            let own = text.and_then(|text| own_text(coding, text));
            let set = own.and_then(|text| draft.add(*field, &text));
            set.map_err(|refusal| (Some(index), refusal))?;
        }
        draft.finish().map_err(|refusal| (None, refusal))
    }

    /// True if a line in a text looks like a row: it has as many cells, and answers where answers
    /// stand.
    pub(super) fn is_like_a_row(&self, line: &[u8], delimiter: u8) -> bool {
        let cells: Vec<&[u8]> = line.split(|byte| *byte == delimiter).collect();
        let is_answer =
            |answers: &AnswerColumn| self.ways.is_answer(answers.side, cells[answers.column]);
        cells.len() == self.width() && self.answers.iter().any(is_answer)
    }
}

fn borrowed((field, coding): &(Field, Coding)) -> Column<'_> {
    let field = *field;
    Column { field, coding }
}

/// How the answers to one question of a pair are written: in all of its columns alike.
fn answer_coding<'c>(columns: &[Option<Column<'c>>], side: Side) -> &'c Coding {
    let part = match side {
        Side::Functional => PairPart::Functional,
        Side::Dysfunctional => PairPart::Dysfunctional,
    };
    let is_of_side =
        |column: &&Column<'_>| matches!(column.field, Field::Pair(_, other) if other == part);
    let first = columns.iter().flatten().find(is_of_side);
    first.map_or(&Coding::Own, |column| column.coding)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::naming::Naming;
    use crate::intake::testing::survey;
    use crate::mapping;
    use crate::table::{Piece, Rows, Source};

    const MAPPING: &str = "\
- answers: {A: rescue.functional, B: rescue.dysfunctional}
  labels: {I like it: like, I dislike it: dislike}
  profile: {C: {question: tier, labels: {Gold card: gold}}}
";

    #[test]
    fn a_spelling_is_explained_once() {
        let survey = survey();
        let (mapping, found) = mapping::check("mapping.yaml", MAPPING.as_bytes(), &survey);
        assert!(found.is_empty(), "{found:?}");
        let mapping = mapping.expect("no problem");
        let fields = Fields::of(&survey);
        let naming = Naming::mapped(&fields, &mapping.entries[0]);
        let names = ["A", "B", "C"].map(str::to_owned);
        let columns = naming.columns(&names).expect("no name is doubled");
        let mut plan = Plan::new(&fields, &columns, Vec::new());
        let mut response = Response::new(&survey);
        let text = "I like\u{a0}it,I dislike it ,Gold  card\nI love it,I dislike it ,Gold card\n";
        let mut rows = Rows::new(Source::new(text.as_bytes()));
        assert!(matches!(rows.next(), Ok(Some(Piece::Record(_)))));
        assert!(!plan.read(&fields, rows.row(), &mut response));
        plan = plan
            .with_spellings(&fields, rows.row().cells())
            .expect("new spellings");
        assert!(plan.read(&fields, rows.row(), &mut response));
        assert!(plan.with_spellings(&fields, rows.row().cells()).is_none());
        assert!(matches!(rows.next(), Ok(Some(Piece::Record(_)))));
        assert!(plan.with_spellings(&fields, rows.row().cells()).is_none());
        assert!(!plan.read(&fields, rows.row(), &mut response));
    }
}
