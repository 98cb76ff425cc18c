//! What stands where in the codes of a form.

use super::number::Number;
use crate::response::draft::{HIGHEST_IMPORTANCE, HIGHEST_SATISFACTION};
use crate::response::fields::Part;
use crate::survey::{Answer, Ask, Choice, Id, Question, QuestionKind, Survey};

/// What stands where in the codes of a form: all questions in the order of their ids, so that
/// moving one changes nothing, as in the form hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// The form hash.
    pub(super) form: String,
    /// The closed questions, in the order of the digits.
    pub(super) digits: Vec<Digit>,
    /// The flat names of the texts.
    pub(super) texts: Vec<String>,
    /// The number of symbols that the digits need.
    pub(super) width: usize,
}

/// A closed question; of one with several answers, each option is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Digit {
    /// Its flat name.
    pub(super) name: String,
    /// The values by their digit, from 1 on; 0 means that nothing was answered.
    pub(super) values: Vec<String>,
}

impl Digit {
    pub(super) fn base(&self) -> u64 {
        self.values.len() as u64 + 1
    }
}

impl Layout {
    /// The layout of the form that a survey has now.
    pub fn of(survey: &Survey) -> Self {
        let features = survey.features().map(|feature| &feature.id).collect();
        Self::new(survey.form_hash(), features, survey.ask, &survey.profile)
    }

    fn new(form: String, mut features: Vec<&Id>, ask: Ask, profile: &[Question]) -> Self {
        features.sort();
        let mut profile: Vec<&Question> = profile.iter().collect();
        profile.sort_by_key(|question| &question.id);
        let mut digits: Vec<Digit> = features.iter().flat_map(|id| of_pair(id, ask)).collect();
        digits.extend(profile.iter().flat_map(|question| of_question(question)));
        // Always there, because the form hash does not tell whether a survey asks for consent.
        digits.push(digit("consent", ["yes"]));
        let mut texts: Vec<String> = profile.iter().filter_map(|asked| text_of(asked)).collect();
        texts.push("comment".to_owned());
        if ask.comment {
            texts.extend(features.iter().map(|id| of_part(id, Part::Comment)));
        }
        let width = width(&digits);
        Self {
            form,
            digits,
            texts,
            width,
        }
    }
}

/// The number of symbols of the largest number that the digits can make.
fn width(digits: &[Digit]) -> usize {
    let mut largest = Number::default();
    for digit in digits {
        largest.push(digit.base(), digit.base() - 1);
    }
    largest.width()
}

fn of_pair(id: &Id, ask: Ask) -> impl Iterator<Item = Digit> {
    let answer = |part| digit(of_part(id, part), Answer::ALL.map(Answer::code));
    let rating = |part, highest: u8| {
        let numbers = (1..=highest).map(|number| number.to_string());
        digit(of_part(id, part), numbers)
    };
    let importance = || rating(Part::Importance, HIGHEST_IMPORTANCE);
    let satisfaction = || rating(Part::Satisfaction, HIGHEST_SATISFACTION);
    [answer(Part::Functional), answer(Part::Dysfunctional)]
        .into_iter()
        .chain(ask.importance.then(importance))
        .chain(ask.satisfaction.then(satisfaction))
}

fn of_question(question: &Question) -> Vec<Digit> {
    let name = of_profile(question);
    match &question.kind {
        QuestionKind::Choice { options, .. } => vec![digit(name, ids(options))],
        QuestionKind::Multiple { options } => {
            let options = ids(options).into_iter();
            options.map(|id| digit(name.clone(), [id])).collect()
        }
        QuestionKind::Number { .. } | QuestionKind::Text { .. } => Vec::new(),
    }
}

/// The name of a question that is answered by text.
fn text_of(question: &Question) -> Option<String> {
    match &question.kind {
        QuestionKind::Choice { .. } | QuestionKind::Multiple { .. } => None,
        QuestionKind::Number { .. } | QuestionKind::Text { .. } => Some(of_profile(question)),
    }
}

fn ids(options: &[Choice]) -> Vec<&str> {
    let mut ids: Vec<&str> = options.iter().map(|option| option.id.as_str()).collect();
    ids.sort_unstable();
    ids
}

fn of_part(feature: &Id, part: Part) -> String {
    format!("{feature}__{}", part.name())
}

fn of_profile(question: &Question) -> String {
    format!("profile__{}", question.id)
}

fn digit(name: impl Into<String>, values: impl IntoIterator<Item = impl Into<String>>) -> Digit {
    Digit {
        name: name.into(),
        values: values.into_iter().map(Into::into).collect(),
    }
}
