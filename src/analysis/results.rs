//! What is computed of one feature in one group of respondents.

use super::real::real;
use super::{CategoryCounts, Coefficients, Mean, Mode, mean};
use crate::kano::{Answer, Cells};
use crate::survey::Survey;
use crate::tally::FeatureTally;

/// The results of one feature in one group of respondents.
#[derive(Debug, Clone, PartialEq)]
pub struct Results {
    /// Respondents for each pair of answers.
    pub cells: Cells,
    /// Respondents for each category.
    pub counts: CategoryCounts,
    /// The category with the most respondents; `None` without respondents.
    pub mode: Option<Mode>,
    /// Better and Worse; `None` if nobody is attractive, one-dimensional, must-be or indifferent.
    pub coefficients: Option<Coefficients>,
    /// Mean importance, from 1 to 9; `None` if it was not asked or nobody gave one.
    pub importance: Option<Mean>,
    /// Mean satisfaction of today, from 1 to 5; `None` if it was not asked or nobody gave one.
    pub satisfaction: Option<Mean>,
}

impl Results {
    pub(super) fn of(tally: &FeatureTally, survey: &Survey) -> Self {
        let counts = CategoryCounts::of(&tally.cells, &survey.evaluation);
        let rated = |asked: bool, counters| asked.then(|| mean::of_ratings(counters)).flatten();
        Self {
            cells: tally.cells,
            counts,
            mode: Mode::of(&counts),
            coefficients: Coefficients::of(&counts),
            importance: rated(survey.ask.importance, &tally.importance[..]),
            satisfaction: rated(survey.ask.satisfaction, &tally.satisfaction[..]),
        }
    }

    /// The part of the respondents who gave this pair of answers, from 0 to 1; `None` without
    /// respondents.
    pub fn cell_share(&self, functional: Answer, dysfunctional: Answer) -> Option<f64> {
        let n = self.cells.total();
        (n > 0).then(|| real(self.cells.pair(functional, dysfunctional)) / real(n))
    }

    /// The pair of answers (functional, dysfunctional) that most respondents gave, the first of them
    /// in the order of the table; `None` without respondents.
    pub fn commonest_pair(&self) -> Option<(Answer, Answer)> {
        Answer::pairs()
            .rev()
            .max_by_key(|(functional, dysfunctional)| self.cells.pair(*functional, *dysfunctional))
            .filter(|(functional, dysfunctional)| self.cells.pair(*functional, *dysfunctional) > 0)
    }
}
