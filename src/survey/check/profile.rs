//! Questions about the respondent.

use super::{Checker, Unique};
use crate::diagnostic::Diagnostic;
use crate::survey::{Choice, Question, QuestionKind, written};
use crate::yaml::Spanned;

/// The types of profile questions.
const TYPES: [&str; 4] = ["choice", "multiple", "number", "text"];

/// Longer texts are cut by some receivers.
const MAXIMUM_LENGTH: u32 = 10_000;

impl Checker<'_> {
    pub(super) fn profile(&mut self, questions: &[written::Question]) -> Option<Vec<Question>> {
        let mut ids = Unique::new("profile question");
        self.each(questions, |checker, question| {
            checker.question(question, &mut ids)
        })
    }

    fn question(&mut self, written: &written::Question, ids: &mut Unique) -> Option<Question> {
        let id = self.id(written.id.as_ref(), ids);
        let question = self.text(written.question.as_ref());
        let kind = self.question_kind(written);
        Some(Question {
            id: id?,
            question: question?,
            required: is_true(written.required.as_ref()),
            kind: kind?,
        })
    }

    fn question_kind(&mut self, written: &written::Question) -> Option<QuestionKind> {
        let kind = written.r#type.as_ref()?;
        self.refuse_foreign_keys(written, &kind.value);
        match kind.value.as_str() {
            "choice" => Some(QuestionKind::Choice {
                options: self.options(written)?,
                segment: is_true(written.segment.as_ref()),
            }),
            "multiple" => Some(QuestionKind::Multiple {
                options: self.options(written)?,
            }),
            "number" => self.number(written),
            "text" => self.free_text(written),
            _ => {
                self.unknown(kind, "type of question", &TYPES);
                None
            }
        }
    }

    /// A key that this type of question does not have.
    fn refuse_foreign_keys(&mut self, written: &written::Question, kind: &str) {
        let choices = written.options.as_ref().map(|_| written.span.clone());
        let keys = [
            ("options", choices, &["choice", "multiple"][..]),
            ("segment", span(written.segment.as_ref()), &["choice"]),
            ("minimum", span(written.minimum.as_ref()), &["number"]),
            ("maximum", span(written.maximum.as_ref()), &["number"]),
            (
                "maximum_length",
                span(written.maximum_length.as_ref()),
                &["text"],
            ),
        ];
        for (key, span, kinds) in keys {
            if let Some(span) = span
                && TYPES.contains(&kind)
                && !kinds.contains(&kind)
            {
                let message = format!("a question of type `{kind}` has no `{key}`");
                let help = format!(
                    "`{key}` is for questions of type {}",
                    crate::diagnostic::one_of(kinds.iter().copied())
                );
                self.problems
                    .add(span, Diagnostic::error("foreign-key", message).help(help));
            }
        }
    }

    fn options(&mut self, written: &written::Question) -> Option<Vec<Choice>> {
        let options = written.options.as_deref().unwrap_or_default();
        if options.len() < 2 {
            return self.refuse(
                written.span.clone(),
                Diagnostic::error("no-options", "the question needs at least two `options`")
                    .help("add `options:` with entries like `{id: yes, label: Yes}`"),
            );
        }
        let mut ids = Unique::new("option");
        self.each(options, |checker, option| {
            let id = checker.id(option.id.as_ref(), &mut ids);
            let label = checker.text(option.label.as_ref());
            Some(Choice {
                id: id?,
                label: label?,
            })
        })
    }

    fn number(&mut self, written: &written::Question) -> Option<QuestionKind> {
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

    fn free_text(&mut self, written: &written::Question) -> Option<QuestionKind> {
        let length = written.maximum_length.as_ref();
        if let Some(length) = length.filter(|length| !(1..=MAXIMUM_LENGTH).contains(&length.value))
        {
            let message = format!("`maximum_length` must be from 1 to {MAXIMUM_LENGTH}");
            return self.refuse(
                length.span.clone(),
                Diagnostic::error("out-of-range", message),
            );
        }
        let length = length.map_or(MAXIMUM_LENGTH, |length| length.value);
        Some(QuestionKind::Text {
            maximum_length: usize::try_from(length).unwrap_or(usize::MAX),
        })
    }
}

fn is_true(flag: Option<&Spanned<bool>>) -> bool {
    flag.is_some_and(|flag| flag.value)
}

fn span<T>(value: Option<&Spanned<T>>) -> Option<std::ops::Range<usize>> {
    value.map(|value| value.span.clone())
}
