//! What each column is for, and why.

use std::collections::{BTreeMap, BTreeSet};

use super::labels::LabelBook;
use super::questions::{Chosen, Clue, Questions, part_of};
use super::sample::{ColumnSample, Sample};
use super::tool::{Tool, Use};
use crate::kano::Side;
use crate::mapping::Target;
use crate::message::Remark;
use crate::survey::{FeaturePosition, PairPart, Survey};

/// What a column is for, as far as it is certain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Role {
    /// What the tool wrote by itself.
    Tool(Use),
    Target(Target),
    /// Whether an option of a profile question was chosen.
    Option(Chosen),
    /// It is probably this.
    Guess(Target),
    /// It may be an answer to any question of a pair.
    OpenAnswer,
    /// It may tell attentive people from others.
    OpenCheck,
    Ignored,
}

/// A column with what it is for, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Decision {
    pub(super) role: Role,
    pub(super) why: Remark,
}

/// What is needed to decide.
pub(super) struct Decider<'d> {
    pub(super) survey: &'d Survey,
    pub(super) questions: &'d Questions,
    pub(super) book: &'d LabelBook<'d>,
    pub(super) tool: Option<&'static Tool>,
    pub(super) sample: &'d Sample,
}

/// Texts are alike enough to be named as a guess if so much of their words is the same.
const ALIKE: f64 = 0.7;

/// An answer has at most so many labels, with those for no answer.
const MOST_LABELS: usize = 10;

impl Decider<'_> {
    /// One decision for each column.
    pub(super) fn decide(&self) -> Vec<Decision> {
        let columns = &self.sample.columns;
        let clues: Vec<Clue> = (0..columns.len()).map(|column| self.clue(column)).collect();
        let mut found: Vec<Option<Decision>> = vec![None; columns.len()];
        self.tool_columns(&mut found);
        questions_of(&clues, &mut found);
        self.options(&clues, &mut found);
        self.pairs(&clues, &mut found);
        self.ratings(&clues, &mut found);
        open_doubled(self.sample, &mut found);
        let taken: Vec<Target> = found
            .iter()
            .flatten()
            .filter_map(Decision::target)
            .collect();
        let found = found.into_iter().enumerate();
        found
            .map(|(column, found)| found.unwrap_or_else(|| self.rest(column, &clues, &taken)))
            .collect()
    }

    /// What a header says, or what stands below it where the tool explains its columns.
    fn clue(&self, column: usize) -> Clue {
        let name = self.questions.clue(&self.sample.columns[column].name);
        let explained = self
            .explanation(column)
            .map(|text| self.questions.clue(text));
        match (name, explained) {
            (clue @ (Clue::Question(_) | Clue::InName(_)), _) => clue,
            (_, Some(clue)) if clue != Clue::None => clue,
            (clue, _) => clue,
        }
    }

    /// The text in the row below the header, where that row explains the columns.
    pub(super) fn explanation(&self, column: usize) -> Option<&str> {
        let row = self.sample.below.first();
        let row = row.filter(|_| self.sample.is_explained())?;
        row.get(column).map(String::as_str)
    }

    fn tool_columns(&self, found: &mut [Option<Decision>]) {
        let Some(tool) = self.tool else {
            return;
        };
        for (column, found) in self.sample.columns.iter().zip(found) {
            *found = tool.column(&column.name).map(|for_what| Decision {
                role: Role::Tool(for_what),
                why: Remark::ToolColumn {
                    tool: tool.name.to_owned(),
                },
            });
        }
    }

    /// The columns of single options, where no column has all of them.
    fn options(&self, clues: &[Clue], found: &mut [Option<Decision>]) {
        let taken = targets(found);
        for (column, clue) in clues.iter().enumerate() {
            let Clue::Option(chosen) = clue else {
                continue;
            };
            let sample = self.column(column);
            let is_doubled = clues.iter().filter(|other| *other == clue).count() > 1;
            if found[column].is_some() || is_doubled || sample.is_varied {
                continue;
            }
            let is_taken = taken.contains(&Target::Profile(chosen.0));
            found[column] = Some(Decision {
                role: if is_taken {
                    Role::Ignored
                } else {
                    Role::Option(chosen.clone())
                },
                why: if is_taken {
                    Remark::OptionAgain
                } else {
                    Remark::OneOption
                },
            });
        }
    }

    /// The part of a pair that a header names, if it names one.
    pub(super) fn part(&self, clue: &Clue, around: &[String]) -> Option<PairPart> {
        match clue {
            Clue::Field(Target::Pair(_, part)) => Some(*part),
            _ => self.questions.part(around),
        }
    }

    /// The columns of importance, satisfaction and comments.
    fn ratings(&self, clues: &[Clue], found: &mut [Option<Decision>]) {
        for (column, clue) in clues.iter().enumerate() {
            let (feature, around) = match clue {
                Clue::Feature(feature, around) => (*feature, around.as_slice()),
                Clue::Field(Target::Pair(feature, _)) => (*feature, &[][..]),
                _ => continue,
            };
            let part = self.part(clue, around);
            let is_rating = |part: &PairPart| match part {
                PairPart::Importance | PairPart::Satisfaction => {
                    !self.column(column).is_varied && !self.book.are_answers(self.column(column))
                }
                PairPart::Comment => matches!(clue, Clue::Field(_)),
                PairPart::Functional | PairPart::Dysfunctional => false,
            };
            if let Some(part) = part.filter(is_rating)
                && found[column].is_none()
            {
                found[column] = Some(Decision {
                    role: Role::Target(Target::Pair(feature, part)),
                    why: Remark::FieldName,
                });
            }
        }
    }

    /// What becomes of a column that nothing told so far.
    fn rest(&self, column: usize, clues: &[Clue], taken: &[Target]) -> Decision {
        let sample = self.column(column);
        let name = self.explanation(column).unwrap_or(&sample.name);
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

    pub(super) fn column(&self, column: usize) -> &ColumnSample {
        &self.sample.columns[column]
    }

    /// True of a column with few different texts, as those of answers are.
    pub(super) fn may_be_answers(&self, column: usize) -> bool {
        let sample = self.column(column);
        !sample.is_varied && sample.seen().count() <= MOST_LABELS
    }

    /// True of a question that names the answer that is wanted.
    fn is_check(&self, name: &str, sample: &ColumnSample) -> bool {
        self.book.are_answers(sample) && self.book.is_named_in(name)
    }
}

