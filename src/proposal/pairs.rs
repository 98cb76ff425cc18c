//! The two columns that ask about a feature, where only the feature is named: which of its questions each
//! asks.

use super::clues::Clue;
use super::columns::{Decider, about};
use super::decision::{Decision, Role, targets};
use super::negation::negations;
use super::phrase::likeness;
use super::questions::part_of;
use crate::kano::Side;
use crate::mapping::Target;
use crate::message::Remark;
use crate::survey::{FeaturePosition, PairPart};

/// Two questions of a pair have so much in common beside the negation.
const SAME_PAIR: f64 = 0.5;

/// The columns that may be the two questions of a feature: their places, and what stands around its name.
type Pair<'c> = [(usize, &'c [String]); 2];

impl Decider<'_> {
    /// The columns in which only the feature is named: there must be two, which are told apart.
    pub(super) fn pairs(&self, clues: &[Clue], found: &mut [Option<Decision>]) {
        let taken = targets(found);
        for (feature, _) in self.survey.features.entries() {
            let asked = |part| Target::Pair(feature, part);
            let is_open = |side| !taken.contains(&asked(part_of(side)));
            if !Side::ALL.into_iter().all(is_open) {
                continue;
            }
            let Some(pair) = self.pair(feature, clues, found) else {
                continue;
            };
            if let Some((sides, why)) = self.sides(clues, feature, &pair) {
                for ((column, _), side) in pair.iter().zip(sides) {
                    found[*column] = Some(Decision {
                        role: Role::Target(asked(part_of(side))),
                        why: why.clone(),
                    });
                }
            }
        }
    }

    /// The two columns that may ask the questions of a feature. If there are more, those in which nothing
    /// stands are left out.
    fn pair<'c>(
        &self,
        feature: FeaturePosition,
        clues: &'c [Clue],
        found: &[Option<Decision>],
    ) -> Option<Pair<'c>> {
        let columns = clues.iter().enumerate();
        let columns = columns.filter_map(|(column, clue)| {
            let around = about(clue, feature).filter(|_| found[column].is_none())?;
            // Importance and satisfaction are no answers of a pair.
            let is_answer = match self.part(clue, around) {
                Some(part) => matches!(part, PairPart::Functional | PairPart::Dysfunctional),
                None => true,
            };
            (is_answer && self.may_be_answers(column)).then_some((column, around))
        });
        let mut columns: Vec<(usize, &[String])> = columns.collect();
        if columns.len() > 2 {
            columns.retain(|(column, _)| !self.sample.is_empty(*column));
        }
        columns.try_into().ok()
    }

    /// Which of two columns asks which question of a feature, and how that is known.
    fn sides(
        &self,
        clues: &[Clue],
        feature: FeaturePosition,
        pair: &Pair<'_>,
    ) -> Option<([Side; 2], Remark)> {
        let straight = [Side::Functional, Side::Dysfunctional];
        let turned = [Side::Dysfunctional, Side::Functional];
        let [first, second] = pair;
        let part = |(column, around): &(usize, &[String])| self.part(&clues[*column], around);
        match (part(first), part(second)) {
            (Some(PairPart::Functional), Some(PairPart::Dysfunctional)) => {
                return Some((straight, Remark::FieldName));
            }
            (Some(PairPart::Dysfunctional), Some(PairPart::Functional)) => {
                return Some((turned, Remark::FieldName));
            }
            (Some(_), Some(_)) => return None,
            _ => {}
        }
        let (one, other) = (negations(first.1), negations(second.1));
        let without = |words: &[String], places: &[usize]| -> Vec<String> {
            let words = words
                .iter()
                .enumerate()
                .filter(|(at, _)| !places.contains(at));
            words.map(|(_, word)| word.clone()).collect()
        };
        let is_pair = self.questions.affirms(feature)
            && likeness(&without(first.1, &one), &without(second.1, &other)) >= SAME_PAIR;
        let negation = |words: &[String], places: &[usize]| Remark::Negation {
            word: places
                .first()
                .map_or_else(String::new, |at| words[*at].clone()),
        };
        match (one.as_slice(), other.as_slice()) {
            ([], [_]) if is_pair => Some((straight, negation(second.1, &other))),
            ([_], []) if is_pair => Some((turned, negation(first.1, &one))),
            _ => {
                let fits = |column: usize, side| self.book.fits_only(self.column(column), side);
                if Side::ALL
                    .iter()
                    .zip(pair)
                    .all(|(side, (column, _))| fits(*column, *side))
                {
                    Some((straight, Remark::SideOfLabels))
                } else if turned
                    .iter()
                    .zip(pair)
                    .all(|(side, (column, _))| fits(*column, *side))
                {
                    Some((turned, Remark::SideOfLabels))
                } else {
                    None
                }
            }
        }
    }
}
