//! Better and Worse: how much a feature can add to satisfaction, and its absence take away.
//!
//! M. Timko, "An Experiment in Continuous Analysis", in Berger et al., Center for Quality of
//! Management Journal 2(4), 1993, pp. 17-18:
//!
//! ```text
//! Better =  (A + O) / (A + O + M + I)
//! Worse  = -(O + M) / (A + O + M + I)
//! ```
//!
//! Reverse and questionable respondents are in neither. Apart from the minus sign both are
//! proportions of the same m = A + O + M + I respondents, so each has a Wilson interval.

use super::{CategoryCounts, Estimate, interval};
use crate::kano::Category;

/// The satisfaction coefficients of a feature.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Coefficients {
    /// m: the respondents on whom both rest, A + O + M + I; at least 1.
    pub respondents: u64,
    /// From 0 (its presence pleases nobody) to 1 (everybody).
    pub better: Estimate,
    /// From -1 (its absence displeases everybody) to 0 (nobody); `low` is the more negative bound.
    pub worse: Estimate,
}

impl Coefficients {
    /// The coefficients; `None` if m is 0.
    pub fn of(counts: &CategoryCounts) -> Option<Self> {
        let attractive = counts.get(Category::Attractive);
        let one_dimensional = counts.get(Category::OneDimensional);
        let must_be = counts.get(Category::MustBe);
        let indifferent = counts.get(Category::Indifferent);
        let respondents = attractive + one_dimensional + must_be + indifferent;
        Some(Self {
            respondents,
            better: interval::wilson(attractive + one_dimensional, respondents)?,
            worse: interval::wilson(one_dimensional + must_be, respondents)?.negated(),
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn handbook() {
        let counts = CategoryCounts::new([31, 49, 10, 0, 2, 8]);
        let coefficients = Coefficients::of(&counts).expect("90 respondents");
        let rounded = |e: Estimate| [e.value, e.low, e.high].map(|x| format!("{x:.4}"));
        assert_eq!(coefficients.respondents, 90);
        assert_eq!(rounded(coefficients.better), ["0.8889", "0.8074", "0.9385"]);
        assert_eq!(
            rounded(coefficients.worse),
            ["-0.6556", "-0.7455", "-0.5528"]
        );
    }

    #[test]
    fn only_reverse_and_questionable_leave_them_undefined() {
        assert_eq!(
            Coefficients::of(&CategoryCounts::new([0, 0, 0, 0, 27, 3])),
            None
        );
    }

    #[test]
    fn zero_has_no_minus_sign() {
        let coefficients = Coefficients::of(&CategoryCounts::new([5, 0, 0, 5, 0, 0])).expect("10");
        assert!(coefficients.worse.value.is_sign_positive());
        assert!(coefficients.worse.high.is_sign_positive());
    }

    proptest! {
        #[test]
        fn bounds(counts in proptest::array::uniform6(0_u64..1_000_000)) {
            if let Some(Coefficients { better, worse, .. }) = Coefficients::of(&CategoryCounts::new(counts)) {
                prop_assert!(0.0 <= better.low && better.high <= 1.0);
                prop_assert!(-1.0 <= worse.low && worse.high <= 0.0);
                for estimate in [better, worse] {
                    prop_assert!(estimate.low <= estimate.value && estimate.value <= estimate.high);
                }
            }
        }
    }
}
