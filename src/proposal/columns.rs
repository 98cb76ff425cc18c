//! What each column is for, and why.

use std::collections::BTreeMap;

use super::clues::Clue;
use super::decision::{Decision, Role, targets};
use super::labels::{LabelBook, MOST_LABELS};
use super::long::Long;
use super::questions::Questions;
use super::sample::{ColumnSample, Sample};
use super::tool::Use;
use crate::mapping::{Target, plain};
use crate::message::Remark;
use crate::survey::{FeaturePosition, PairPart, Survey};

/// What is needed to decide.
pub(super) struct Decider<'d> {
    pub(super) survey: &'d Survey,
    pub(super) questions: &'d Questions,
    pub(super) book: &'d LabelBook<'d>,
    pub(super) sample: &'d Sample,
}

impl Decider<'_> {
    /// One decision for each column.
    pub(super) fn decide(&self) -> Vec<Decision> {
        let columns = &self.sample.columns;
        let clues: Vec<Clue> = (0..columns.len()).map(|column| self.clue(column)).collect();
        let mut found: Vec<Option<Decision>> = vec![None; columns.len()];
        self.tool_columns(&clues, &mut found);
        self.person_column(&mut found);
        questions_of(&clues, &mut found);
        self.options(&clues, &mut found);
        self.pairs(&clues, &mut found);
        self.ratings(&clues, &mut found);
        open_doubled(self.sample, &mut found);
        let taken = targets(&found);
        let found = found.into_iter().enumerate();
        found
            .map(|(column, found)| found.unwrap_or_else(|| self.rest(column, &clues, &taken)))
            .collect()
    }

    /// What a header says, or what stands below it where the tool explains its columns.
    fn clue(&self, column: usize) -> Clue {
        let name = self.questions.clue(&self.sample.columns[column].name);
        let explained = self.sample.explanation(column);
        let explained = explained.map(|text| self.questions.clue(text));
        match (name, explained) {
            (clue @ (Clue::Question(_) | Clue::InName(_)), _) => clue,
            (_, Some(clue)) if clue != Clue::None => clue,
            (clue, _) => clue,
        }
    }

    /// The columns that the tool wrote by itself. A name that is a question of the survey is that, if the
    /// tool has nothing to say there.
    fn tool_columns(&self, clues: &[Clue], found: &mut [Option<Decision>]) {
        let Some(tool) = self.sample.tool else {
            return;
        };
        let columns = self.sample.columns.iter().zip(clues);
        for ((column, clue), found) in columns.zip(found) {
            let is_question = matches!(clue, Clue::Question(_) | Clue::InName(_));
            let for_what = tool.column(&column.name);
            let for_what = for_what.filter(|use_| *use_ != Use::Ignored || !is_question);
            *found = for_what.map(|use_| Decision {
                role: Role::Tool(use_),
                why: Remark::ToolColumn {
                    tool: tool.name.to_owned(),
                },
            });
        }
    }

    /// The column that tells the people of a long table apart.
    fn person_column(&self, found: &mut [Option<Decision>]) {
        let person = self.sample.long.as_ref().and_then(Long::person);
        let columns = self.sample.columns.iter().zip(found);
        for (column, found) in columns {
            if Some(column.name.as_str()) != person {
                continue;
            }
            *found = Some(Decision {
                role: Role::Tool(Use::Id),
                why: Remark::PersonColumn,
            });
        }
    }

    /// The columns of single options, where no column has all of them. A label alone is certainly the name of
    /// one only if nothing else stands in the column.
    fn options(&self, clues: &[Clue], found: &mut [Option<Decision>]) {
        let taken = targets(found);
        for (column, clue) in clues.iter().enumerate() {
            let sample = self.column(column);
            let (Clue::Option(chosen) | Clue::OptionLabel(chosen)) = clue else {
                continue;
            };
            let is_sure = matches!(clue, Clue::Option(_)) || is_only_its_name(sample);
            let is_doubled = clues.iter().filter(|other| *other == clue).count() > 1;
            if found[column].is_some() || is_doubled || sample.is_varied {
                continue;
            }
            let (role, why) = if taken.contains(&Target::Profile(chosen.0)) {
                (Role::Ignored, Remark::OptionAgain)
            } else if is_sure {
                (Role::Option(chosen.clone()), Remark::OneOption)
            } else {
                (Role::PerhapsOption(chosen.clone()), Remark::NamesOption)
            };
            found[column] = Some(Decision { role, why });
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

    pub(super) fn column(&self, column: usize) -> &ColumnSample {
        &self.sample.columns[column]
    }

    /// True of a column with few different texts, as those of answers are.
    pub(super) fn may_be_answers(&self, column: usize) -> bool {
        let sample = self.column(column);
        !sample.is_varied && sample.seen().count() <= MOST_LABELS
    }
}

/// True of a column in which nothing stands but its name, and that in some rows.
fn is_only_its_name(column: &ColumnSample) -> bool {
    let name = plain(&column.name);
    let mut seen = column.seen().peekable();
    seen.peek().is_some() && seen.all(|seen| plain(&seen.text) == name)
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
