//! Times as other tools write them.
//!
//! A date that begins with its year can be read in one way only. Of any other, only the owner of the file
//! knows whether the day or the month comes first, and of a time without a zone, where the clock was: what
//! is not said is not guessed, and such a time is unreadable.

use std::str::FromStr;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Unit};

use super::offsets::Offsets;
use super::usual_time::UsualTime;
use super::values::{TimeFormat, offset};

/// How the times of a column are read.
#[derive(Debug, Clone, PartialEq)]
pub struct Clock {
    /// The zone of times that name none.
    zone: Option<Offsets>,
    /// How a date is written that does not begin with its year.
    format: Option<TimeFormat>,
}

impl Clock {
    /// A clock in a zone, by which dates are written so.
    pub fn new(zone: Option<TimeZone>, format: Option<TimeFormat>) -> Self {
        let zone = zone.map(Offsets::of);
        Self { zone, format }
    }

    /// The moment that a text names.
    pub fn moment(&self, text: &str) -> Option<Timestamp> {
        self.usual(text.as_bytes()).or_else(|| self.any(text))
    }

    /// The moment of a time as most files have it, in digits; of other texts, [`Self::moment`] may know one.
    pub fn usual(&self, text: &[u8]) -> Option<Timestamp> {
        let usual = UsualTime::read(text)?;
        let [year, month, day] = self.ordered(usual.date, usual.is_year_first)?;
        let (year, month) = (i16::try_from(year).ok()?, i8::try_from(month).ok()?);
        let time = date(year, month, i8::try_from(day).ok()?)?.to_datetime(usual.time);
        if usual.is_utc {
            Offset::UTC.to_timestamp(time).ok()
        } else {
            self.zone.as_ref()?.moment(time)
        }
    }

    /// The moment of a time, whatever stands in it.
    fn any(&self, text: &str) -> Option<Timestamp> {
        let text = text.trim();
        self.local(text).or_else(|| text.parse().ok())
    }

    /// The moment of a time as tools write it.
    fn local(&self, text: &str) -> Option<Timestamp> {
        if self.format == Some(TimeFormat::Serial)
            && text.starts_with(|c: char| c.is_ascii_digit())
            && let Ok(days) = text.parse()
        {
            return self.zoned(serial(days)?, None);
        }
        let end = text.find(['T', ' ', '日']).unwrap_or(text.len());
        let (date, rest) = text.split_at(end);
        let date = date.trim_end_matches(',');
        let rest = rest.trim_start_matches(['T', ' ', '日']);
        let (time, zone) = time(rest)?;
        self.zoned(self.date(date)?.to_datetime(time), zone)
    }

    fn date(&self, text: &str) -> Option<Date> {
        let mut numbers = text.split(['-', '/', '.', '年', '月']);
        let parts = [numbers.next()?, numbers.next()?, numbers.next()?];
        if numbers.next().is_some() {
            return None;
        }
        let [year, month, day] = self.ordered(parts, parts[0].len() == 4)?;
        date(number(year)?, number(month)?, number(day)?)
    }

    /// Year, month and day, of three in the order in which they are written.
    fn ordered<T>(&self, [first, second, third]: [T; 3], is_year_first: bool) -> Option<[T; 3]> {
        match self.format {
            _ if is_year_first => Some([first, second, third]),
            Some(TimeFormat::DayMonth) => Some([third, second, first]),
            Some(TimeFormat::MonthDay) => Some([third, first, second]),
            Some(TimeFormat::Serial) | None => None,
        }
    }

    /// The moment of a time of day, in the zone that the text names or else in that of the column.
    fn zoned(&self, time: DateTime, zone: Option<TimeZone>) -> Option<Timestamp> {
        match zone {
            Some(zone) => zone.to_timestamp(time).ok(),
            None => self.zone.as_ref()?.moment(time),
        }
    }
}

