//! The evaluation table: a pair of answers becomes a category.
//!
//! Rows are the functional answer, columns the dysfunctional one, both in the order like, must-be,
//! neutral, live-with, dislike.

use super::{
    Answer,
    Category::{
        self, Attractive as A, Indifferent as I, MustBe as M, OneDimensional as O,
        Questionable as Q, Reverse as R,
    },
};

/// A 5x5 evaluation table, and the name under which it is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evaluation {
    name: &'static str,
    cells: [[Category; 5]; 5],
}

impl Evaluation {
    /// Berger et al., "Kano's Methods for Understanding Customer-defined Quality", Center for
    /// Quality of Management Journal 2(4), 1993, p. 6; the same 25 cells as Kano et al. 1984, 品質
    /// 14(2).
    pub const BERGER: Self = Self {
        name: "berger",
        cells: [
            [Q, A, A, A, O],
            [R, I, I, I, M],
            [R, I, I, I, M],
            [R, I, I, I, M],
            [R, R, R, R, Q],
        ],
    };

    /// F. Pouliot, "Theoretical Issues of Kano's Methods", in Berger et al. 1993, p. 33: the same
    /// answer twice is questionable for must-be and live-with too.
    pub const POULIOT: Self = Self {
        name: "pouliot",
        cells: [
            [Q, A, A, A, O],
            [R, Q, I, I, M],
            [R, I, I, I, M],
            [R, I, I, Q, M],
            [R, R, R, R, Q],
        ],
    };

    /// The tables that are built in.
    pub const BUILT_IN: [Self; 2] = [Self::BERGER, Self::POULIOT];

    /// The built-in table with this name.
    pub fn named(name: &str) -> Option<Self> {
        let mut tables = Self::BUILT_IN.into_iter();
        tables.find(|table| table.name == name)
    }

    /// A survey's own table.
    pub const fn custom(cells: [[Category; 5]; 5]) -> Self {
        let name = "custom";
        Self { name, cells }
    }

    /// `berger`, `pouliot` or `custom`.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The category of a pair of answers.
    pub const fn category(&self, functional: Answer, dysfunctional: Answer) -> Category {
        self.cells[functional as usize][dysfunctional as usize]
    }

    /// The table as five strings of five letters.
    pub fn rows(&self) -> [String; 5] {
        self.cells
            .map(|row| row.iter().map(|category| category.letter()).collect())
    }
}

impl Default for Evaluation {
    fn default() -> Self {
        Self::BERGER
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn taken_for_granted_and_missed_is_must_be() {
        // The handbook's example of step 2: 理应如此 with 我不喜欢 gives 基本型.
        let berger = Evaluation::default();
        assert_eq!(
            berger.category(Answer::MustBe, Answer::Dislike),
            Category::MustBe
        );
    }

    #[test]
    fn pouliot_moves_only_indifferent_to_questionable() {
        let (berger, pouliot) = (Evaluation::BERGER, Evaluation::POULIOT);
        let mut moved = Vec::new();
        for (functional, dysfunctional) in Answer::pairs() {
            let before = berger.category(functional, dysfunctional);
            let after = pouliot.category(functional, dysfunctional);
            if before != after {
                moved.push(((functional, dysfunctional), before, after));
            }
        }
        let change = (Category::Indifferent, Category::Questionable);
        assert_eq!(
            moved,
            [
                ((Answer::MustBe, Answer::MustBe), change.0, change.1),
                ((Answer::LiveWith, Answer::LiveWith), change.0, change.1),
            ]
        );
    }
}
