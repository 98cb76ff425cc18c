//! The counts of the six categories: the 25 cells of whole pairs of a feature, evaluated by the
//! survey's table (`kano::Evaluation`).

use super::real::real;
use crate::kano::{Answer, Category, Cells, Evaluation};

/// Respondents for each category, of one feature.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CategoryCounts([u64; 6]);

impl CategoryCounts {
    /// Counts in the order of [`Category::ALL`].
    #[cfg(test)]
    pub(super) const fn new(counts: [u64; 6]) -> Self {
        Self(counts)
    }

    /// Looks each pair of answers up in the evaluation table.
    pub fn of(cells: &Cells, evaluation: &Evaluation) -> Self {
        let mut counts = [0; 6];
        for (functional, dysfunctional) in Answer::pairs() {
            let category = evaluation.category(functional, dysfunctional);
            counts[category as usize] += cells.pair(functional, dysfunctional);
        }
        Self(counts)
    }

    /// The respondents of one category.
    pub const fn get(&self, category: Category) -> u64 {
        self.0[category as usize]
    }

    /// n: the respondents of all categories together.
    pub fn total(&self) -> u64 {
        self.0.iter().sum()
    }

    /// The part of n that is of one category, from 0 to 1; `None` if n is 0.
    pub fn share(&self, category: Category) -> Option<f64> {
        let n = self.total();
        (n > 0).then(|| real(self.get(category)) / real(n))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::analysis::tests::cells;

    #[test]
    fn shares_are_undefined_without_respondents() {
        assert_eq!(CategoryCounts::default().share(Category::Attractive), None);
        let counts = CategoryCounts::new([1, 0, 0, 3, 0, 0]);
        assert_eq!(counts.share(Category::Indifferent), Some(0.75));
    }

    proptest! {
        #[test]
        fn everyone_is_in_one_category(cells in cells()) {
            let counts = CategoryCounts::of(&cells, &Evaluation::default());
            prop_assert_eq!(counts.total(), cells.total());
            if counts.total() > 0 {
                let shares = Category::ALL.iter().filter_map(|c| counts.share(*c));
                prop_assert!((shares.sum::<f64>() - 1.0).abs() < 1e-12);
            }
        }

        #[test]
        fn pouliot_changes_indifferent_and_questionable_only(cells in cells()) {
            let pouliot = Evaluation::named("pouliot").expect("built in");
            let (before, after) = (
                CategoryCounts::of(&cells, &Evaluation::default()),
                CategoryCounts::of(&cells, &pouliot),
            );
            for category in Category::ALL {
                match category {
                    Category::Indifferent => prop_assert!(after.get(category) <= before.get(category)),
                    Category::Questionable => prop_assert!(after.get(category) >= before.get(category)),
                    _ => prop_assert_eq!(after.get(category), before.get(category)),
                }
            }
        }
    }
}
