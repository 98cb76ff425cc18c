//! The text of a field becomes an answer.
//!
//! Answers are codes, exactly as they are written in forms: a label or a bare number may mean
//! another answer in another form, so they are refused and never guessed.

use std::borrow::Cow;

use super::fields::{Field, Fields, near};
use super::free_text::{length, with_plain_breaks};
use super::id::is_nothing;
use super::record::{UnlocatedRefusal, shown};
use crate::diagnostic::Problem;
use crate::kano::Answer;
use crate::response::Rating;
use crate::survey::{Choice, OptionPosition, PerOption};
use crate::unicode::is_blank;

/// What stands in a field of a file.
#[derive(Debug, Clone, Copy)]
pub(super) enum FieldValue<'a> {
    One(&'a str),
    Many(&'a [Cow<'a, str>]),
}

/// A value with the field in which it stands.
#[derive(Debug)]
pub(super) struct Raw<'a> {
    fields: &'a Fields<'a>,
    field: Field,
    value: FieldValue<'a>,
}

impl<'a> Raw<'a> {
    pub(super) fn new(fields: &'a Fields<'a>, field: Field, value: FieldValue<'a>) -> Self {
        Self {
            fields,
            field,
            value,
        }
    }

    pub(super) fn one(&self) -> Result<&'a str, UnlocatedRefusal> {
        match self.value {
            FieldValue::One(text) => Ok(text),
            FieldValue::Many(_) => Err(wrong_shape(Some(&self.fields.name(self.field)), "value")),
        }
    }

    /// Text of at most so many characters.
    pub(super) fn text(&self, longest: usize) -> Result<String, UnlocatedRefusal> {
        let text = with_plain_breaks(self.one()?);
        // A character has at least one byte, so that most texts need not be counted.
        let length = if text.len() > longest {
            length(&text)
        } else {
            0
        };
        if length > longest {
            let problem = Problem::TextTooLong {
                name: self.name(),
                characters: length as u64,
                most: longest as u64,
            };
            return Err(problem.into());
        }
        Ok(text.into_owned())
    }

    /// One of the five answers.
    pub(super) fn answer(&self) -> Result<Answer, UnlocatedRefusal> {
        let text = self.one()?;
        Answer::from_code(text).ok_or_else(|| {
            let codes = Answer::ALL.map(Answer::code);
            let found = found(text);
            let problem = Problem::UnknownAnswer {
                name: self.name(),
                text: shown(text),
                found,
                near: near(text, codes)
                    .filter(|_| found == "other")
                    .map(str::to_owned),
                known: codes.into_iter().collect(),
            };
            problem.into()
        })
    }

    /// A whole number from 1 to the highest rating, written as one digit; programs that keep a column with
    /// gaps as decimal numbers write a point and a zero behind it.
    pub(super) fn rating<const HIGHEST: usize>(&self) -> Result<Rating<HIGHEST>, UnlocatedRefusal> {
        let text = self.one()?;
        let rating = match text.as_bytes() {
            [digit @ b'0'..=b'9'] | [digit @ b'0'..=b'9', b'.', b'0'] => Rating::new(digit - b'0'),
            _ => None,
        };
        rating.ok_or_else(|| {
            let problem = Problem::NotARating {
                name: self.name(),
                most: HIGHEST as u64,
                text: shown(text),
            };
            problem.into()
        })
    }

    /// A finite number within bounds.
    pub(super) fn number(
        &self,
        minimum: Option<f64>,
        maximum: Option<f64>,
    ) -> Result<f64, UnlocatedRefusal> {
        let text = self.one()?;
        let Some(number) = text.parse().ok().filter(|number: &f64| number.is_finite()) else {
            return Err(self.not_a_number(text, "number", None));
        };
        // There is one zero, with a minus or without, as in what a form sends.
        let number = number + 0.0;
        match (minimum, maximum) {
            (Some(minimum), _) if number < minimum => {
                Err(self.not_a_number(text, "minimum", Some(minimum)))
            }
            (_, Some(maximum)) if number > maximum => {
                Err(self.not_a_number(text, "maximum", Some(maximum)))
            }
            _ => Ok(number),
        }
    }

    /// One of the options, by index.
    pub(super) fn option(
        &self,
        options: &PerOption<Choice>,
    ) -> Result<OptionPosition, UnlocatedRefusal> {
        self.find(self.one()?, options)
    }

    /// Any of the options, by index, in their own order: a list, or ids with `;`, `,`, `|` or
    /// blanks between them.
    pub(super) fn options(
        &self,
        options: &PerOption<Choice>,
    ) -> Result<Vec<OptionPosition>, UnlocatedRefusal> {
        let is_between = |character| matches!(character, ';' | ',' | '|' | ' ' | '\t');
        let ids: Vec<&str> = match self.value {
            FieldValue::One(text) => text.split(is_between).collect(),
            FieldValue::Many(texts) => texts.iter().map(AsRef::as_ref).collect(),
        };
        let mut chosen = ids
            .into_iter()
            .filter(|id| !is_blank(id))
            .map(|id| self.find(id, options))
            .collect::<Result<Vec<OptionPosition>, UnlocatedRefusal>>()?;
        chosen.sort_unstable();
        chosen.dedup();
        Ok(chosen)
    }

    /// Says that the survey is not this one, unless it is.
    pub(super) fn check_survey(&self) -> Result<(), UnlocatedRefusal> {
        let (text, id) = (self.one()?, self.fields.survey().id.as_str());
        if text == id {
            return Ok(());
        }
        let problem = Problem::OtherSurvey {
            survey: shown(text),
            own: id.to_owned(),
        };
        Err(problem.into())
    }

    fn find(
        &self,
        id: &str,
        options: &PerOption<Choice>,
    ) -> Result<OptionPosition, UnlocatedRefusal> {
        let position = options.position(|option| option.id.as_str() == id);
        position.ok_or_else(|| {
            let ids = options.iter().map(|option| option.id.as_str());
            let problem = Problem::UnknownOption {
                name: self.name(),
                text: shown(id),
                near: near(id, ids.clone()).map(str::to_owned),
                known: ids.collect(),
            };
            problem.into()
        })
    }

    fn not_a_number(
        &self,
        text: &str,
        wanted: &'static str,
        limit: Option<f64>,
    ) -> UnlocatedRefusal {
        let problem = Problem::NotANumber {
            name: self.name(),
            text: shown(text),
            wanted,
            limit: limit.map(|limit| limit.to_string()),
        };
        problem.into()
    }

    /// The flat name of the field.
    fn name(&self) -> String {
        self.fields.name(self.field)
    }
}

/// What stands where an answer should, in the words of messages.
fn found(text: &str) -> &'static str {
    let mut parts = text
        .split([',', ';', '|', '/', ' '])
        .filter(|part| !part.is_empty());
    if is_nothing(text) {
        "nothing"
    } else if parts.clone().count() > 1 && parts.all(|part| Answer::from_code(part).is_some()) {
        "several"
    } else {
        "other"
    }
}

/// Says that a name is in a response twice.
pub(super) fn doubled(name: &str) -> UnlocatedRefusal {
    let name = shown(name);
    Problem::DoubledKey { name }.into()
}

/// Says that a list or an object stands where one value belongs, or the other way round.
pub(super) fn wrong_shape(name: Option<&str>, wanted: &'static str) -> UnlocatedRefusal {
    let name = name.map(shown);
    Problem::WrongShape { name, wanted }.into()
}
