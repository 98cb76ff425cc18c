//! Respondents drawn at random, whose answers are kept one by one.
//!
//! Whatever compares two features within each person, such as paired comparisons and reach, cannot be
//! made of counts of single features. For these, at most [`LARGEST`] respondents are kept: those with the
//! lowest ranks, which are hashes of ids, so that the same people are drawn in whatever order they come
//! (bottom-k sampling; Cohen & Kaplan, “Summarizing Data Using Bottom-k Sketches”, PODC 2007).

use std::collections::BinaryHeap;

use crate::kano::{Answer, Cells};
use crate::response::Response;
use crate::survey::{FeaturePosition, PerFeature, Survey};
use crate::versions::AnsweredVersion;

/// The largest number of respondents.
const LARGEST: usize = 10_000;

/// The most answers that are kept: with more than 800 features, fewer respondents are drawn.
const MOST_ANSWERS: usize = 8 << 20;

/// The pair of answers of a respondent to a feature; `None` is no answer.
pub type AnsweredPair = (Option<Answer>, Option<Answer>);

/// Draws respondents.
#[derive(Debug)]
pub(super) struct Draw {
    most: usize,
    features: usize,
    /// The ranks of those who were drawn, the highest first, with the place of their answers.
    ranks: BinaryHeap<(u64, usize)>,
    versions: Vec<AnsweredVersion>,
    /// For each place and feature the number of the cell of a pair.
    cells: Vec<u8>,
}

impl Draw {
    pub(super) fn new(survey: &Survey) -> Self {
        let features = survey.features.len();
        Self {
            most: LARGEST.min(MOST_ANSWERS / features.max(1)),
            features,
            ranks: BinaryHeap::new(),
            versions: Vec::new(),
            cells: Vec::new(),
        }
    }

    /// Keeps a respondent, if the rank is among the lowest so far.
    #[inline]
    pub(super) fn add(&mut self, response: &Response, version: AnsweredVersion) {
        let is_full = self.ranks.len() == self.most;
        if !is_full {
            self.keep_at(self.ranks.len(), response, version);
        } else if self
            .ranks
            .peek()
            .is_some_and(|(highest, _)| response.rank < *highest)
            && let Some((_, place)) = self.ranks.pop()
        {
            self.keep_at(place, response, version);
        }
    }

    fn keep_at(&mut self, place: usize, response: &Response, version: AnsweredVersion) {
        self.ranks.push((response.rank, place));
        let start = place * self.features;
        if place == self.versions.len() {
            self.versions.push(version);
            self.cells.resize(start + self.features, 0);
        } else {
            self.versions[place] = version;
        }
        let cells = &mut self.cells[start..start + self.features];
        for (cell, pair) in cells.iter_mut().zip(&response.pairs) {
            *cell = Cells::place(pair.functional, pair.dysfunctional).to_le_bytes()[0];
        }
    }

    /// The answers of those who were drawn, in the order of their ranks. What was answered to a version
    /// that does not mean the same is no answer.
    pub(super) fn finish(
        self,
        survey: &Survey,
        means_the_same: impl Fn(AnsweredVersion, FeaturePosition) -> bool,
    ) -> Vec<PerFeature<AnsweredPair>> {
        let mut drawn = self.ranks.into_vec();
        drawn.sort_unstable();
        let answers = drawn.into_iter().map(|(_, place)| {
            let cells = &self.cells[place * self.features..][..self.features];
            let features = survey.features.positions().zip(cells);
            let pairs = features.map(|(feature, cell)| {
                if means_the_same(self.versions[place], feature) {
                    Cells::answers(usize::from(*cell))
                } else {
                    (None, None)
                }
            });
            pairs.collect()
        });
        answers.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::testing::survey;
    use crate::response::PairAnswers;
    use crate::versions::AnsweredVersion::Unknown;

    fn response(rank: u64) -> Response {
        let mut response = Response::new(&survey());
        response.rank = rank;
        response.pairs[1] = PairAnswers {
            functional: Some(Answer::ALL[(rank % 5) as usize]),
            ..PairAnswers::default()
        };
        response
    }

    fn draw(ranks: impl IntoIterator<Item = u64>) -> Vec<PerFeature<AnsweredPair>> {
        let mut draw = Draw::new(&survey());
        for rank in ranks {
            draw.add(&response(rank), Unknown);
        }
        draw.finish(&survey(), |_, feature| feature.before() == 1)
    }

    #[test]
    fn those_with_the_lowest_ranks_are_drawn_in_any_order() {
        let forward = draw(0..30_000);
        assert_eq!(forward.len(), LARGEST);
        assert_eq!(forward, draw((0..30_000).rev()));
        for (pairs, rank) in forward.iter().zip(0..) {
            assert_eq!(pairs[0], (None, None));
            assert_eq!(pairs[1], (Some(Answer::ALL[rank % 5]), None));
        }
        assert_eq!(draw(0..7).len(), 7);
    }
}
