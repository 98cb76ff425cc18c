//! A questionnaire on paper: its questions in order, and how they and their values are shown.

use crate::response::{Field, Fields, Part};
use crate::survey::{self, Answer, QuestionKind, Survey};
use crate::wording::Language;

use super::Values;

/// The questionnaire of a survey in one language.
#[derive(Debug)]
pub(super) struct Paper<'s> {
    pub(super) survey: &'s Survey,
    pub(super) fields: Fields<'s>,
    pub(super) language: Language,
    pub(super) form: String,
    questions: Vec<Question>,
}

/// What one prompt asks for; features and profile questions by index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Question {
    /// The box under the consent.
    Consent,
    /// A profile question.
    Profile(usize),
    /// A feature, without its comment.
    Feature(usize),
    /// The comments to all features.
    Remarks,
    /// The comment under the whole survey.
    Comment,
}

impl<'s> Paper<'s> {
    pub(super) fn new(survey: &'s Survey, language: &Language) -> Self {
        Self {
            survey,
            fields: Fields::of(survey),
            language: survey.nearest_language(language).clone(),
            form: survey.form_hash(),
            questions: questions(survey),
        }
    }

    /// The question at a position; `None` behind the last one.
    pub(super) fn question(&self, at: usize) -> Option<Question> {
        self.questions.get(at).copied()
    }

    /// How many questions there are.
    pub(super) fn length(&self) -> usize {
        self.questions.len()
    }

    /// The position of the question that asks for a field.
    pub(super) fn position(&self, field: Field) -> Option<usize> {
        let asks = |question: &Question| self.fields_of(*question).contains(&field);
        self.questions.iter().position(asks)
    }

    /// All fields of a sheet.
    pub(super) fn all_fields(&self) -> Vec<Field> {
        let questions = self.questions.iter();
        questions
            .flat_map(|question| self.fields_of(*question))
            .collect()
    }

    /// The fields for which a question asks, in the order in which they are typed.
    pub(super) fn fields_of(&self, question: Question) -> Vec<Field> {
        match question {
            Question::Consent => vec![Field::Consent],
            Question::Profile(index) => vec![Field::Profile(index)],
            Question::Feature(index) => {
                let parts = Part::ALL.into_iter();
                parts
                    .filter(|part| *part != Part::Comment && part.is_asked(self.survey))
                    .map(|part| Field::Pair(index, part))
                    .collect()
            }
            Question::Remarks => {
                let features = 0..self.survey.features().count();
                features
                    .map(|index| Field::Pair(index, Part::Comment))
                    .collect()
            }
            Question::Comment => vec![Field::Comment],
        }
    }

    /// True if the form may not be sent without an answer.
    pub(super) fn is_required(&self, question: Question) -> bool {
        match question {
            Question::Consent => true,
            Question::Profile(index) => {
                let asked = self.survey.profile.get(index);
                asked.is_some_and(|asked| asked.required && asked.show_if.is_empty())
            }
            Question::Feature(index) => {
                let asked = self.survey.features().nth(index);
                asked.is_some_and(|asked| asked.show_if.is_empty())
            }
            Question::Remarks | Question::Comment => false,
        }
    }

    /// What a prompt says, with what was typed before in brackets.
    pub(super) fn prompt(&self, question: Question, values: &Values) -> String {
        let text = match question {
            Question::Consent => "consent (1 = ticked)".to_owned(),
            Question::Profile(index) => self.profile_prompt(index),
            Question::Feature(index) => {
                let total = self.survey.features().count();
                let feature = self.survey.features().nth(index);
                let name = feature.map(|feature| feature.name.get(&self.language));
                format!("{}/{total} {}", index + 1, name.unwrap_or_default())
            }
            Question::Remarks => "comments to features (such as `3 too dear`)".to_owned(),
            Question::Comment => "comment".to_owned(),
        };
        match self.typed_before(question, values) {
            Some(before) => format!("{} [{before}]: ", plain(&text)),
            None => format!("{}: ", plain(&text)),
        }
    }

