//! How often each pair of answers was given.

use super::Answer;

/// The number of rows, and of columns: the five answers, and none.
const SIZE: usize = Answer::ALL.len() + 1;

/// How often each pair of answers was given for one feature, one answer or both missing included.
///
/// Rows are the functional answer, columns the dysfunctional one, both in the order of
/// [`Answer::ALL`]; no answer is the sixth. So nobody who was counted is left out of the table, and
/// each side can be looked at by itself. The evaluation table, and all that is published, has the
/// 25 cells of whole pairs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cells([[u64; SIZE]; SIZE]);

impl Cells {
    /// Counts of whole pairs alone.
    pub fn of_pairs(pairs: [[u64; 5]; 5]) -> Self {
        let mut cells = Self::default();
        for (functional, row) in Answer::ALL.into_iter().zip(pairs) {
            for (dysfunctional, count) in Answer::ALL.into_iter().zip(row) {
                *cells.cell(Some(functional), Some(dysfunctional)) = count;
            }
        }
        cells
    }

    /// The number of cells.
    pub const COUNT: usize = SIZE * SIZE;

    /// Where the cell of two answers is among all cells, row by row.
    #[inline]
    pub const fn place(functional: Option<Answer>, dysfunctional: Option<Answer>) -> usize {
        position(functional) * SIZE + position(dysfunctional)
    }

    /// The answers of the cell at a place; the last cell is that of no answers.
    pub fn answers(place: usize) -> (Option<Answer>, Option<Answer>) {
        let answer = |index: usize| Answer::ALL.get(index).copied();
        (answer(place / SIZE), answer(place % SIZE))
    }

    /// Adds counts of all cells, row by row.
    pub fn add_all(&mut self, counts: &[u32; Self::COUNT]) {
        for (count, other) in self.0.as_flattened_mut().iter_mut().zip(counts) {
            *count += u64::from(*other);
        }
    }

    /// Counts what one respondent answered.
    pub fn add(&mut self, functional: Option<Answer>, dysfunctional: Option<Answer>) {
        *self.cell(functional, dysfunctional) += 1;
    }

    /// Adds all that `other` counted.
    pub fn merge(&mut self, other: &Self) {
        let others = other.0.as_flattened();
        for (count, other) in self.0.as_flattened_mut().iter_mut().zip(others) {
            *count += other;
        }
    }

    /// How often these two answers were given.
    pub const fn get(&self, functional: Option<Answer>, dysfunctional: Option<Answer>) -> u64 {
        self.0[position(functional)][position(dysfunctional)]
    }

    /// How often this whole pair of answers was given.
    pub const fn pair(&self, functional: Answer, dysfunctional: Answer) -> u64 {
        self.get(Some(functional), Some(dysfunctional))
    }

    /// The number of whole pairs: n.
    pub fn total(&self) -> u64 {
        Answer::pairs().map(|(f, d)| self.pair(f, d)).sum()
    }

    /// The number of pairs of which only one question was answered.
    pub fn half(&self) -> u64 {
        let one = |answer| self.get(Some(answer), None) + self.get(None, Some(answer));
        Answer::ALL.into_iter().map(one).sum()
    }

    fn cell(&mut self, functional: Option<Answer>, dysfunctional: Option<Answer>) -> &mut u64 {
        &mut self.0[position(functional)][position(dysfunctional)]
    }
}

/// The row or column of an answer.
const fn position(answer: Option<Answer>) -> usize {
    match answer {
        Some(answer) => answer as usize,
        None => SIZE - 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_half_is_a_cell_of_its_own() {
        let mut cells = Cells::default();
        cells.add(Some(Answer::Like), Some(Answer::Dislike));
        cells.add(Some(Answer::Like), None);
        cells.add(None, Some(Answer::Neutral));
        cells.add(None, None);
        assert_eq!(cells.pair(Answer::Like, Answer::Dislike), 1);
        assert_eq!(cells.get(Some(Answer::Like), None), 1);
        assert_eq!(cells.get(None, Some(Answer::Neutral)), 1);
        assert_eq!(cells.get(None, None), 1);
        assert_eq!((cells.total(), cells.half()), (1, 2));
    }

    #[test]
    fn every_cell_has_a_place() {
        let answers = || Answer::ALL.into_iter().map(Some).chain([None]);
        let pairs = answers()
            .flat_map(|functional| answers().map(move |dysfunctional| (functional, dysfunctional)));
        for ((functional, dysfunctional), place) in pairs.zip(0..) {
            assert_eq!(Cells::place(functional, dysfunctional), place);
            assert_eq!(Cells::answers(place), (functional, dysfunctional));
        }
    }

    #[test]
    fn merging_adds_every_cell() {
        let mut cells = Cells::of_pairs([[1; 5]; 5]);
        let mut other = cells;
        other.add(None, None);
        other.add(None, Some(Answer::Like));
        cells.merge(&other);
        assert_eq!((cells.total(), cells.half()), (50, 1));
        assert_eq!(cells.get(None, None), 1);
    }
}
