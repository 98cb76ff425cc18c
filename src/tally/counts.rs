//! The counts of a survey, for everyone and for each group.

use std::collections::BTreeMap;

use crate::kano::Cells;
use crate::response::Response;
use crate::response::{Importance, Rating, Satisfaction};
use crate::survey::{FeaturePosition, PerFeature, PerOption, QuestionPosition, Survey};

/// The counts of one feature in one group.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FeatureTally {
    /// What was answered to both questions.
    pub cells: Cells,
    /// How often each importance from 1 to 9 was given.
    pub importance: [u64; Importance::HIGHEST],
    /// How often each satisfaction from 1 to 5 was given.
    pub satisfaction: [u64; Satisfaction::HIGHEST],
}

/// The counts of one group of respondents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Respondents in the group.
    pub respondents: u64,
    /// What they said of each feature.
    pub features: PerFeature<FeatureTally>,
}

/// The counts of a survey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// Everyone together.
    pub everyone: Group,
    /// For each segment question one group an option. Who gave no answer is in no group.
    pub segments: BTreeMap<QuestionPosition, PerOption<Group>>,
}

impl Tally {
    /// A tally of no responses.
    pub fn new(survey: &Survey) -> Self {
        let segments = survey.segments();
        Self {
            everyone: Group::new(survey),
            segments: segments
                .map(|(question, _, options)| (question, options.map(|_| Group::new(survey))))
                .collect(),
        }
    }

    /// Counts one response, made for the same survey.
    pub fn add(&mut self, response: &Response) {
        self.everyone.add(response);
        for (question, groups) in &mut self.segments {
            if let Some(option) = response.choice(*question) {
                groups[option].add(response);
            }
        }
    }

    /// Adds all that `other` counted; both are tallies of the same survey.
    pub fn merge(&mut self, other: &Self) {
        self.merge_some(other, |_| true, |_| true);
    }

    /// Adds what `other` counted of the chosen features, for everyone and for the groups of the
    /// chosen segment questions.
    pub fn merge_some(
        &mut self,
        other: &Self,
        feature: impl Fn(FeaturePosition) -> bool,
        segment: impl Fn(QuestionPosition) -> bool,
    ) {
        self.everyone.merge(&other.everyone, &feature);
        for (question, groups) in &mut self.segments {
            if segment(*question) {
                for (option, others) in other.segments[question].entries() {
                    groups[option].merge(others, &feature);
                }
            }
        }
    }
}

impl Group {
    pub(super) fn new(survey: &Survey) -> Self {
        Self {
            respondents: 0,
            features: survey.features.map(|_| FeatureTally::default()),
        }
    }

    fn add(&mut self, response: &Response) {
        self.respondents += 1;
        for (feature, pair) in response.pairs.entries() {
            let tally = &mut self.features[feature];
            tally.cells.add(pair.functional, pair.dysfunctional);
            count_rating(&mut tally.importance, pair.importance);
            count_rating(&mut tally.satisfaction, pair.satisfaction);
        }
    }

    pub(super) fn merge(&mut self, other: &Self, feature: impl Fn(FeaturePosition) -> bool) {
        self.respondents += other.respondents;
        for (position, others) in other.features.entries() {
            if feature(position) {
                self.features[position].merge(others);
            }
        }
    }
}

impl FeatureTally {
    /// True if something was said of the feature.
    pub fn is_answered(&self) -> bool {
        let ratings = self.importance.iter().chain(&self.satisfaction);
        self.cells.total() + self.cells.half() + ratings.sum::<u64>() > 0
    }

    /// Adds all that `other` counted.
    pub(super) fn merge(&mut self, other: &Self) {
        self.cells.merge(&other.cells);
        add_each(&mut self.importance, &other.importance);
        add_each(&mut self.satisfaction, &other.satisfaction);
    }
}

fn count_rating<const HIGHEST: usize>(
    counters: &mut [u64; HIGHEST],
    rating: Option<Rating<HIGHEST>>,
) {
    if let Some(rating) = rating {
        counters[usize::from(rating.number()) - 1] += 1;
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
    use crate::intake::testing::survey;
    use crate::kano::Answer;
    use crate::response::{PairAnswers, ProfileAnswer};
    use crate::survey::OptionPosition;

    /// A response with this pair for the first feature, from someone of this tier.
    fn response(pair: PairAnswers, tier: Option<usize>) -> Response {
        Response {
            pairs: vec![pair, PairAnswers::default()].into(),
            profile: vec![
                tier.map(|tier| ProfileAnswer::Choice(OptionPosition::after(tier))),
                None,
                None,
                None,
            ]
            .into(),
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
        let pair = PairAnswers {
            functional: Some(Answer::MustBe),
            dysfunctional: Some(Answer::Dislike),
            ..PairAnswers::default()
        };
        let tally = tally(&[response(pair, Some(1)), response(pair, None)]);
        let tiers = tally.segments.values().next().expect("tiers");
        let (gold, silver) = (&tiers[0], &tiers[1]);
        for (group, count) in [(&tally.everyone, 2), (gold, 0), (silver, 1)] {
            let feature = &group.features[0];
            assert_eq!(group.respondents, count);
            assert_eq!(feature.cells.pair(Answer::MustBe, Answer::Dislike), count);
            assert_eq!((feature.cells.total(), feature.cells.half()), (count, 0));
            assert_eq!(group.features[1].cells.get(None, None), count);
            assert!(!group.features[1].is_answered());
        }
    }

    #[test]
    fn half_a_pair_is_no_whole_one() {
        let pair = PairAnswers {
            dysfunctional: Some(Answer::Like),
            ..PairAnswers::default()
        };
        let feature = &tally(&[response(pair, None)]).everyone.features[0];
        assert_eq!((feature.cells.total(), feature.cells.half()), (0, 1));
    }

    #[test]
    fn ratings_are_counted_by_their_number() {
        let rated = |importance, satisfaction| {
            let pair = PairAnswers {
                importance: Rating::new(importance),
                satisfaction: Rating::new(satisfaction),
                ..PairAnswers::default()
            };
            response(pair, None)
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
        let pair =
            pair.prop_map(
                |(functional, dysfunctional, importance, satisfaction)| PairAnswers {
                    functional,
                    dysfunctional,
                    importance: importance.and_then(Rating::new),
                    satisfaction: satisfaction.and_then(Rating::new),
                },
            );
        (pair, prop::option::of(0..2_usize)).prop_map(|(pair, tier)| response(pair, tier))
    }

    proptest! {
        #[test]
        fn everyone_is_in_one_cell_of_each_feature(
            responses in prop::collection::vec(any_response(), 0..30),
        ) {
            let answers = || Answer::ALL.into_iter().map(Some).chain([None]);
            let tally = tally(&responses);
            for feature in &tally.everyone.features {
                let cells = answers().flat_map(|functional| {
                    answers().map(move |dysfunctional| feature.cells.get(functional, dysfunctional))
                });
                prop_assert_eq!(cells.sum::<u64>(), tally.everyone.respondents);
            }
        }

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
