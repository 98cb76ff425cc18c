//! Values of a mapping that are written as one text. Where a `?` stands, its owner has not decided yet.

use jiff::tz::{Offset, TimeZone, TimeZoneDatabase};
use serde_json::{Value as Json, json};

use crate::diagnostic::Problem;
use crate::kano::Answer;
use crate::message::Term;
use crate::response::{Importance, Rating, Satisfaction};
use crate::yaml::{Scalar, in_range, one_word_of, unknown_word, words};

/// What stands for a decision that is not made.
const OPEN: &str = "?";

/// The word for no answer.
pub(super) const NONE: &str = "none";

/// A value that is not followed by a question mark, which stands for a guess.
fn confirmed(text: &str) -> Result<&str, Problem> {
    let text = text.trim();
    if text.ends_with(['?', '？']) {
        Err(Problem::OpenMapping)
    } else {
        Ok(text)
    }
}

/// A text, which may be a question.
fn decided(text: &str) -> Result<&str, Problem> {
    if text.trim() == OPEN {
        Err(Problem::OpenMapping)
    } else {
        Ok(text)
    }
}

/// A value that is written in the same way wherever it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Decided<T>(pub(super) T);

impl<T: Scalar> Scalar for Decided<T> {
    fn parse(text: &str, key: &str) -> Result<Self, Problem> {
        T::parse(confirmed(text)?, key).map(Self)
    }

    const EMPTY: &'static str = T::EMPTY;

    fn schema() -> Json {
        T::schema()
    }
}