impl Decision {
    fn guess(target: Target, why: Remark) -> Self {
        let role = Role::Guess(target);
        Self { role, why }
    }

    /// True if it is an answer to a question of a pair, or may be one.
    pub(super) fn may_be_answer(&self) -> bool {
        let is_answer = |part| matches!(part, PairPart::Functional | PairPart::Dysfunctional);
        match self.role {
            Role::Target(Target::Pair(_, part)) | Role::Guess(Target::Pair(_, part)) => {
                is_answer(part)
            }
            Role::OpenAnswer => true,
            _ => false,
        }
    }

    /// True if something is read from the column.
    pub(super) fn is_read(&self) -> bool {
        !matches!(self.role, Role::Ignored | Role::Tool(Use::Ignored))
    }

    /// The question that the column is about, of which it may have one option only.
    pub(super) fn asks(&self) -> Option<Target> {
        match &self.role {
            Role::Option((question, _)) => Some(Target::Profile(*question)),
            _ => self.about(),
        }
    }

    /// What the column is for, or probably is.
    pub(super) fn about(&self) -> Option<Target> {
        match self.role {
            Role::Guess(target) => Some(target),
            _ => self.target(),
        }
    }

    /// What the column is for, if that is decided.
    pub(super) fn target(&self) -> Option<Target> {
        match self.role {
            Role::Target(target) => Some(target),
            _ => None,
        }
    }
}

/// What stands around the name of a feature, if a header names it.
pub(super) fn about(clue: &Clue, feature: FeaturePosition) -> Option<&[String]> {
    match clue {
        Clue::Feature(named, around) if *named == feature => Some(around),
        Clue::Field(Target::Pair(named, _)) if *named == feature => Some(&[]),
        _ => None,
    }
}

/// The columns whose header is a question, or has one in it.
fn questions_of(clues: &[Clue], found: &mut [Option<Decision>]) {
    let whole = |clue: &Clue| match clue {
        Clue::Question(target) => Some((*target, Remark::SameQuestion)),
        _ => None,
    };
    let part = |clue: &Clue| match clue {
        Clue::InName(target) => Some((*target, Remark::QuestionInName)),
        Clue::Field(target @ Target::Profile(_)) => Some((*target, Remark::FieldName)),
        _ => None,
    };
    // Where the very text of a question is there, one that has it in it is something else.
    set(clues, found, whole);
    set(clues, found, part);
}

fn set(
    clues: &[Clue],
    found: &mut [Option<Decision>],
    told: impl Fn(&Clue) -> Option<(Target, Remark)>,
) {
    let taken = targets(found);
    for (clue, found) in clues.iter().zip(found) {
        if let Some((target, why)) = told(clue)
            && found.is_none()
            && !taken.contains(&target)
        {
            let role = Role::Target(target);
            *found = Some(Decision { role, why });
        }
    }
}

pub(super) fn targets(found: &[Option<Decision>]) -> Vec<Target> {
    found
        .iter()
        .flatten()
        .filter_map(Decision::target)
        .collect()
}

/// Of two columns for the same, nobody knows which one counts.
fn open_doubled(sample: &Sample, found: &mut [Option<Decision>]) {
    let mut columns: BTreeMap<Target, Vec<usize>> = BTreeMap::new();
    for (column, decision) in found.iter().enumerate() {
        if let Some(target) = decision.as_ref().and_then(Decision::target) {
            columns.entry(target).or_default().push(column);
        }
    }
    for (target, columns) in columns.into_iter().filter(|(_, columns)| columns.len() > 1) {
        for column in &columns {
            let other = columns.iter().find(|other| *other != column);
            let other = other.map_or_else(String::new, |other| sample.columns[*other].name.clone());
            found[*column] = Some(Decision::guess(target, Remark::TwoColumns { other }));
        }
    }
}

/// The name of what a column is for, as a mapping has it.
pub(super) fn target_name(survey: &Survey, target: Target) -> String {
    match target {
        Target::Id => "id".to_owned(),
        Target::Started => "started".to_owned(),
        Target::Sent => "sent".to_owned(),
        Target::Comment => "comment".to_owned(),
        Target::Pair(feature, part) => {
            format!("{}.{}", survey.features[feature].id, part.name())
        }
        Target::Profile(question) => survey.profile[question].id.to_string(),
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
