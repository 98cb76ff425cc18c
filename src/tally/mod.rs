//! Counts of answers: whole numbers that add up, and nothing else.
//!
//! Here an answer becomes a count: [`Tally::add`] puts the two answers of each pair into one of the
//! 25 cells of its feature, once for everyone and once for each group that the respondent is in.
//! Ratings of importance and satisfaction are counted beside the cells, by their value.
//! Two tallies of the same survey can be merged, in any order. [`versions`] keeps a tally for each
//! version of the questions, and merges those that mean the same.

pub mod versions;

pub use versions::{Apart, Counted, Imbalance, Unknown, VersionTallies};

use crate::response::Response;
use crate::survey::{Answer, Survey};

/// How often each pair of answers was given for one feature: rows functional, columns
/// dysfunctional, both in the order of [`Answer::ALL`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cells(pub [[u64; 5]; 5]);

impl Cells {
    /// The count of one pair of answers.
    pub const fn get(&self, functional: Answer, dysfunctional: Answer) -> u64 {
        self.0[functional as usize][dysfunctional as usize]
    }

    /// The number of pairs.
    pub fn total(&self) -> u64 {
        self.0.iter().flatten().sum()
    }
}

/// The counts of one feature in one group.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FeatureTally {
    /// Pairs of which both questions were answered.
    pub cells: Cells,
    /// Pairs of which only one question was answered; they are in no cell.
    pub half: u64,
    /// How often each importance from 1 to 9 was given.
    pub importance: [u64; 9],
    /// How often each satisfaction from 1 to 5 was given.
    pub satisfaction: [u64; 5],
}

/// The counts of one group of respondents.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Group {
    /// Respondents in the group.
    pub respondents: u64,
    /// One entry a feature, in the order of [`Survey::features`].
    pub features: Vec<FeatureTally>,
}

/// The counts of a survey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// Everyone together.
    pub everyone: Group,
    /// One entry a segment question, in the order of [`Survey::segments`]; in it one group an
    /// option, in the order of the options. Who gave no answer is in no group.
    pub segments: Vec<Vec<Group>>,
    /// The index of each segment question in the profile.
    questions: Vec<usize>,
}

impl Tally {
    /// A tally of no responses.
    pub fn new(survey: &Survey) -> Self {
        let features = survey.features().count();
        let group = || Group::new(features);
        Self {
            everyone: group(),
            segments: survey
                .segments()
                .map(|(_, _, options)| options.iter().map(|_| group()).collect())
                .collect(),
            questions: survey.segments().map(|(index, _, _)| index).collect(),
        }
    }

    /// Counts one response, made for the same survey.
    pub fn add(&mut self, response: &Response) {
        self.everyone.add(response);
        for (groups, question) in self.segments.iter_mut().zip(&self.questions) {
            let option = response.choice(*question);
            if let Some(group) = option.and_then(|option| groups.get_mut(option)) {
                group.add(response);
            }
        }
    }

    /// Adds all that `other` counted; both are tallies of the same survey.
    pub fn merge(&mut self, other: &Self) {
        self.merge_some(other, |_| true, |_| true);
    }

    /// Adds what `other` counted of the chosen features, for everyone and for the groups of the
    /// chosen segment questions, all given by index.
    pub fn merge_some(
        &mut self,
        other: &Self,
        feature: impl Fn(usize) -> bool,
        segment: impl Fn(usize) -> bool,
    ) {
        self.everyone.merge(&other.everyone, &feature);
        let segments = self.segments.iter_mut().zip(&other.segments).enumerate();
        for (_, (groups, others)) in segments.filter(|(index, _)| segment(*index)) {
            for (group, other) in groups.iter_mut().zip(others) {
                group.merge(other, &feature);
            }
        }
    }
}

impl Group {
    fn new(features: usize) -> Self {
        Self {
            respondents: 0,
            features: vec![FeatureTally::default(); features],
        }
    }

    fn add(&mut self, response: &Response) {
        self.respondents += 1;
        for (tally, pair) in self.features.iter_mut().zip(&response.pairs) {
            match (pair.functional, pair.dysfunctional) {
                (Some(functional), Some(dysfunctional)) => {
                    tally.cells.0[functional as usize][dysfunctional as usize] += 1;
                }
                (None, None) => {}
                _ => tally.half += 1,
            }
            count_rating(&mut tally.importance, pair.importance);
            count_rating(&mut tally.satisfaction, pair.satisfaction);
        }
    }

    fn merge(&mut self, other: &Self, feature: impl Fn(usize) -> bool) {
        self.respondents += other.respondents;
        let features = self.features.iter_mut().zip(&other.features).enumerate();
        for (_, (tally, other)) in features.filter(|(index, _)| feature(*index)) {
            tally.merge(other);
        }
    }
}