    fn profile_prompt(&self, index: usize) -> String {
        let Some(asked) = self.survey.profile.get(index) else {
            return String::new();
        };
        let options = asked.options().iter().zip(1..);
        let options: Vec<String> = options
            .map(|(option, number)| format!("{number} {}", option.label.get(&self.language)))
            .collect();
        let mut text = asked.question.get(&self.language).to_owned();
        if !options.is_empty() {
            text = format!("{text} ({})", options.join("; "));
        }
        if matches!(asked.kind, QuestionKind::Multiple { .. }) {
            text.push_str(" any");
        }
        text
    }

    /// What is there already, as it would be typed.
    fn typed_before(&self, question: Question, values: &Values) -> Option<String> {
        let fields = self.fields_of(question);
        if !fields.iter().any(|field| values.contains_key(field)) {
            return None;
        }
        let shown = |field: &Field| self.shown(*field, values.get(field));
        Some(match question {
            Question::Feature(_) => fields.iter().map(shown).collect(),
            Question::Remarks => {
                let there = fields.iter().zip(1..);
                let there = there.filter(|(field, _)| values.contains_key(field));
                let there: Vec<_> = there
                    .map(|(field, number)| format!("{number} {}", shown(field)))
                    .collect();
                there.join("; ")
            }
            _ => fields.iter().map(shown).collect::<Vec<_>>().join(" "),
        })
    }

    /// A value as it would be typed: `0` where nothing was answered with a number, else `-`.
    pub(super) fn shown(&self, field: Field, value: Option<&String>) -> String {
        let Some(value) = value else {
            let nothing = match field {
                Field::Pair(_, Part::Comment) | Field::Comment | Field::Profile(_) => "-",
                _ => "0",
            };
            return nothing.to_owned();
        };
        match field {
            Field::Pair(_, Part::Functional | Part::Dysfunctional) => {
                let position = Answer::ALL.iter().position(|a| a.code() == value);
                position.map_or_else(|| plain(value), |index| (index + 1).to_string())
            }
            Field::Consent => "1".to_owned(),
            Field::Profile(index) => self.shown_options(index, value),
            _ => plain(value),
        }
    }

    fn shown_options(&self, question: usize, value: &str) -> String {
        let options = self
            .survey
            .profile
            .get(question)
            .map(survey::Question::options);
        let options = options.unwrap_or_default();
        if options.is_empty() {
            return plain(value);
        }
        let numbers = value.split(';').map(|id| {
            let position = options.iter().position(|option| option.id.as_str() == id);
            position.map_or_else(|| plain(id), |index| (index + 1).to_string())
        });
        numbers.collect::<Vec<_>>().join(" ")
    }

    /// The name of a field in messages.
    pub(super) fn label(&self, field: Field) -> String {
        match field {
            Field::Pair(feature, part) => format!("feature {}, {}", feature + 1, part.name()),
            Field::Profile(question) => {
                let asked = self.survey.profile.get(question);
                format!("`{}`", asked.map_or("", |asked| asked.id.as_str()))
            }
            _ => format!("`{}`", self.fields.name(field)),
        }
    }
}

/// The questions in the order of the form.
fn questions(survey: &Survey) -> Vec<Question> {
    let first = survey.asked_first();
    let (early, late): (Vec<usize>, Vec<usize>) =
        (0..survey.profile.len()).partition(|index| first.contains(index));
    let mut questions = Vec::new();
    questions.extend(survey.consent.as_ref().map(|_| Question::Consent));
    questions.extend(early.into_iter().map(Question::Profile));
    questions.extend((0..survey.features().count()).map(Question::Feature));
    questions.extend(survey.ask.comment.then_some(Question::Remarks));
    questions.extend(late.into_iter().map(Question::Profile));
    questions.push(Question::Comment);
    questions
}

/// A text on one line, with nothing in it that a terminal would obey.
fn plain(text: &str) -> String {
    let visible = |c: char| if c.is_control() { ' ' } else { c };
    text.chars().map(visible).collect()
}