/// A day, of which the year may have two digits.
fn date(year: i16, month: i8, day: i8) -> Option<Date> {
    let year = if year < 100 { 2000 + year } else { year };
    Date::new(year, month, day).ok()
}

/// The time that a spreadsheet stores as days since the end of 1899, to the second.
fn serial(days: f64) -> Option<DateTime> {
    let begin = DateTime::constant(1899, 12, 30, 0, 0, 0, 0);
    let time = SignedDuration::try_from_secs_f64(days * 86_400.0).ok()?;
    begin.checked_add(time.round(Unit::Second).ok()?).ok()
}

/// A time of day, and the zone behind it; midnight if there is none.
fn time(text: &str) -> Option<(Time, Option<TimeZone>)> {
    if text.is_empty() {
        return Some((Time::midnight(), None));
    }
    let (text, early) = half_of_day(text);
    let end = text
        .find(|c: char| !matches!(c, '0'..='9' | ':' | '.'))
        .unwrap_or(text.len());
    let (time, rest) = text.split_at(end);
    let (rest, late) = half_of_day(rest.trim());
    let zone = match rest.trim_start_matches("GMT").trim_start_matches("UTC") {
        "" if rest.is_empty() => None,
        "" | "Z" => Some(TimeZone::UTC),
        other => Some(TimeZone::fixed(offset(other)?)),
    };
    let mut parts = time.split(':');
    let (hour, minute): (i8, i8) = (number(parts.next()?)?, number(parts.next()?)?);
    let seconds = parts.next().unwrap_or("0");
    let (second, fraction) = seconds.split_once('.').unwrap_or((seconds, ""));
    if parts.next().is_some() {
        return None;
    }
    let nanoseconds = nanoseconds(fraction)?;
    let hour = match early.or(late) {
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(half) => hour % 12 + half,
        None => hour,
    };
    let time = Time::new(hour, minute, number(second)?, nanoseconds).ok()?;
    Some((time, zone))
}

/// The nanoseconds of the digits behind the seconds, of which there are at most nine.
fn nanoseconds(fraction: &str) -> Option<i32> {
    let digits: i32 = if fraction.is_empty() {
        0
    } else {
        number(fraction)?
    };
    let missing = 9_u32.checked_sub(u32::try_from(fraction.len()).ok()?)?;
    Some(digits * 10_i32.pow(missing))
}

/// The hours to add for the half of the day that a text begins with, and the rest of the text.
fn half_of_day(text: &str) -> (&str, Option<i8>) {
    let halves = [
        ("AM", 0),
        ("am", 0),
        ("上午", 0),
        ("PM", 12),
        ("pm", 12),
        ("下午", 12),
    ];
    let found = halves
        .iter()
        .find_map(|(word, hours)| Some((text.strip_prefix(word)?.trim_start(), *hours)));
    found.map_or((text, None), |(rest, hours)| (rest, Some(hours)))
}

