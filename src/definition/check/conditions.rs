//! `show_if`: conditions that name earlier questions, and that some respondent can fulfil.

use std::collections::{BTreeMap, BTreeSet};

use super::checker::Checker;
use crate::definition::condition::{ConditionSource, ShowIfSource};
use crate::definition::written::{QuestionType, SurveySource};
use crate::diagnostic::{Problem, did_you_mean, near_or_known};
use crate::survey::{Condition, Id, OptionPosition, PerOption, PerQuestion, QuestionPosition};
use crate::yaml::Spanned;

/// The profile questions that conditions may name, with the conditions that were found so far.
pub(super) struct ProfileIndex<'d> {
    pub(super) questions: PerQuestion<IndexedQuestion<'d>>,
}

pub(super) struct IndexedQuestion<'d> {
    /// None where the id is wrong, which was reported.
    id: Option<&'d Id>,
    kind: Option<QuestionType>,
    options: PerOption<Option<&'d Id>>,
    conditions: Vec<Condition>,
}

impl<'d> ProfileIndex<'d> {
    pub(super) fn of(document: &'d SurveySource) -> Self {
        let profile = document.profile.as_deref().unwrap_or(&[]);
        let id = |id: &'d Option<Spanned<Id>>| id.as_ref().map(|id| &id.value);
        let questions = profile.iter().map(|question| IndexedQuestion {
            id: id(&question.id),
            kind: question.r#type.as_ref().map(|kind| kind.value),
            options: {
                let options = question.options.as_deref().unwrap_or(&[]);
                options.iter().map(|option| id(&option.id)).collect()
            },
            conditions: Vec::new(),
        });
        Self {
            questions: questions.collect(),
        }
    }

    /// The names of the questions that are asked before another one; of all, if there is none.
    fn ids(&self, before: Option<QuestionPosition>) -> impl Iterator<Item = &'d str> + Clone {
        let questions = self.questions.entries();
        let earlier = questions.filter(move |(position, _)| is_earlier(*position, before));
        let ids = earlier.filter_map(|(_, question)| question.id.map(Id::as_str));
        ids.collect::<Vec<_>>().into_iter()
    }

    fn position(&self, id: &Id) -> Option<QuestionPosition> {
        self.questions.position(|question| question.id == Some(id))
    }

    /// A choice question that would need two answers at once for all of the conditions to hold.
    ///
    /// The conditions of a question that is named must hold as well, for it has an answer only if it
    /// was asked; and so on. For each choice question, what is `left` are the options that all the
    /// conditions on it allow. That is exact: conditions are sets of options, joined by "and" alone,
    /// so they contradict each other only where nothing is left for one question.
    fn contradiction(&self, conditions: &[Condition]) -> Option<&'d Id> {
        let mut left: BTreeMap<QuestionPosition, BTreeSet<OptionPosition>> = BTreeMap::new();
        let mut seen = BTreeSet::new();
        let mut open: Vec<&Condition> = conditions.iter().collect();
        while let Some(condition) = open.pop() {
            let question = &self.questions[condition.question];
            if seen.insert(condition.question) {
                open.extend(&question.conditions);
            }
            // Several options of a question of type `multiple` can be chosen at once.
            if question.kind == Some(QuestionType::Choice) {
                let wanted: BTreeSet<OptionPosition> = condition.options.iter().copied().collect();
                let left = left
                    .entry(condition.question)
                    .or_insert_with(|| wanted.clone());
                left.retain(|option| wanted.contains(option));
                if left.is_empty() {
                    return question.id;
                }
            }
        }
        None
    }
}

/// True if a question is asked before another one; all are, if there is none.
fn is_earlier(question: QuestionPosition, before: Option<QuestionPosition>) -> bool {
    before.is_none_or(|before| question < before)
}

impl Checker<'_> {
    /// The conditions of a profile question, kept for those that name it.
    pub(super) fn question_conditions(
        &mut self,
        written: Option<&ShowIfSource>,
        index: &mut ProfileIndex<'_>,
        question: QuestionPosition,
    ) -> Vec<Condition> {
        let conditions = self.conditions(written, index, Some(question));
        let kept = &mut index.questions[question].conditions;
        kept.clone_from(&conditions);
        conditions
    }

    /// The conditions of a feature, which may name every profile question.
    pub(super) fn feature_conditions(
        &mut self,
        written: Option<&ShowIfSource>,
        index: &ProfileIndex<'_>,
    ) -> Vec<Condition> {
        self.conditions(written, index, None)
    }

    fn conditions(
        &mut self,
        written: Option<&ShowIfSource>,
        index: &ProfileIndex<'_>,
        before: Option<QuestionPosition>,
    ) -> Vec<Condition> {
        let Some(ShowIfSource(written)) = written else {
            return Vec::new();
        };
        let conditions = written.iter();
        let conditions = conditions.filter_map(|written| self.condition(written, index, before));
        let conditions: Vec<Condition> = conditions.collect();
        if let (Some(id), Some(first)) = (index.contradiction(&conditions), written.first()) {
            let question = id.to_string();
            let problem = Problem::ImpossibleCondition { question };
            self.problems.add(first.question.span.clone(), problem);
        }
        conditions
    }

    fn condition(
        &mut self,
        written: &ConditionSource,
        index: &ProfileIndex<'_>,
        before: Option<QuestionPosition>,
    ) -> Option<Condition> {
        let id = &written.question.value;
        let span = written.question.span.clone();
        let Some(question) = index.position(id) else {
            let near = did_you_mean(id.as_str(), index.ids(before));
            let problem = Problem::UnknownQuestion {
                question: id.to_string(),
                near: near.map(str::to_owned),
            };
            return self.refuse(span, problem);
        };
        if !is_earlier(question, before) {
            let question = id.to_string();
            let problem = Problem::LaterQuestion { question };
            return self.refuse(span, problem);
        }
        let named = &index.questions[question];
        match named.kind? {
            QuestionType::Choice | QuestionType::Multiple => {}
            QuestionType::Number | QuestionType::Text => {
                let question = id.to_string();
                let problem = Problem::ForeignCondition { question };
                return self.refuse(span, problem);
            }
        }
        let mut options = self.each(&written.options, |checker, option| {
            checker.condition_option(option, id, &named.options)
        })?;
        options.sort_unstable();
        options.dedup();
        (!options.is_empty()).then_some(Condition { question, options })
    }

    fn condition_option(
        &mut self,
        option: &Spanned<Id>,
        question: &Id,
        options: &PerOption<Option<&Id>>,
    ) -> Option<OptionPosition> {
        let position = options.position(|id| *id == Some(&option.value));
        position.or_else(|| {
            let known = options.iter().flatten().map(|id| id.as_str());
            let (near, known) = near_or_known(option.value.as_str(), known);
            let problem = Problem::UnknownConditionOption {
                question: question.to_string(),
                option: option.value.to_string(),
                near,
                known,
            };
            self.refuse(option.span.clone(), problem)
        })
    }
}
