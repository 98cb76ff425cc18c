//! What stands where in the codes of a form.

use super::number::Number;
use crate::kano::Answer;
use crate::response::{Importance, Satisfaction};
use crate::survey::{Ask, Id, PairPart};
use crate::versions::{AskedProfileQuestion, AskedQuestionType, Version};

/// What stands where in the codes of a form: all questions in the order of their ids, so that
/// moving one changes nothing, as in the form hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeLayout {
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
    pub(super) name: String,
    /// The values by their digit, from 1 on; 0 means that nothing was answered.
    pub(super) values: Vec<String>,
}

impl Digit {
    pub(super) fn base(&self) -> u64 {
        self.values.len() as u64 + 1
    }

    /// The value for which a digit stands; `None` for 0.
    pub(super) fn value(&self, digit: u64) -> Option<&String> {
        let mut values = self.values.iter().zip(1..);
        let (value, _) = values.find(|(_, known)| *known == digit)?;
        Some(value)
    }
}

impl CodeLayout {
    pub fn of(version: &Version) -> Self {
        let Version {
            features,
            profile,
            ask,
            ..
        } = version;
        let mut digits: Vec<Digit> = features.keys().flat_map(|id| of_pair(id, *ask)).collect();
        digits.extend(
            profile
                .iter()
                .flat_map(|(id, asked)| of_question(id, asked)),
        );
        // Always there, because the form hash does not tell whether a survey asks for consent.
        digits.push(digit("consent", ["yes"]));
        let written = profile.iter().filter(|(_, asked)| is_written(asked));
        let mut texts: Vec<String> = written.map(|(id, _)| of_profile(id)).collect();
        texts.push("comment".to_owned());
        if ask.comment {
            texts.extend(features.keys().map(|id| of_part(id, PairPart::Comment)));
        }
        let width = width(&digits);
        Self {
            form: version.form_hash(),
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
    let rating = |part, highest: usize| {
        let numbers = (1..=highest).map(|number| number.to_string());
        digit(of_part(id, part), numbers)
    };
    let importance = || rating(PairPart::Importance, Importance::HIGHEST);
    let satisfaction = || rating(PairPart::Satisfaction, Satisfaction::HIGHEST);
    [
        answer(PairPart::Functional),
        answer(PairPart::Dysfunctional),
    ]
    .into_iter()
    .chain(ask.importance.then(importance))
    .chain(ask.satisfaction.then(satisfaction))
}

fn of_question(id: &Id, asked: &AskedProfileQuestion) -> Vec<Digit> {
    let name = of_profile(id);
    let options = asked.options.keys();
    match asked.r#type {
        AskedQuestionType::Choice => vec![digit(name, options.map(Id::as_str))],
        AskedQuestionType::Multiple => options
            .map(|option| digit(name.clone(), [option.as_str()]))
            .collect(),
        AskedQuestionType::Number | AskedQuestionType::Text => Vec::new(),
    }
}

/// True for a question that is answered by text.
const fn is_written(asked: &AskedProfileQuestion) -> bool {
    matches!(
        asked.r#type,
        AskedQuestionType::Number | AskedQuestionType::Text
    )
}

fn of_part(feature: &Id, part: PairPart) -> String {
    format!("{feature}__{}", part.name())
}

fn of_profile(id: &Id) -> String {
    format!("profile__{id}")
}

fn digit(name: impl Into<String>, values: impl IntoIterator<Item = impl Into<String>>) -> Digit {
    Digit {
        name: name.into(),
        values: values.into_iter().map(Into::into).collect(),
    }
}