/// Declares texts, with what must be true of them.
macro_rules! texts {
    ($( $(#[doc = $doc:literal])+ $name:ident: $check:ident, )+) => {$(
        $(#[doc = $doc])+
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub(super) struct $name(pub(super) String);

        impl Scalar for $name {
            fn parse(text: &str, _: &str) -> Result<Self, Problem> {
                $check(text).map(|text| Self(text.to_owned()))
            }

            fn schema() -> Json {
                String::schema()
            }
        }
    )+};
}

texts! {
    /// The name of a column.
    ColumnName: decided,
    /// What a column of answers stands for, such as `wifi.functional`.
    TargetName: confirmed,
    /// The id of a profile question.
    QuestionName: confirmed,
    /// The id of an option, or `none`.
    OptionWord: confirmed,
    /// What is in a column of the rows that are responses.
    RowText: decided,
    /// A text that is no answer.
    MissingText: decided,
    /// The name of a file, in which `*` stands for any characters.
    FilePattern: decided,
}

/// How many rows the names of columns take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct HeaderRows(pub(super) u32);

impl Scalar for HeaderRows {
    fn parse(text: &str, key: &str) -> Result<Self, Problem> {
        in_range(confirmed(text)?, key, 1..=2).map(Self)
    }

    fn schema() -> Json {
        json!({ "type": "integer", "minimum": 1, "maximum": 2 })
    }
}

/// What is between several options in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Separator(pub(super) String);

impl Scalar for Separator {
    fn parse(text: &str, _: &str) -> Result<Self, Problem> {
        decided(text).map(|text| Self(text.to_owned()))
    }

    const MAY_BE_SPACES: bool = true;

    fn schema() -> Json {
        String::schema()
    }
}

/// What a label of an answer means; nothing is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct AnswerWord(pub(super) Option<Answer>);

impl Scalar for AnswerWord {
    fn parse(text: &str, _: &str) -> Result<Self, Problem> {
        match confirmed(text)? {
            NONE => Ok(Self(None)),
            code => Answer::from_code(code).map(Some).map(Self).ok_or_else(|| {
                let known = Answer::ALL.map(Answer::code).into_iter().chain([NONE]);
                unknown_word(code, Term::Answer, known)
            }),
        }
    }

    fn schema() -> Json {
        let codes = Answer::ALL.map(|answer| (answer.code(), ""));
        one_word_of(codes.into_iter().chain([(NONE, "No answer.")]))
    }
}

/// What a label of a rating means; nothing is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct RatingWord<const HIGHEST: usize>(pub(super) Option<Rating<HIGHEST>>);

pub(super) type ImportanceWord = RatingWord<{ Importance::HIGHEST }>;
pub(super) type SatisfactionWord = RatingWord<{ Satisfaction::HIGHEST }>;

impl<const HIGHEST: usize> Scalar for RatingWord<HIGHEST> {
    fn parse(text: &str, key: &str) -> Result<Self, Problem> {
        if confirmed(text)? == NONE {
            return Ok(Self(None));
        }
        #[expect(clippy::cast_possible_truncation, reason = "a rating is at most 9")]
        let number = in_range(text, key, 1..=HIGHEST as u32)?;
        Ok(Self(u8::try_from(number).ok().and_then(Rating::new)))
    }

    fn schema() -> Json {
        json!({ "anyOf": [
            { "type": "integer", "minimum": 1, "maximum": HIGHEST },
            one_word_of([(NONE, "No answer.")]),
        ] })
    }
}

/// A time zone: a name of the IANA database, or an offset from UTC.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Zone(pub(super) TimeZone);

/// The time zone of this name, or of this offset.
pub fn time_zone(text: &str) -> Option<TimeZone> {
    let zone = offset(text).map(TimeZone::fixed);
    zone.or_else(|| TimeZoneDatabase::bundled().get(text).ok())
}

impl Scalar for Zone {
    fn parse(text: &str, _: &str) -> Result<Self, Problem> {
        let text = confirmed(text)?;
        time_zone(text)
            .map(Self)
            .ok_or_else(|| Problem::UnknownZone {
                zone: text.to_owned(),
            })
    }

    fn schema() -> Json {
        String::schema()
    }
}

/// An offset from UTC such as `+08:00` or `-3`.
pub(super) fn offset(text: &str) -> Option<Offset> {
    let (sign, digits) = match text.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-" | "−", digits) => (-1, digits),
        _ => return None,
    };
    let (hours, minutes) = match digits.split_once(':') {
        Some(parts) => parts,
        None if digits.len() == 4 => digits.split_at_checked(2)?,
        None => (digits, "0"),
    };
    let number = |text: &str| {
        let is_number = (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        is_number.then(|| text.parse::<i32>().ok()).flatten()
    };
    let (hours, minutes) = (
        number(hours)?,
        number(minutes).filter(|minutes| *minutes < 60)?,
    );
    Offset::from_seconds(sign * (hours * 3600 + minutes * 60)).ok()
}

words! {
    /// How a date is written that does not begin with its year.
    pub enum TimeFormat(TimeFormat) {
        /// The day comes first, as in `31/12/2026`.
        DayMonth = "day-month",
        /// The month comes first, as in `12/31/2026`.
        MonthDay = "month-day",
        /// The days since the end of 1899, as a spreadsheet counts them: `46387.5`.
        Serial = "serial",
    }
}

words! {
    /// How ratings are written without labels.
    pub enum Numbers(RatingFormat) {
        /// Numbers, of which 1 is the lowest.
        Numbers = "numbers",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_are_hours_with_or_without_minutes() {
        for (text, minutes) in [
            ("+8", 480),
            ("+08:00", 480),
            ("-0330", -210),
            ("+5:30", 330),
        ] {
            let offset = offset(text).expect(text);
            assert_eq!(offset.seconds(), minutes * 60, "{text}");
        }
        for text in ["8", "+", "+8:60", "+800000", "+a", "+26:00", "é"] {
            assert_eq!(offset(text), None, "{text}");
        }
    }

    #[test]
    fn zones_have_names_or_offsets() {
        for zone in ["Asia/Shanghai", "UTC", "+08:00", "America/Denver"] {
            assert!(Zone::parse(zone, "zone").is_ok(), "{zone}");
        }
        for zone in ["Shanghai", "CST", "?"] {
            assert!(Zone::parse(zone, "zone").is_err(), "{zone}");
        }
    }
}
