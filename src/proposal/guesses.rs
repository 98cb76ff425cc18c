//! What a column may be of which nothing is certain: a guess, or left open.

use std::collections::BTreeSet;

use super::clues::Clue;
use super::columns::{Decider, about};
use super::decision::{Decision, Role};
use super::questions::part_of;
use super::sample::ColumnSample;
use crate::kano::Side;
use crate::mapping::Target;
use crate::message::Remark;
use crate::survey::FeaturePosition;

/// Texts are alike enough to be named as a guess if so much of their words is the same.
const ALIKE: f64 = 0.7;

impl Decider<'_> {
    /// What becomes of a column that nothing told so far.
    pub(super) fn rest(&self, column: usize, clues: &[Clue], taken: &[Target]) -> Decision {
        let sample = self.column(column);
        let name = self.sample.heading(column);
        let is_open = |target: Target| !taken.contains(&target);
        if self.sample.is_empty(column) {
            let (role, why) = (Role::Ignored, Remark::EmptyColumn);
            return Decision { role, why };
        }
        if let Some(target) = self.numbered(column, taken) {
            return Decision::guess(target, Remark::NumberInName);
        }
        if self.is_check(name, sample) {
            let (role, why) = (Role::OpenCheck, Remark::AttentionCheck);
            return Decision { role, why };
        }
        let nearest = self.questions.nearest(name, is_open);
        let alike = nearest.filter(|(_, likeness)| *likeness >= ALIKE);
        match (&clues[column], alike) {
            (_, Some((target @ Target::Profile(_), likeness))) => {
                Decision::guess(target, alike_question(likeness))
            }
            (Clue::Feature(feature, _) | Clue::Field(Target::Pair(feature, _)), _)
                if self.may_be_answers(column) =>
            {
                let target = self.question_by_order(column, *feature, clues);
                Decision::guess(target, Remark::WhichQuestion)
            }
            (_, Some((target, likeness))) => Decision::guess(target, alike_question(likeness)),
            _ if let Some(target) = self.unnamed_rating(name, sample, taken) => {
                Decision::guess(target, Remark::PerhapsRating)
            }
            _ if self.book.are_answers(sample) => Decision {
                role: Role::OpenAnswer,
                why: Remark::AnswersToWhat,
            },
            _ if self.is_missing_answer(taken) && self.are_steps(sample) => Decision {
                role: Role::OpenAnswer,
                why: Remark::NumbersToWhat,
            },
            _ => Decision {
                role: Role::Ignored,
                why: Remark::NoQuestion,
            },
        }
    }

    /// The question that a column may be which names a feature: the first of two is probably the functional
    /// one.
    fn question_by_order(&self, column: usize, feature: FeaturePosition, clues: &[Clue]) -> Target {
        let before = clues[..column].iter().enumerate();
        let before = before.filter(|(column, clue)| {
            about(clue, feature).is_some() && self.may_be_answers(*column)
        });
        let is_first = before.count() % 2 == 0;
        let side = if is_first {
            Side::Functional
        } else {
            Side::Dysfunctional
        };
        Target::Pair(feature, part_of(side))
    }

    /// What a column may be by the number in its name and the word for a part of a pair, such as
    /// `F2_functional`, if there are as many numbers as features.
    fn numbered(&self, column: usize, taken: &[Target]) -> Option<Target> {
        let numbered = |column: &ColumnSample| self.questions.numbered_part(&column.name);
        let (number, part) = numbered(self.column(column))?;
        let all = self.sample.columns.iter().filter_map(numbered);
        let numbers: BTreeSet<u64> = all.map(|(number, _)| number).collect();
        let features = self.survey.features.positions();
        let (feature, _) = features
            .zip(&numbers)
            .find(|(_, other)| **other == number)?;
        let target = Target::Pair(feature, part);
        let is_it = numbers.len() == self.survey.features.len() && !taken.contains(&target);
        is_it.then_some(target)
    }

    /// The rating that a column may be, which names no feature as the survey does.
    fn unnamed_rating(
        &self,
        name: &str,
        sample: &ColumnSample,
        taken: &[Target],
    ) -> Option<Target> {
        let part = self.questions.rated_part(name)?;
        let is_open =
            |feature| part.is_asked(self.survey) && !taken.contains(&Target::Pair(feature, part));
        let feature = self.questions.nearest_name(name, is_open)?;
        (!sample.is_varied).then_some(Target::Pair(feature, part))
    }

    fn is_missing_answer(&self, taken: &[Target]) -> bool {
        let features = self.survey.features.positions();
        let mut answers = features.flat_map(|f| Side::ALL.map(|s| Target::Pair(f, part_of(s))));
        answers.any(|answer| !taken.contains(&answer))
    }

    /// True of numbers as few and as small as the steps of a scale.
    fn are_steps(&self, sample: &ColumnSample) -> bool {
        let mut seen = sample
            .seen()
            .filter(|seen| !self.book.is_missing(&seen.text))
            .peekable();
        let is_step = |text: &str| matches!(text.parse(), Ok(0..=9));
        !sample.is_varied && seen.peek().is_some() && seen.all(|seen| is_step(&seen.text))
    }

    /// True of a question that names the answer that is wanted.
    fn is_check(&self, name: &str, sample: &ColumnSample) -> bool {
        self.book.are_answers(sample) && self.book.is_named_in(name)
    }
}

fn alike_question(likeness: f64) -> Remark {
    let percent = percent(likeness);
    Remark::AlikeQuestion { percent }
}

fn percent(share: f64) -> u64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share is from 0 to 1"
    )]
    let percent = (share * 100.0).floor() as u64;
    percent
}
