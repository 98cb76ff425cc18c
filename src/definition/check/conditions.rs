//! `show_if`: conditions that name earlier questions, and that some respondent can fulfil.

use std::collections::{BTreeMap, BTreeSet};

use super::checker::Checker;
use crate::definition::condition::{ConditionSource, ShowIf};
use crate::definition::written::{QuestionType, SurveySource};
use crate::diagnostic::{Diagnostic, did_you_mean_or, did_you_mean_or_one_of};
use crate::survey::{Condition, Id, OptionPosition, PerOption, PerQuestion, QuestionPosition};
use crate::yaml::Spanned;

/// The profile questions that conditions may name, with the conditions that were found so far.
pub(super) struct AskedQuestions<'d> {
    pub(super) questions: PerQuestion<NamedQuestion<'d>>,
}

pub(super) struct NamedQuestion<'d> {
    /// None where the id is wrong, which was reported.
    id: Option<&'d Id>,
    kind: Option<QuestionType>,
    options: PerOption<Option<&'d Id>>,
    conditions: Vec<Condition>,
}

impl<'d> AskedQuestions<'d> {
    pub(super) fn of(document: &'d SurveySource) -> Self {
        let profile = document.profile.as_deref().unwrap_or_default();
        let id = |id: &'d Option<Spanned<Id>>| id.as_ref().map(|id| &id.value);
        let questions = profile.iter().map(|question| NamedQuestion {
            id: id(&question.id),
            kind: question.r#type.as_ref().map(|kind| kind.value),
            options: {
                let options = question.options.as_deref().unwrap_or_default();
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

    /// A choice question that would need two answers at once for all of the conditions to hold,
    /// those of the questions that they name included.
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
        written: Option<&ShowIf>,
        asked: &mut AskedQuestions<'_>,
        question: QuestionPosition,
    ) -> Vec<Condition> {
        let conditions = self.conditions(written, asked, Some(question));
        let kept = &mut asked.questions[question].conditions;
        kept.clone_from(&conditions);
        conditions
    }

    /// The conditions of a feature, which may name every profile question.
    pub(super) fn feature_conditions(
        &mut self,
        written: Option<&ShowIf>,
        asked: &AskedQuestions<'_>,
    ) -> Vec<Condition> {
        self.conditions(written, asked, None)
    }

    fn conditions(
        &mut self,
        written: Option<&ShowIf>,
        asked: &AskedQuestions<'_>,
        before: Option<QuestionPosition>,
    ) -> Vec<Condition> {
        let Some(ShowIf(written)) = written else {
            return Vec::new();
        };
        let conditions = written.iter();
        let conditions = conditions.filter_map(|written| self.condition(written, asked, before));
        let conditions: Vec<Condition> = conditions.collect();
        if let (Some(id), Some(first)) = (asked.contradiction(&conditions), written.first()) {
            let message = format!("this is never asked: `{id}` would need two answers at once");
            let problem = Diagnostic::error("impossible-condition", message)
                .help("remove one of the conditions, also those of the questions that are named");
            self.problems.add(first.question.span.clone(), problem);
        }
        conditions
    }

    fn condition(
        &mut self,
        written: &ConditionSource,
        asked: &AskedQuestions<'_>,
        before: Option<QuestionPosition>,
    ) -> Option<Condition> {
        let id = &written.question.value;
        let span = written.question.span.clone();
        let Some(question) = asked.position(id) else {
            let message = format!("there is no profile question `{id}`");
            let help = did_you_mean_or(id.as_str(), asked.ids(before), || {
                "a condition names the id of a question below `profile`".to_owned()
            });
            let problem = Diagnostic::error("unknown-question", message).help(help);
            return self.refuse(span, problem);
        };
        if !is_earlier(question, before) {
            let message = format!("`{id}` is not answered before this question");
            let problem = Diagnostic::error("later-question", message)
                .help("a condition may name earlier questions only; move that one up");
            return self.refuse(span, problem);
        }
        let named = &asked.questions[question];
        match named.kind? {
            QuestionType::Choice | QuestionType::Multiple => {}
            QuestionType::Number | QuestionType::Text => {
                let message = format!("`{id}` has no options that a condition can name");
                let problem = Diagnostic::error("foreign-condition", message)
                    .help("use a question of type `choice` or `multiple`");
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
            let message = format!("`{question}` has no option `{}`", option.value);
            let help = did_you_mean_or_one_of(option.value.as_str(), "use", known);
            let problem = Diagnostic::error("unknown-option", message).help(help);
            self.refuse(option.span.clone(), problem)
        })
    }
}
