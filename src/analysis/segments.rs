//! The groups of a segment question, and which of them may be shown.
//!
//! A group may be shown if it has at least as many respondents as the survey's privacy asks for.
//! Whoever is in no shown group, be it by a small group or by no answer to the segment question, can
//! be worked out by subtracting the shown groups from everyone: this rest must be nobody, or as many
//! as a group that may be shown. While it is not, the smallest shown group is hidden as well. This is
//! primary and secondary suppression of cells (Hundepool et al., Statistical Disclosure Control,
//! 2012, chapter 4).

use super::{Mean, Results};
use crate::survey::{PerOption, Survey};
use crate::tally::FeatureTally;

/// Which groups may be shown, in the order of `groups`.
///
/// `groups` are the respondents of each group, `total` those of everyone, in any group or in none.
pub fn shown(groups: &[u64], total: u64, minimum: u64) -> Vec<bool> {
    let mut shown = vec![true; groups.len()];
    let mut rest = total.saturating_sub(groups.iter().sum());
    let mut ascending: Vec<(usize, u64)> = groups.iter().copied().enumerate().collect();
    ascending.sort_by_key(|(_, n)| *n);
    // From the smallest on, because each hidden group joins the rest: the fewest respondents are
    // lost to the reader, and once a group and the rest are large enough, so are all that follow.
    for (index, n) in ascending {
        if n >= minimum && (rest == 0 || rest >= minimum) {
            break;
        }
        shown[index] = false;
        rest += n;
    }
    shown
}

/// The results of each group of one segment question for one feature; `None` where it is hidden.
///
/// Ratings may come from other respondents than pairs, so a mean is shown only where the group of
/// those who gave a rating may be shown too.
pub(super) fn results(
    everyone: &FeatureTally,
    groups: &PerOption<&FeatureTally>,
    survey: &Survey,
) -> PerOption<Option<Results>> {
    let minimum = survey.privacy.minimum_group;
    let pairs: Vec<u64> = groups.iter().map(|group| group.cells.total()).collect();
    let shown = shown(&pairs, everyone.cells.total(), minimum);
    let mut results: PerOption<Option<Results>> = groups
        .iter()
        .zip(shown)
        .map(|(group, shown)| shown.then(|| Results::of(group, survey)))
        .collect();
    let everyone = Results::of(everyone, survey);
    hide_means(&mut results, everyone.importance, minimum, |r| {
        &mut r.importance
    });
    hide_means(&mut results, everyone.satisfaction, minimum, |r| {
        &mut r.satisfaction
    });
    results
}

/// The results of a group that stands alone; `None` if it is too small to show.
pub(super) fn alone(group: &FeatureTally, survey: &Survey) -> Option<Results> {
    let minimum = survey.privacy.minimum_group;
    let is_shown = |n: u64| n >= minimum;
    let mut results = is_shown(group.cells.total()).then(|| Results::of(group, survey))?;
    results.importance = results.importance.filter(|mean| is_shown(mean.n));
    results.satisfaction = results.satisfaction.filter(|mean| is_shown(mean.n));
    Some(results)
}

/// Takes the means away that rest on too few ratings, or would give too few away.
fn hide_means(
    results: &mut PerOption<Option<Results>>,
    everyone: Option<Mean>,
    minimum: u64,
    mean: impl Fn(&mut Results) -> &mut Option<Mean>,
) {
    let ratings: Vec<u64> = results
        .iter_mut()
        .map(|result| {
            result
                .as_mut()
                .and_then(|r| *mean(r))
                .map_or(0, |mean| mean.n)
        })
        .collect();
    let shown = shown(&ratings, everyone.map_or(0, |mean| mean.n), minimum);
    for (result, shown) in results.iter_mut().zip(shown) {
        if let (Some(result), false) = (result, shown) {
            *mean(result) = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_small_rest_takes_the_smallest_group_along() {
        // Three respondents gave no answer: 5 + 3 of the smallest group are nobody's business.
        assert_eq!(shown(&[20, 5, 9], 37, 5), [true, false, true]);
        // The rest of one hidden group of 2 is filled up by the group of 6.
        assert_eq!(shown(&[2, 6, 30], 38, 5), [false, false, true]);
        // Nothing is hidden where nothing is small.
        assert_eq!(shown(&[6, 30], 36, 5), [true, true]);
    }

    proptest! {
        #[test]
        fn no_small_group_can_be_worked_out(
            groups in proptest::collection::vec(0_u64..40, 0..8),
            silent in 0_u64..12,
            minimum in 1_u64..12,
        ) {
            let total = groups.iter().sum::<u64>() + silent;
            let shown = shown(&groups, total, minimum);
            let visible = || groups.iter().zip(&shown).filter(|(_, shown)| **shown).map(|(n, _)| *n);
            prop_assert_eq!(shown.len(), groups.len());
            prop_assert!(visible().all(|n| n >= minimum));
            let rest = total - visible().sum::<u64>();
            prop_assert!(visible().count() == 0 || rest == 0 || rest >= minimum);
        }
    }
}
