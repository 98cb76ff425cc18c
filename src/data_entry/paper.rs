//! A questionnaire on paper: its questions in order, and how they and their values are shown.

use crate::intake::{Field, Fields};
use crate::kano::Answer;
use crate::language::Language;
use crate::message::{Choices, Message, Notice, Term};
use crate::survey::{FeaturePosition, PairPart, QuestionKind, QuestionPosition, Survey};
use crate::versions::form_hash;

use super::Values;

/// The questionnaire of a survey in one language.
#[derive(Debug)]
pub(super) struct Paper<'s> {
    pub(super) survey: &'s Survey,
    pub(super) fields: Fields<'s>,
    pub(super) language: Language,
    pub(super) form: String,
    questions: Vec<Prompt>,
}

/// What one prompt asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Prompt {
    /// The box under the consent.
    Consent,
    Profile(QuestionPosition),
    /// A feature, without its comment.
    Feature(FeaturePosition),
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
            language: survey.languages.nearest(language).clone(),
            form: form_hash(survey),
            questions: questions(survey),
        }
    }

    /// The question at a position; `None` behind the last one.
    pub(super) fn question(&self, at: usize) -> Option<Prompt> {
        self.questions.get(at).copied()
    }

    /// The position behind the last question.
    pub(super) fn end(&self) -> usize {
        self.questions.len()
    }

    /// The position of the last question; there always is one, the comment.
    pub(super) fn last(&self) -> usize {
        self.questions.len() - 1
    }

    /// The position of the question that asks for a field.
    pub(super) fn position(&self, field: Field) -> Option<usize> {
        let asks = |question: &Prompt| self.fields_of(*question).contains(&field);
        self.questions.iter().position(asks)
    }

    pub(super) fn all_fields(&self) -> Vec<Field> {
        let questions = self.questions.iter();
        questions
            .flat_map(|question| self.fields_of(*question))
            .collect()
    }

    /// The fields for which a question asks, in the order in which they are typed.
    pub(super) fn fields_of(&self, question: Prompt) -> Vec<Field> {
        match question {
            Prompt::Consent => vec![Field::Consent],
            Prompt::Profile(question) => vec![Field::Profile(question)],
            Prompt::Feature(feature) => {
                let parts = PairPart::ALL.into_iter();
                parts
                    .filter(|part| *part != PairPart::Comment && part.is_asked(self.survey))
                    .map(|part| Field::Pair(feature, part))
                    .collect()
            }
            Prompt::Remarks => {
                let features = self.survey.features.positions();
                features
                    .map(|feature| Field::Pair(feature, PairPart::Comment))
                    .collect()
            }
            Prompt::Comment => vec![Field::Comment],
        }
    }

    /// True if the form may not be sent without an answer.
    pub(super) fn is_required(&self, question: Prompt) -> bool {
        match question {
            Prompt::Consent => true,
            Prompt::Profile(question) => {
                let asked = &self.survey.profile[question];
                asked.required && asked.show_if.is_empty()
            }
            Prompt::Feature(feature) => self.survey.features[feature].show_if.is_empty(),
            Prompt::Remarks | Prompt::Comment => false,
        }
    }

    /// What a prompt says, with what was typed before.
    pub(super) fn prompt(&self, question: Prompt, values: &Values) -> Message {
        let asked = Message::from(match question {
            Prompt::Consent => Notice::AskConsent,
            Prompt::Profile(question) => self.profile_prompt(question),
            Prompt::Feature(feature) => {
                let features = &self.survey.features;
                Notice::AskFeature {
                    number: feature.before() as u64 + 1,
                    features: features.len() as u64,
                    name: plain(features[feature].name.get(&self.language)),
                }
            }
            Prompt::Remarks => Notice::AskRemarks,
            Prompt::Comment => Notice::AskComment,
        });
        match self.typed_before(question, values) {
            Some(before) => {
                let question = asked;
                Notice::AskAgain { question, before }.into()
            }
            None => asked,
        }
    }

    fn profile_prompt(&self, question: QuestionPosition) -> Notice {
        let asked = &self.survey.profile[question];
        let options = asked.options().iter().zip(1..);
        let options = options.map(|(option, number)| {
            let label = option.label.get(&self.language);
            plain(&format!("{number} {label}"))
        });
        let options = Choices(options.collect());
        let question = plain(asked.question.get(&self.language));
        match asked.kind {
            QuestionKind::Choice { .. } => Notice::AskChoice { question, options },
            QuestionKind::Multiple { .. } => Notice::AskMultiple { question, options },
            QuestionKind::Number { .. } | QuestionKind::Text { .. } => {
                Notice::AskProfile { question }
            }
        }
    }

    /// What is there already, as it would be typed.
    fn typed_before(&self, question: Prompt, values: &Values) -> Option<String> {
        let fields = self.fields_of(question);
        if !fields.iter().any(|field| values.contains_key(field)) {
            return None;
        }
        let shown = |field: &Field| self.shown(*field, values.get(field));
        Some(match question {
            Prompt::Feature(_) => fields.iter().map(shown).collect(),
            Prompt::Remarks => {
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
                Field::Pair(_, PairPart::Comment) | Field::Comment | Field::Profile(_) => "-",
                _ => "0",
            };
            return nothing.to_owned();
        };
        match field {
            Field::Pair(_, PairPart::Functional | PairPart::Dysfunctional) => {
                let position = Answer::ALL.iter().position(|a| a.code() == value);
                position.map_or_else(|| plain(value), |index| (index + 1).to_string())
            }
            Field::Consent => "1".to_owned(),
            Field::Profile(question) => self.shown_options(question, value),
            _ => plain(value),
        }
    }

    fn shown_options(&self, question: QuestionPosition, value: &str) -> String {
        let options = self.survey.profile[question].options();
        if options.len() == 0 {
            return plain(value);
        }
        let numbers = value.split(';').map(|id| {
            let position = options.position(|option| option.id.as_str() == id);
            position.map_or_else(|| plain(id), |option| (option.before() + 1).to_string())
        });
        numbers.collect::<Vec<_>>().join(" ")
    }

    /// The name of a field in messages.
    pub(super) fn label(&self, field: Field) -> Term {
        match field {
            Field::Pair(feature, part) => Term::PairField {
                number: feature.before() as u64 + 1,
                part: part.name(),
            },
            Field::Profile(question) => Term::OtherField {
                name: self.survey.profile[question].id.to_string(),
            },
            _ => Term::OtherField {
                name: self.fields.name(field),
            },
        }
    }
}

/// The questions in the order of the form.
fn questions(survey: &Survey) -> Vec<Prompt> {
    let first = survey.asked_first();
    let (early, late): (Vec<_>, Vec<_>) = survey
        .profile
        .positions()
        .partition(|question| first.contains(question));
    let mut questions = Vec::new();
    questions.extend(survey.consent.as_ref().map(|_| Prompt::Consent));
    questions.extend(early.into_iter().map(Prompt::Profile));
    questions.extend(survey.features.positions().map(Prompt::Feature));
    questions.extend(survey.ask.comment.then_some(Prompt::Remarks));
    questions.extend(late.into_iter().map(Prompt::Profile));
    questions.push(Prompt::Comment);
    questions
}

/// A text on one line, with nothing in it that a terminal would obey.
fn plain(text: &str) -> String {
    let visible = |c: char| if c.is_control() { ' ' } else { c };
    text.chars().map(visible).collect()
}
