//! Counts by kind of respondent.
//!
//! Two respondents are of one kind if they gave the same answers to all segment questions. Whatever is
//! to be known of groups, also of several questions together, follows from the counts of the kinds,
//! and each response is counted once. Only kinds that occur take room.
//!
//! There are at most [`MOST_KINDS`]: beyond that, the last segment question is left out of them, so that
//! memory does not grow with the number of responses. Its groups are not known then.

use std::collections::{BTreeMap, HashMap};

use super::counts::{Group, Tally};
use crate::kano::Cells;
use crate::response::{Importance, Response, Satisfaction};
use crate::survey::{FeaturePosition, OptionPosition, QuestionPosition, Survey};

/// The largest number of kinds.
pub const MOST_KINDS: usize = 20_000;

/// What somebody answered to each segment question that tells kinds apart; `None` is no answer.
pub type Kind = Vec<Option<OptionPosition>>;

/// The counts of a survey for each kind of respondent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kinds {
    /// The segment questions that tell kinds apart.
    pub questions: Vec<QuestionPosition>,
    /// Those that were left out because there were too many kinds.
    pub left_out: Vec<QuestionPosition>,
    /// Those who are of each kind.
    pub groups: BTreeMap<Kind, Group>,
}

impl Kinds {
    /// Kinds of nobody.
    pub(super) fn new(survey: &Survey) -> Self {
        Self {
            questions: survey.segments().map(|(question, ..)| question).collect(),
            left_out: Vec::new(),
            groups: BTreeMap::new(),
        }
    }

    /// Adds what `others` counted for the same survey: of the chosen features, and by the chosen
    /// segment questions; what was answered to the others is left open.
    pub(super) fn merge_some(
        &mut self,
        others: &Self,
        survey: &Survey,
        feature: impl Fn(FeaturePosition) -> bool,
        segment: impl Fn(QuestionPosition) -> bool,
    ) {
        while self.questions.len() > others.questions.len() {
            self.leave_last_out();
        }
        for (kind, group) in &others.groups {
            let answers = self.questions.iter().zip(kind);
            let answers = answers.map(|(question, answer)| answer.filter(|_| segment(*question)));
            self.add(answers.collect(), group, survey, &feature);
        }
    }

    fn add(
        &mut self,
        kind: Kind,
        group: &Group,
        survey: &Survey,
        feature: impl Fn(FeaturePosition) -> bool,
    ) {
        let groups = &mut self.groups;
        let known = groups.entry(kind).or_insert_with(|| Group::new(survey));
        known.merge(group, feature);
        while self.groups.len() > MOST_KINDS {
            self.leave_last_out();
        }
    }

    /// Leaves the last segment question out.
    fn leave_last_out(&mut self) {
        self.left_out.extend(self.questions.pop());
        for (mut kind, group) in std::mem::take(&mut self.groups) {
            kind.truncate(self.questions.len());
            match self.groups.get_mut(&kind) {
                Some(known) => known.merge(&group, |_| true),
                None => drop(self.groups.insert(kind, group)),
            }
        }
    }

    /// The counts of everyone, and of each group of a segment question that tells kinds apart.
    pub(super) fn tally(&self, survey: &Survey) -> Tally {
        let mut tally = Tally::new(survey);
        for (kind, group) in &self.groups {
            tally.everyone.merge(group, |_| true);
            for (question, answer) in self.questions.iter().zip(kind) {
                let groups = tally.segments.get_mut(question);
                if let Some((groups, option)) = groups.zip(*answer) {
                    groups[option].merge(group, |_| true);
                }
            }
        }
        tally
    }
}

/// Counts responses by kind.
///
/// This is where every answer of every response is counted, so it is kept small: a kind is one number,
/// and its counts lie close together.
#[derive(Debug)]
pub(super) struct KindCounter {
    questions: Vec<CountedQuestion>,
    left_out: Vec<QuestionPosition>,
    /// Where the counts of each kind are.
    places: HashMap<KindCode, usize, foldhash::fast::RandomState>,
    counts: Vec<Counts>,
    features: usize,
    asks_ratings: bool,
}

/// The answers to the segment questions as the digits of one number: 0 for none, else the option,
/// counted from 1.
type KindCode = u128;

#[derive(Debug, Clone, Copy)]
struct CountedQuestion {
    position: QuestionPosition,
    /// What the digit of this question is multiplied by.
    weight: KindCode,
    /// The number of digits that it may be.
    base: KindCode,
}

/// The counts of a kind, in half the room of others: before one could overflow, they are begun anew.
#[derive(Debug)]
struct Counts {
    kind: KindCode,
    respondents: u32,
    cells: Vec<[u32; Cells::COUNT]>,
    /// The ratings of importance of each feature, and behind them those of satisfaction.
    ratings: Vec<[u32; RATINGS]>,
}

