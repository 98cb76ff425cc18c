//! Late responses: those that were sent when the survey was closed everywhere.
//!
//! They count like all others: the page may have been open since the last day, or the owner may have
//! waited for them. The report says how many there are, and whoever looks finds them by the time in
//! the files.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;

use crate::response::{Moment, Response};
use crate::survey::Period;

/// Where a day ends last.
///
/// The survey closes when the last day ends where the respondent is. The time of sending does not say
/// where that is, so a response is late only if the day was over everywhere.
const LAST_ON_EARTH: Offset = Offset::constant(-12);

impl Response {
    /// True if it was sent after the last day of the survey, wherever that was; false if the survey
    /// has no last day, or the time is not known.
    pub fn is_late(&self, period: Period) -> bool {
        let (Moment::At(sent), Some(day)) = (self.sent, period.closes) else {
            return false;
        };
        end_everywhere(day).is_some_and(|end| sent >= end)
    }
}

/// When a day is over everywhere; `None` for the last day of the calendar, which never is.
fn end_everywhere(day: Date) -> Option<Timestamp> {
    let midnight = day.tomorrow().ok()?.at(0, 0, 0, 0);
    LAST_ON_EARTH.to_timestamp(midnight).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::intake::moment::moment;

    fn is_late(sent: &str, closes: Option<Date>) -> bool {
        let response = Response {
            sent: moment(sent),
            ..Response::default()
        };
        response.is_late(Period {
            opens: None,
            closes,
        })
    }

    #[test]
    fn late_is_what_was_sent_when_the_day_was_over_everywhere() {
        let last = Some(date(2026, 12, 31));
        for (sent, expected) in [
            ("2026-12-31T23:59:59Z", false),
            ("2027-01-01T11:59:59.999Z", false),
            ("2027-01-01T12:00:00Z", true),
            ("2027-01-01T12:00:00+01:00", false),
            ("2027-01-01T02:00:00-11:00", true),
        ] {
            assert_eq!(is_late(sent, last), expected, "{sent}");
        }
    }

    #[test]
    fn without_a_last_day_or_a_time_nothing_is_late() {
        assert!(!is_late("2030-01-01T00:00:00Z", None));
        assert!(!is_late("2030-01-01T00:00:00Z", Some(Date::MAX)));
        for text in ["", "2030/1/1 10:00", "2030-13-01T10:00:00Z"] {
            assert!(!is_late(text, Some(date(2026, 12, 31))), "{text}");
        }
        assert!(!Response::default().is_late(Period::default()));
    }
}
