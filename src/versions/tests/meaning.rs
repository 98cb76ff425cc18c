//! Which answers count together.

use std::collections::BTreeSet;

use super::*;

const TYPO: (&str, &str) = ("If we do **not** have", "If we do **not** hve");

const RELABELLED: (&str, &str) = (
    "title: Café",
    "title: Café\nscale: {en: berger, zh-CN: handbook}",
);

/// The numbers of the versions whose answers count together with today's, for each feature.
fn together(today: &Survey, earlier: &[&Survey]) -> Vec<BTreeSet<u32>> {
    let versions = Versions::of(today, &history(earlier));
    let numbers = |meanings: &Meanings| {
        let known = versions.known().entries();
        known
            .filter(|(version, _)| versions.is_with_today(meanings, *version))
            .filter_map(|(_, known)| known.number)
            .filter(|number| usize::try_from(*number).is_ok_and(|n| n <= earlier.len()))
            .collect()
    };
    versions.features().iter().map(numbers).collect()
}

#[test]
fn one_reworded_question_does_not_cost_the_answers_to_the_others() {
    let (first, second) = (cafe(&[]), cafe(&[REWORDED]));
    assert_eq!(together(&second, &[&first]), [[].into(), [1].into()]);
    // And who goes back to the first words has its answers again.
    assert_eq!(
        together(&first, &[&first, &second]),
        [[1].into(), [1, 2].into()]
    );
}

#[test]
fn other_labels_part_all_features() {
    let (first, second) = (cafe(&[]), cafe(&[RELABELLED]));
    assert_eq!(
        together(&second, &[&first]),
        [BTreeSet::new(), BTreeSet::new()]
    );
    let second = same_as(&first, second);
    assert_eq!(together(&second, &[&first]), [[1].into(), [1].into()]);
}

#[test]
fn same_as_reaches_earlier_versions_with_the_same_words() {
    // The first two differ by tea only; the typo that is mended last stands in both.
    let first = cafe(&[TYPO]);
    let second = cafe(&[TYPO, ("en: Tea", "en: Green tea")]);
    let today = same_as(&second, cafe(&[("en: Tea", "en: Green tea")]));
    assert_eq!(
        together(&today, &[&first, &second]),
        [[1, 2].into(), [2].into()]
    );
}

#[test]
fn an_old_same_as_does_not_undo_what_was_changed_after_it() {
    // The typo was mended between the first two, and the labels were others; then came new words.
    let first = cafe(&[TYPO, RELABELLED]);
    let second = same_as(&first, cafe(&[]));
    let today = same_as(&first, cafe(&[REWORDED]));
    assert_eq!(together(&second, &[&first]), [[1].into(), [1].into()]);
    assert_eq!(
        together(&today, &[&first, &second]),
        [[].into(), [1, 2].into()]
    );
    // What stands apart has one meaning, as the survey said of the first two.
    let versions = Versions::of(&today, &history(&[&first, &second]));
    let [second, first] = [1, 2].map(VersionPosition::after);
    assert_eq!(versions.apart(&versions.features()[0]), [[second, first]]);
}

#[test]
fn a_version_that_only_same_as_knows_counts_with_todays() {
    let mut today = cafe(&[]);
    today.same_as.push("0123456789abcdef".to_owned());
    let versions = Versions::of(&today, History::NONE);
    let AnsweredVersion::Known(version) = versions.find("0123456789abcdef") else {
        panic!("it is known");
    };
    let mut features = versions.features().iter();
    assert!(features.all(|meanings| versions.is_with_today(meanings, version)));
    let other = versions.find("fedcba9876543210");
    assert_eq!(other, AnsweredVersion::Unknown);
}

#[test]
fn groups_of_a_reworded_profile_question_leave_earlier_versions_out() {
    let first = cafe(&[]);
    for (edit, with_today) in [
        (("Your tier", "Your wish"), false),
        (("en: Gold", "en: Golden"), false),
        (
            (
                "options: [",
                "options: [{id: lead, label: {en: Lead, zh-CN: 铅}}, ",
            ),
            true,
        ),
    ] {
        let versions = Versions::of(&cafe(&[edit]), &history(&[&first]));
        let first = VersionPosition::after(1);
        let tier = versions.segments().values().next().expect("tiers");
        assert_eq!(versions.is_with_today(tier, first), with_today, "{edit:?}");
        assert!(versions.is_with_today(&versions.features()[0], first));
    }
}