const RATINGS: usize = Importance::HIGHEST + Satisfaction::HIGHEST;

impl KindCounter {
    /// A counter of no responses.
    pub(super) fn new(survey: &Survey) -> Self {
        let mut questions = Vec::new();
        let mut left_out = Vec::new();
        let mut weight: KindCode = 1;
        for (position, _, options) in survey.segments() {
            let base = options.len() as KindCode + 1;
            // So many questions that their answers are no number any more are too many kinds as well.
            match weight.checked_mul(base) {
                Some(next) if left_out.is_empty() => {
                    questions.push(CountedQuestion {
                        position,
                        weight,
                        base,
                    });
                    weight = next;
                }
                _ => left_out.push(position),
            }
        }
        Self {
            questions,
            left_out,
            places: HashMap::default(),
            counts: Vec::new(),
            features: survey.features.len(),
            asks_ratings: survey.ask.importance || survey.ask.satisfaction,
        }
    }

    /// Counts one response, made for the same survey.
    pub(super) fn add(&mut self, response: &Response) {
        let kind = self.kind(response);
        let counts = self.counts_of(kind);
        counts.respondents += 1;
        for (cells, pair) in counts.cells.iter_mut().zip(&response.pairs) {
            cells[Cells::place(pair.functional, pair.dysfunctional)] += 1;
        }
        for (ratings, pair) in counts.ratings.iter_mut().zip(&response.pairs) {
            if let Some(importance) = pair.importance {
                ratings[usize::from(importance.number()) - 1] += 1;
            }
            if let Some(satisfaction) = pair.satisfaction {
                ratings[Importance::HIGHEST + usize::from(satisfaction.number()) - 1] += 1;
            }
        }
    }

    fn kind(&self, response: &Response) -> KindCode {
        let digit = |question: &CountedQuestion| {
            let option = response.choice(question.position);
            let digit = option.map_or(0, |option| option.before() as KindCode + 1);
            digit * question.weight
        };
        self.questions.iter().map(digit).sum()
    }

    /// The counts of a kind that may be added to.
    fn counts_of(&mut self, kind: KindCode) -> &mut Counts {
        let place = self.places.get(&kind).copied();
        let place = place.filter(|place| self.counts[*place].respondents < u32::MAX);
        let place = place.unwrap_or_else(|| self.begin(kind));
        &mut self.counts[place]
    }

    /// Begins counts of a kind.
    fn begin(&mut self, mut kind: KindCode) -> usize {
        while self.places.len() >= MOST_KINDS {
            kind = self.leave_last_out(kind);
            if let Some(place) = self.places.get(&kind) {
                return *place;
            }
        }
        let place = self.counts.len();
        self.places.insert(kind, place);
        self.counts.push(Counts {
            kind,
            respondents: 0,
            cells: vec![[0; Cells::COUNT]; self.features],
            ratings: vec![[0; RATINGS]; if self.asks_ratings { self.features } else { 0 }],
        });
        place
    }

    /// Leaves the last segment question out, and says what becomes of a kind.
    fn leave_last_out(&mut self, kind: KindCode) -> KindCode {
        let Some(question) = self.questions.pop() else {
            return kind;
        };
        self.left_out.push(question.position);
        self.places.clear();
        for mut counts in std::mem::take(&mut self.counts) {
            counts.kind %= question.weight;
            let known = self.places.get(&counts.kind);
            let known = known.map(|place| &mut self.counts[*place]);
            if let Some(known) = known.filter(|known| known.has_room_for(&counts)) {
                known.merge(&counts);
            } else {
                self.places.insert(counts.kind, self.counts.len());
                self.counts.push(counts);
            }
        }
        kind % question.weight
    }

    /// The counts by kind.
    pub(super) fn finish(&self, survey: &Survey) -> Kinds {
        let mut kinds = Kinds::new(survey);
        kinds.questions = self
            .questions
            .iter()
            .map(|question| question.position)
            .collect();
        kinds.left_out.clone_from(&self.left_out);
        for counts in &self.counts {
            let answers = self.questions.iter().zip(survey.segments());
            let answers = answers.map(|(question, (_, _, options))| {
                let digit = counts.kind / question.weight % question.base;
                let mut positions = options.positions().zip(1..);
                positions.find_map(|(position, number)| (number == digit).then_some(position))
            });
            let group = kinds.groups.entry(answers.collect());
            let group = group.or_insert_with(|| Group::new(survey));
            counts.add_to(group);
        }
        kinds
    }
}

impl Counts {
    fn has_room_for(&self, other: &Self) -> bool {
        self.respondents.checked_add(other.respondents).is_some()
    }

    fn merge(&mut self, other: &Self) {
        self.respondents += other.respondents;
        add_each(self.cells.as_flattened_mut(), other.cells.as_flattened());
        add_each(
            self.ratings.as_flattened_mut(),
            other.ratings.as_flattened(),
        );
    }

