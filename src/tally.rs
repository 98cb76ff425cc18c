//! Counts of answers: whole numbers that add up, and nothing else.
//!
//! Here an answer becomes a count: [`Tally::add`] puts the two answers of each pair into one of the
//! 25 cells of its feature, once for everyone and once for each group that the respondent is in.
//! Two tallies of the same survey can be merged, in any order.

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
            if let Some(option) = response.choice(*question) {
                groups[option].add(response);
            }
        }
    }

    /// Adds all that `other` counted; both are tallies of the same survey.
    pub fn merge(&mut self, other: &Self) {
        self.everyone.merge(&other.everyone);
        for (groups, others) in self.segments.iter_mut().zip(&other.segments) {
            for (group, other) in groups.iter_mut().zip(others) {
                group.merge(other);
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

    fn merge(&mut self, other: &Self) {
        self.respondents += other.respondents;
        for (tally, other) in self.features.iter_mut().zip(&other.features) {
            tally.half += other.half;
            let cells = tally.cells.0.as_flattened_mut();
            add_each(cells, other.cells.0.as_flattened());
            add_each(&mut tally.importance, &other.importance);
            add_each(&mut tally.satisfaction, &other.satisfaction);
        }
    }
}

/// Counts a rating, which is a number from 1 to the number of counters.
fn count_rating(counters: &mut [u64], rating: Option<u8>) {
    if let Some(counter) = rating.and_then(|rating| counters.get_mut(usize::from(rating) - 1)) {
        *counter += 1;
    }
}

fn add_each(counters: &mut [u64], others: &[u64]) {
    for (counter, other) in counters.iter_mut().zip(others) {
        *counter += other;
    }
}
