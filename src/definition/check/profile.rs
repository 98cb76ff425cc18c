//! Questions about the respondent.

use super::checker::{Checker, UniqueIds};
use super::conditions::ProfileIndex;
use crate::definition::written::{QuestionSource, QuestionType};
use crate::diagnostic::Diagnostic;
use crate::survey::{Choice, Condition, PerOption, PerQuestion, ProfileQuestion, QuestionKind};
use crate::yaml::Spanned;

/// Longer texts are cut by some receivers.
const MAXIMUM_LENGTH: u16 = 10_000;

impl Checker<'_> {
    pub(super) fn profile(
        &mut self,
        questions: &[QuestionSource],
        index: &mut ProfileIndex<'_>,
    ) -> Option<PerQuestion<ProfileQuestion>> {
        let mut ids = UniqueIds::new("profile question");
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
        let question = self.text(written.question.as_ref());
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
            QuestionType::Text => self.free_text(written),
        }
    }

    /// Reports keys that this type of question does not have.
    fn refuse_foreign_keys(&mut self, written: &QuestionSource, kind: QuestionType) {
        use QuestionType::{Choice, Multiple, Number, Text};
        let options = written.options.as_ref().map(|_| written.span.clone());
        let keys = [
            (
                "options",
                options,
                &[Choice, Multiple][..],
                "`choice` or `multiple`",
            ),
            (
                "segment",
                span(written.segment.as_ref()),
                &[Choice],
                "`choice`",
            ),
            (
                "minimum",
                span(written.minimum.as_ref()),
                &[Number],
                "`number`",
            ),
            (
                "maximum",
                span(written.maximum.as_ref()),
                &[Number],
                "`number`",
            ),
            (
                "maximum_length",
                span(written.maximum_length.as_ref()),
                &[Text],
                "`text`",
            ),
        ];
        for (key, span, kinds, names) in keys {
            if let Some(span) = span
                && !kinds.contains(&kind)
            {
                let message = format!("this type of question has no `{key}`");
                let problem = Diagnostic::error("foreign-key", message)
                    .help(format!("`{key}` is for questions of type {names}"));
                self.problems.add(span, problem);
            }
        }
    }

    fn options(&mut self, written: &QuestionSource) -> Option<PerOption<Choice>> {
        let options = written.options.as_deref().unwrap_or(&[]);
        if options.len() < 2 {
            return self.refuse(
                written.span.clone(),
                Diagnostic::error("no-options", "the question needs at least two `options`")
                    .help("add `options:` with entries like `{id: yes, label: Yes}`"),
            );
        }
        let mut ids = UniqueIds::new("option");
        let options = self.each(options, |checker, option| {
            let id = checker.id(option.id.as_ref(), &mut ids);
            let label = checker.text(option.label.as_ref());
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
            let message = "`minimum` is larger than `maximum`";
            return self.refuse(
                minimum.span.clone(),
                Diagnostic::error("out-of-range", message).help("exchange the two"),
            );
        }
        Some(QuestionKind::Number {
            minimum: minimum.map(|number| number.value),
            maximum: maximum.map(|number| number.value),
        })
    }

    fn free_text(&mut self, written: &QuestionSource) -> Option<QuestionKind> {
        let maximum_length = match &written.maximum_length {
            None => MAXIMUM_LENGTH,
            Some(length) => {
                let Ok(maximum @ 1..=MAXIMUM_LENGTH) = u16::try_from(length.value) else {
                    let message = format!("`maximum_length` must be from 1 to {MAXIMUM_LENGTH}");
                    let problem = Diagnostic::error("out-of-range", message);
                    return self.refuse(length.span.clone(), problem);
                };
                maximum
            }
        };
        Some(QuestionKind::Text {
            maximum_length: maximum_length.into(),
        })
    }
}

fn is_true(flag: Option<&Spanned<bool>>) -> bool {
    flag.is_some_and(|flag| flag.value)
}

fn span<T>(value: Option<&Spanned<T>>) -> Option<std::ops::Range<usize>> {
    value.map(|value| value.span.clone())
}
