//! Days on which a survey opens and closes.

use std::fmt;

use icu_calendar::Date as CalendarDate;
use serde::Serialize;
use serde_json::{Value as Json, json};

use crate::diagnostic::Diagnostic;
use crate::yaml::Scalar;

/// A day of the calendar, as it is where the respondent is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(into = "String")]
pub struct Date {
    year: i32,
    month: u8,
    day: u8,
}

impl fmt::Display for Date {
    /// `2026-12-01` (ISO 8601).
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { year, month, day } = self;
        write!(formatter, "{year:04}-{month:02}-{day:02}")
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

impl Scalar for Date {
    fn parse(text: &str, key: &str) -> Result<Self, Diagnostic> {
        let numbers = numbers(text).ok_or_else(|| {
            let message = format!("`{key}` must be a date such as `2026-12-31`, not `{text}`");
            Diagnostic::error("bad-date", message).help("write the year, the month and the day")
        })?;
        let (year, month, day) = numbers;
        if CalendarDate::try_new_iso(year, month, day).is_err() {
            let problem = Diagnostic::error("bad-date", format!("there is no day `{text}`"));
            return Err(problem.help("look it up in a calendar: the order is year, month, day"));
        }
        Ok(Self { year, month, day })
    }

    fn schema() -> Json {
        json!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" })
    }
}

/// The parts of `2026-12-31`.
fn numbers(text: &str) -> Option<(i32, u8, u8)> {
    let digits = |part: &str, many| part.len() == many && part.bytes().all(|b| b.is_ascii_digit());
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    if !(digits(year, 4) && digits(month, 2) && digits(day, 2)) {
        return None;
    }
    Some((year.parse().ok()?, month.parse().ok()?, day.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, String> {
        let date = Date::parse(text, "opens").map(|date| date.to_string());
        date.map_err(|problem| problem.message)
    }

    #[test]
    fn days_of_the_calendar_are_taken() {
        for text in ["2026-12-01", "2028-02-29", "0001-01-01"] {
            assert_eq!(read(text), Ok(text.to_owned()));
        }
    }

    #[test]
    fn other_spellings_and_impossible_days_are_refused() {
        for text in ["2026/12/01", "2026-1-1", "1.12.2026", "+026-12-01", "soon"] {
            assert!(read(text).is_err_and(|said| said.contains("must be")));
        }
        for text in ["2026-02-30", "2027-02-29", "2026-13-01", "2026-00-10"] {
            assert!(read(text).is_err_and(|said| said.contains("no day")));
        }
    }
}