/// A number that is written in digits alone.
fn number<T: FromStr>(text: &str) -> Option<T> {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::values::time_zone;
    use super::*;

    fn read(zone: &str, format: Option<TimeFormat>, text: &str) -> Option<String> {
        let zone = offset(zone).map(TimeZone::fixed);
        Clock::new(zone, format)
            .moment(text)
            .map(|moment| moment.to_string())
    }

    #[test]
    fn times_that_can_be_read_in_one_way_only() {
        for (text, moment) in [
            ("2026-05-04T02:40:24.629Z", "2026-05-04T02:40:24.629Z"),
            ("2026/6/16 8:00:00", "2026-06-16T00:00:00Z"),
            ("2026-06-16 08:00", "2026-06-16T00:00:00Z"),
            ("2026年6月16日 下午3:05", "2026-06-16T07:05:00Z"),
            ("2026/09/27 3:00:00 PM GMT+3", "2026-09-27T12:00:00Z"),
            ("2026/09/27 12:00:00 AM GMT+5:30", "2026-09-26T18:30:00Z"),
            ("2018-11-03T07:28:29.707632", "2018-11-02T23:28:29.707632Z"),
            ("2026-05-04 02:40:24 UTC", "2026-05-04T02:40:24Z"),
            ("2026-05-04", "2026-05-03T16:00:00Z"),
        ] {
            assert_eq!(read("+8", None, text).as_deref(), Some(moment), "{text}");
        }
        for text in [
            "7/27/26 19:06:23",
            "46387.5",
            "2026-13-01",
            "2026-05-04 25:00",
            "2026-05-04 0:30 PM",
            "2026-05-04 13:00 PM",
            "2026-05-04 1:2:3:4",
            "soon",
            "",
            "２０２６",
            "日",
        ] {
            assert_eq!(read("+8", None, text), None, "{text}");
        }
        assert_eq!(read("", None, "2026/6/16 8:00:00"), None, "it has no zone");
    }

    /// Times in digits, many of them none, with what may stand around the parts of one.
    const TIMES: &str = "[0-9]{1,5}[-/.年,][0-9]{1,3}[-/.月][0-9]{1,5}\
        ([T 日,]{0,2}[0-9]{0,3}:[0-9]{1,3}(:[0-9]{0,3}([.:][0-9]{0,10})?)?)?( ?(Z|AM|PM|GMT|UTC|[+-][0-9]{1,2}| ))?";

    /// Times such as most of those in files.
    const USUAL: &str = "(20[0-9]{2}[-/.][01]?[0-9][-/.][0-3]?[0-9]|[0-3]?[0-9][-/.][0-3]?[0-9][-/.](20)?[0-9]{2})\
        ([T ][0-2]?[0-9]:[0-6][0-9](:[0-6][0-9](\\.[0-9]{1,9})?)?Z?)?";

    const FORMATS: [Option<TimeFormat>; 4] = [
        None,
        Some(TimeFormat::DayMonth),
        Some(TimeFormat::MonthDay),
        Some(TimeFormat::Serial),
    ];

    fn clocks() -> impl Strategy<Value = Clock> {
        let zones = prop::sample::select(vec!["", "UTC", "+08:00", "America/Denver"]);
        let formats = prop::sample::select(FORMATS.to_vec());
        (zones, formats).prop_map(|(zone, format)| Clock::new(time_zone(zone), format))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn the_short_way_reads_all_usual_times_as_the_long_one(text in USUAL, clock in clocks()) {
            prop_assert_eq!(clock.usual(text.as_bytes()), clock.local(&text));
        }

        #[test]
        fn the_short_way_leaves_what_is_not_usual(text in TIMES, clock in clocks()) {
            let short = clock.usual(text.as_bytes());
            prop_assert!(short.is_none() || short == clock.any(&text), "{:?}", short);
        }
    }

    #[test]
    fn times_of_which_the_owner_says_how_they_are_written() {
        let (day, month) = (Some(TimeFormat::DayMonth), Some(TimeFormat::MonthDay));
        for (format, text, moment) in [
            (day, "04/05/2026 09:30:00", "2026-05-04T09:30:00Z"),
            (month, "04/05/2026 09:30:00 PM", "2026-04-05T21:30:00Z"),
            (month, "7/27/26 19:06:23", "2026-07-27T19:06:23Z"),
            (day, "4.5.2026, 9:30", "2026-05-04T09:30:00Z"),
            (day, "2026-05-04 9:30", "2026-05-04T09:30:00Z"),
            (
                Some(TimeFormat::Serial),
                "46146.3958333333",
                "2026-05-04T09:30:00Z",
            ),
        ] {
            assert_eq!(read("+0", format, text).as_deref(), Some(moment), "{text}");
        }
        assert_eq!(read("+0", day, "12/31/2026"), None);
        assert_eq!(read("+0", Some(TimeFormat::Serial), "1e300"), None);
    }
}
