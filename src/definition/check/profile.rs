//! Questions about the respondent.

use super::checker::{Checker, UniqueIds};
use super::conditions::ProfileIndex;
use super::texts::{MAXIMUM_QUESTION, MAXIMUM_TITLE};
use crate::definition::values::TextLength;
use crate::definition::written::{QuestionSource, QuestionType};
use crate::diagnostic::Problem;
use crate::message::{OneOf, Term};
use crate::survey::{Choice, Condition, PerOption, PerQuestion, ProfileQuestion, QuestionKind};
use crate::yaml::Spanned;

impl Checker<'_> {
    pub(super) fn profile(
        &mut self,
        questions: &[QuestionSource],
        index: &mut ProfileIndex<'_>,
    ) -> Option<PerQuestion<ProfileQuestion>> {
        let mut ids = UniqueIds::new(Term::ProfileQuestion);
        let questions: Vec<_> = index.questions.positions().zip(questions).collect();
        let checked = self.each(&questions, |checker, (position, question)| {
            let show_if = question.show_if.as_ref();
            let show_if = checker.question_conditions(show_if, index, *position);
            checker.question(question, &mut ids, show_if)
        });
        checked.map(PerQuestion::from)
    }

    fn question(
        &mut self,
        written: &QuestionSource,
        ids: &mut UniqueIds,
        show_if: Vec<Condition>,
    ) -> Option<ProfileQuestion> {
        let id = self.id(written.id.as_ref(), ids);
        let question = self.short_text("question", written.question.as_ref(), MAXIMUM_QUESTION);
        let kind = self.question_kind(written);
        Some(ProfileQuestion {
            id: id?,
            question: question?,
            required: is_true(written.required.as_ref()),
            kind: kind?,
            show_if,
        })
    }

    fn question_kind(&mut self, written: &QuestionSource) -> Option<QuestionKind> {
        let kind = written.r#type.as_ref()?.value;
        self.refuse_foreign_keys(written, kind);
        match kind {
            QuestionType::Choice => Some(QuestionKind::Choice {
                options: self.options(written)?,
                segment: is_true(written.segment.as_ref()),
            }),
            QuestionType::Multiple => Some(QuestionKind::Multiple {
                options: self.options(written)?,
            }),
            QuestionType::Number => self.number(written),
            QuestionType::Text => Some(free_text(written)),
        }
    }

    /// Reports keys that this type of question does not have.
    fn refuse_foreign_keys(&mut self, written: &QuestionSource, kind: QuestionType) {
        use QuestionType::{Choice, Multiple, Number, Text};
        let options = written.options.as_ref().map(|_| written.span.clone());
        let minimum = span(written.minimum.as_ref());
        let maximum = span(written.maximum.as_ref());
        let keys = [
            ("options", options, &[Choice, Multiple][..]),
            ("segment", span(written.segment.as_ref()), &[Choice]),
            ("minimum", minimum, &[Number]),
            ("maximum", maximum, &[Number]),
            (
                "maximum_length",
                span(written.maximum_length.as_ref()),
                &[Text],
            ),
        ];
        for (key, span, kinds) in keys {
            if let Some(span) = span
                && !kinds.contains(&kind)
            {
                let problem = Problem::ForeignKey {
                    key: key.to_owned(),
                    types: kinds.iter().map(|kind| kind.word()).collect::<OneOf>(),
                };
                self.problems.add(span, problem);
            }
        }
    }

    fn options(&mut self, written: &QuestionSource) -> Option<PerOption<Choice>> {
        let options = written.options.as_deref();
        // An empty list is said of already.
        if options.is_some_and(<[_]>::is_empty) {
            return None;
        }
        let options = options.unwrap_or(&[]);
        if options.len() < 2 {
            return self.refuse(written.span.clone(), Problem::NoOptions);
        }
        let mut ids = UniqueIds::new(Term::Choice);
        let options = self.each(options, |checker, option| {
            let id = checker.id(option.id.as_ref(), &mut ids);
            let label = checker.short_text("label", option.label.as_ref(), MAXIMUM_TITLE);
            Some(Choice {
                id: id?,
                label: label?,
            })
        });
        options.map(PerOption::from)
    }

    fn number(&mut self, written: &QuestionSource) -> Option<QuestionKind> {
        let minimum = written.minimum.as_ref();
        let maximum = written.maximum.as_ref();
        if let (Some(minimum), Some(maximum)) = (minimum, maximum)
            && minimum.value > maximum.value
        {
            return self.refuse(minimum.span.clone(), Problem::MinimumAboveMaximum);
        }
        Some(QuestionKind::Number {
            minimum: minimum.map(|number| number.value),
            maximum: maximum.map(|number| number.value),
        })
    }
}

fn free_text(written: &QuestionSource) -> QuestionKind {
    let maximum = written.maximum_length.as_ref();
    let TextLength(maximum_length) = maximum.map(|length| length.value).unwrap_or_default();
    QuestionKind::Text { maximum_length }
}

fn is_true(flag: Option<&Spanned<bool>>) -> bool {
    flag.is_some_and(|flag| flag.value)
}

fn span<T>(value: Option<&Spanned<T>>) -> Option<std::ops::Range<usize>> {
    value.map(|value| value.span.clone())
}