    fn add_to(&self, group: &mut Group) {
        group.respondents += u64::from(self.respondents);
        for (feature, cells) in group.features.iter_mut().zip(&self.cells) {
            feature.cells.add_all(cells);
        }
        for (feature, ratings) in group.features.iter_mut().zip(&self.ratings) {
            let counters = feature
                .importance
                .iter_mut()
                .chain(&mut feature.satisfaction);
            for (counter, rating) in counters.zip(ratings) {
                *counter += u64::from(*rating);
            }
        }
    }
}

fn add_each(counters: &mut [u32], others: &[u32]) {
    for (counter, other) in counters.iter_mut().zip(others) {
        *counter += other;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::testing::survey;
    use crate::kano::Answer;
    use crate::response::{PairAnswers, ProfileAnswer};
    use crate::survey::QuestionKind;
    use crate::survey::sample::english;

    /// A survey with three segment questions of so many options.
    fn segmented(options: usize) -> Survey {
        let sample = english();
        let ids: Vec<String> = (0..options).map(|index| format!("o{index}")).collect();
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        let question = |id| {
            let options = sample.options(&ids);
            let segment = true;
            sample.question(id, QuestionKind::Choice { options, segment })
        };
        let mut survey = survey();
        survey.profile = ["a", "b", "c"].map(question).into_iter().collect();
        survey
    }

    fn response(survey: &Survey, options: [Option<usize>; 3]) -> Response {
        let mut response = Response::new(survey);
        response.pairs[0] = PairAnswers {
            functional: Some(Answer::Like),
            dysfunctional: Some(Answer::Neutral),
            ..PairAnswers::default()
        };
        let answer = |option: Option<usize>| {
            option.map(|option| ProfileAnswer::Choice(OptionPosition::after(option)))
        };
        response.profile = options.map(answer).into_iter().collect();
        response
    }

    #[test]
    fn kinds_are_what_was_answered_together() {
        let survey = segmented(4);
        let mut counter = KindCounter::new(&survey);
        let mut plain = Tally::new(&survey);
        let answers = [Some(3), Some(0), None];
        for (a, b, c) in [(0, 1, 2), (0, 1, 2), (0, 2, 1), (2, 2, 2)] {
            let response = response(&survey, [answers[a], answers[b], answers[c]]);
            counter.add(&response);
            plain.add(&response);
        }
        let kinds = counter.finish(&survey);
        let position = OptionPosition::after;
        let first = vec![Some(position(3)), Some(position(0)), None];
        assert_eq!(kinds.groups.len(), 3);
        assert_eq!(kinds.groups[&first].respondents, 2);
        assert_eq!(kinds.groups[&first].features[0].cells.total(), 2);
        assert_eq!(kinds.tally(&survey), plain);
    }

    #[test]
    fn too_many_kinds_leave_the_last_question_out() {
        let survey = segmented(30);
        let mut counter = KindCounter::new(&survey);
        let mut plain = Tally::new(&survey);
        for index in 0..2 * 30 * 30 * 30 {
            let options = [index % 30, index / 30 % 30, index / 900 % 30].map(Some);
            let response = response(&survey, options);
            counter.add(&response);
            plain.add(&response);
        }
        let kinds = counter.finish(&survey);
        let questions: Vec<QuestionPosition> = survey.profile.positions().collect();
        assert_eq!(kinds.questions, questions[..2]);
        assert_eq!(kinds.left_out, questions[2..]);
        assert_eq!(kinds.groups.len(), 900);
        let tally = kinds.tally(&survey);
        assert_eq!(tally.everyone, plain.everyone);
        assert_eq!(tally.segments[&questions[1]], plain.segments[&questions[1]]);
        let last = &tally.segments[&questions[2]];
        assert!(last.iter().all(|group| group.respondents == 0));
    }

    #[test]
    fn merged_kinds_leave_open_what_was_asked_otherwise() {
        let survey = segmented(4);
        let mut counter = KindCounter::new(&survey);
        counter.add(&response(&survey, [Some(1), Some(2), Some(3)]));
        let asked_before = counter.finish(&survey);
        let questions: Vec<QuestionPosition> = survey.profile.positions().collect();
        let mut kinds = Kinds::new(&survey);
        kinds.merge_some(
            &asked_before,
            &survey,
            |_| false,
            |question| question != questions[1],
        );
        let kind = vec![
            Some(OptionPosition::after(1)),
            None,
            Some(OptionPosition::after(3)),
        ];
        assert_eq!(kinds.groups.keys().collect::<Vec<_>>(), [&kind]);
        assert_eq!(kinds.groups[&kind].respondents, 1);
        assert_eq!(kinds.groups[&kind].features[0].cells.total(), 0);
    }
}