impl FeatureTally {
    fn merge(&mut self, other: &Self) {
        self.half += other.half;
        let cells = self.cells.0.as_flattened_mut();
        add_each(cells, other.cells.0.as_flattened());
        add_each(&mut self.importance, &other.importance);
        add_each(&mut self.satisfaction, &other.satisfaction);
    }
}

/// Counts a rating, which is a number from 1 to the number of counters.
fn count_rating(counters: &mut [u64], rating: Option<u8>) {
    let index = rating.and_then(|rating| usize::from(rating).checked_sub(1));
    if let Some(counter) = index.and_then(|index| counters.get_mut(index)) {
        *counter += 1;
    }
}

fn add_each(counters: &mut [u64], others: &[u64]) {
    for (counter, other) in counters.iter_mut().zip(others) {
        *counter += other;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::response::testing::survey;
    use crate::response::{Pair, ProfileAnswer};

    /// A response with this pair for the first feature, from someone of this tier.
    fn response(pair: Pair, tier: Option<usize>) -> Response {
        Response {
            pairs: vec![pair, Pair::default()],
            profile: vec![tier.map(ProfileAnswer::Choice), None, None, None],
            ..Response::default()
        }
    }

    fn tally(responses: &[Response]) -> Tally {
        let mut tally = Tally::new(&survey());
        for response in responses {
            tally.add(response);
        }
        tally
    }

    #[test]
    fn a_pair_is_in_its_cell_for_everyone_and_for_its_segment() {
        let pair = Pair {
            functional: Some(Answer::MustBe),
            dysfunctional: Some(Answer::Dislike),
            ..Pair::default()
        };
        let tally = tally(&[response(pair.clone(), Some(1)), response(pair, None)]);
        let [gold, silver] = tally.segments[0].as_slice() else {
            panic!("two tiers");
        };
        for (group, count) in [(&tally.everyone, 2), (gold, 0), (silver, 1)] {
            let feature = &group.features[0];
            assert_eq!(group.respondents, count);
            assert_eq!(feature.cells.get(Answer::MustBe, Answer::Dislike), count);
            assert_eq!((feature.cells.total(), feature.half), (count, 0));
            assert_eq!(group.features[1], FeatureTally::default());
        }
    }

    #[test]
    fn half_a_pair_is_in_no_cell() {
        let pair = Pair {
            dysfunctional: Some(Answer::Like),
            ..Pair::default()
        };
        let feature = &tally(&[response(pair, None)]).everyone.features[0];
        assert_eq!((feature.cells.total(), feature.half), (0, 1));
    }

    #[test]
    fn ratings_are_counted_and_impossible_ones_are_not() {
        let rated = |importance, satisfaction| {
            let pair = Pair {
                importance: Some(importance),
                satisfaction: Some(satisfaction),
                ..Pair::default()
            };
            response(pair, Some(7))
        };
        let tally = tally(&[rated(1, 5), rated(9, 5), rated(0, 6)]);
        let feature = &tally.everyone.features[0];
        assert_eq!(feature.importance, [1, 0, 0, 0, 0, 0, 0, 0, 1]);
        assert_eq!(feature.satisfaction, [0, 0, 0, 0, 2]);
    }

    fn any_response() -> impl Strategy<Value = Response> {
        let answer = || prop::option::of(prop::sample::select(Answer::ALL.to_vec()));
        let pair = (
            answer(),
            answer(),
            prop::option::of(1..=9_u8),
            prop::option::of(1..=5_u8),
        );
        let pair = pair.prop_map(
            |(functional, dysfunctional, importance, satisfaction)| Pair {
                functional,
                dysfunctional,
                importance,
                satisfaction,
                comment: None,
            },
        );
        (pair, prop::option::of(0..2_usize)).prop_map(|(pair, tier)| response(pair, tier))
    }

    proptest! {
        #[test]
        fn the_order_of_responses_does_not_matter(
            (responses, shuffled) in prop::collection::vec(any_response(), 0..30)
                .prop_flat_map(|responses| (Just(responses.clone()), Just(responses).prop_shuffle()))
        ) {
            prop_assert_eq!(tally(&responses), tally(&shuffled));
        }

        #[test]
        fn merged_tallies_are_one_tally(
            first in prop::collection::vec(any_response(), 0..20),
            second in prop::collection::vec(any_response(), 0..20),
        ) {
            let mut merged = tally(&second);
            merged.merge(&tally(&first));
            prop_assert_eq!(merged, tally(&[first, second].concat()));
        }
    }
}
