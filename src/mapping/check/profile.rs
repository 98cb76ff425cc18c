//! The columns of profile questions.

use super::Checker;
use crate::diagnostic::{Problem, did_you_mean, near_or_known};
use crate::mapping::entry::{Coding, Target};
use crate::mapping::values::{NONE, OptionWord};
use crate::mapping::written::QuestionColumnSource;
use crate::survey::{Choice, Id, PerOption, QuestionKind, QuestionPosition};
use crate::yaml::{Spanned, Text};

impl Checker<'_> {
    pub(super) fn profile(&mut self, column: &Text, written: &QuestionColumnSource) {
        let Some(position) = written.question.as_ref().and_then(|id| {
            let id_text = id.value.0.trim();
            let position = self.question(id_text);
            if position.is_none() {
                let ids = self
                    .survey
                    .profile
                    .iter()
                    .map(|question| question.id.as_str());
                let near = did_you_mean(id_text, ids).map(str::to_owned);
                let question = id_text.to_owned();
                let problem = Problem::UnknownQuestion { question, near };
                self.problems.add(id.span.clone(), problem);
            }
            position
        }) else {
            return;
        };
        let coding = self.profile_coding(position, written);
        self.column(&column.value, column, Target::Profile(position), coding);
    }

    fn question(&self, id: &str) -> Option<QuestionPosition> {
        let profile = &self.survey.profile;
        profile.position(|question| question.id.as_str() == id)
    }

    fn profile_coding(
        &mut self,
        position: QuestionPosition,
        written: &QuestionColumnSource,
    ) -> Coding {
        let question = &self.survey.profile[position];
        let (options, is_several) = match &question.kind {
            QuestionKind::Choice { options, .. } => (options, false),
            QuestionKind::Multiple { options } => (options, true),
            QuestionKind::Number { .. } | QuestionKind::Text { .. } => {
                self.refuse_labels(written);
                return self.own();
            }
        };
        let Some(map) = &written.labels else {
            return self.own();
        };
        for (_, option) in &map.0 {
            self.check_option(&question.id, options, option);
        }
        let labels = self.labels(map, |word| match word.0.trim() {
            NONE => String::new(),
            id => id.to_owned(),
        });
        let labels = self.with_missing(labels);
        if !is_several {
            return Coding::Labels(labels);
        }
        let separator = written.separator.as_ref();
        let separator = separator.map_or(";", |separator| separator.value.0.as_str());
        Coding::Several(labels, separator.to_owned())
    }

    /// Only options have labels.
    fn refuse_labels(&mut self, written: &QuestionColumnSource) {
        if let Some((label, _)) = written.labels.as_ref().and_then(|labels| labels.0.first()) {
            let problem = Problem::ForeignKey {
                key: "labels".to_owned(),
                types: ["choice", "multiple"].into_iter().collect(),
            };
            self.problems.add(label.span.clone(), problem);
        }
    }

    fn check_option(
        &mut self,
        question: &Id,
        options: &PerOption<Choice>,
        written: &Spanned<OptionWord>,
    ) {
        let id = written.value.0.trim();
        let ids = || options.iter().map(|option| option.id.as_str());
        if id == NONE || ids().any(|known| known == id) {
            return;
        }
        let (near, known) = near_or_known(id, ids().collect::<Vec<_>>());
        let problem = Problem::UnknownConditionOption {
            question: question.to_string(),
            option: id.to_owned(),
            near,
            known,
        };
        self.problems.add(written.span.clone(), problem);
    }
}
