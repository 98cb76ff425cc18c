//! The text of a field becomes an answer.
//!
//! Answers are codes, exactly as they are written in forms: a label or a bare number may mean
//! another answer in another form, so they are refused and never guessed.

use std::borrow::Cow;

use super::Reason;
use super::fields::{Field, Fields, near};
use super::record::{UnlocatedRefusal, shown};
use crate::diagnostic::one_of;
use crate::kano::Answer;
use crate::response::Rating;
use crate::survey::{Choice, OptionPosition, PerOption};

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

    /// Puts what was read where it belongs, unless there is something already.
    pub(super) fn put<T>(&self, slot: &mut Option<T>, value: T) -> Result<(), UnlocatedRefusal> {
        if slot.is_some() {
            return Err(doubled(&self.fields.name(self.field)));
        }
        *slot = Some(value);
        Ok(())
    }

    pub(super) fn one(&self) -> Result<&'a str, UnlocatedRefusal> {
        match self.value {
            FieldValue::One(text) => Ok(text),
            FieldValue::Many(_) => Err(self.must(Reason::WrongShape, "be one value, not a list")),
        }
    }

    /// Any text; the texts of a list with blanks between them.
    pub(super) fn joined(&self) -> String {
        match self.value {
            FieldValue::One(text) => text.to_owned(),
            FieldValue::Many(texts) => texts.join(" "),
        }
    }

    /// Text of at most so many characters.
    pub(super) fn text(&self, longest: usize) -> Result<String, UnlocatedRefusal> {
        let text = self.one()?;
        // A character has at least one byte, so that most texts need not be counted.
        let length = if text.len() > longest {
            text.chars().count()
        } else {
            0
        };
        if length > longest {
            let rule = format!("have at most {longest} characters, not {length}");
            return Err(self.must(Reason::TextTooLong, &rule));
        }
        Ok(text.to_owned())
    }

    /// One of the five answers.
    pub(super) fn answer(&self) -> Result<Answer, UnlocatedRefusal> {
        let text = self.one()?;
        Answer::from_code(text).ok_or_else(|| {
            let codes = Answer::ALL.map(Answer::code);
            self.unknown(Reason::UnknownAnswer, "answer", text, &codes)
        })
    }

    /// A whole number from 1 to the highest rating, written as one digit.
    pub(super) fn rating<const HIGHEST: usize>(&self) -> Result<Rating<HIGHEST>, UnlocatedRefusal> {
        let text = self.one()?;
        let rating = match text.as_bytes() {
            [digit @ b'0'..=b'9'] => Rating::new(digit - b'0'),
            _ => None,
        };
        rating.ok_or_else(|| {
            let rule = format!(
                "be a whole number from 1 to {HIGHEST}, not `{}`",
                shown(text)
            );
            self.must(Reason::NotARating, &rule)
        })
    }

    /// The seed of simulated responses.
    pub(super) fn seed(&self) -> Result<u64, UnlocatedRefusal> {
        let text = self.one()?;
        text.parse().map_err(|_| {
            let rule = format!("be a whole number, not `{}`", shown(text));
            self.must(Reason::NotANumber, &rule)
        })
    }

    /// A finite number within bounds.
    pub(super) fn number(
        &self,
        minimum: Option<f64>,
        maximum: Option<f64>,
    ) -> Result<f64, UnlocatedRefusal> {
        let text = self.one()?;
        let refuse = |rule: &str| {
            let rule = format!("{rule}, not `{}`", shown(text));
            Err(self.must(Reason::NotANumber, &rule))
        };
        let Some(number) = text.parse().ok().filter(|number: &f64| number.is_finite()) else {
            return refuse("be a number");
        };
        match (minimum, maximum) {
            (Some(minimum), _) if number < minimum => refuse(&format!("be at least {minimum}")),
            (_, Some(maximum)) if number > maximum => refuse(&format!("be at most {maximum}")),
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
            .filter(|id| !id.is_empty())
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
        let message = format!(
            "the response belongs to survey `{}`, not to `{id}`",
            shown(text)
        );
        Err(UnlocatedRefusal::new(Reason::OtherSurvey, message)
            .remedy("move it to the responses of its own survey"))
    }

    fn find(
        &self,
        id: &str,
        options: &PerOption<Choice>,
    ) -> Result<OptionPosition, UnlocatedRefusal> {
        let position = options.position(|option| option.id.as_str() == id);
        position.ok_or_else(|| {
            let ids: Vec<&str> = options.iter().map(|option| option.id.as_str()).collect();
            self.unknown(Reason::UnknownOption, "option", id, &ids)
        })
    }

    fn must(&self, reason: Reason, rule: &str) -> UnlocatedRefusal {
        let name = self.fields.name(self.field);
        UnlocatedRefusal::new(reason, format!("`{name}` must {rule}"))
    }

    fn unknown(&self, reason: Reason, what: &str, text: &str, known: &[&str]) -> UnlocatedRefusal {
        let name = self.fields.name(self.field);
        let message = format!("unknown {what} `{}` in `{name}`", shown(text));
        let known_names = one_of(known.iter().copied());
        UnlocatedRefusal::new(reason, message).remedy(match near(text, known.iter().copied()) {
            Some(near) => format!("did you mean `{near}`? it must be {known_names}"),
            None => format!("it must be {known_names}"),
        })
    }
}

/// Says that a name stands twice in a response.
pub(super) fn doubled(name: &str) -> UnlocatedRefusal {
    let message = format!("`{}` is given twice", shown(name));
    UnlocatedRefusal::new(Reason::DoubledKey, message)
        .remedy("remove one of the two, so that it is plain which one counts")
}
