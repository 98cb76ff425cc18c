//! Numbers of a sheet as text; by its format, a number may be a date, a time or a duration.

use std::fmt::Write as _;

use jiff::civil::{Date, date};
use jiff::{SignedDuration, Span};

/// What a number stands for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum NumberFormat {
    #[default]
    Number,
    /// Days since an epoch; the fraction is the time of day.
    Date,
    /// Days, shown as hours.
    Duration,
}

impl NumberFormat {
    /// A format that is part of every workbook (ECMA-376, 18.8.30).
    pub(super) fn built_in(id: u32) -> Self {
        match id {
            14..=22 | 27..=36 | 45 | 47 | 50..=58 => Self::Date,
            46 => Self::Duration,
            _ => Self::Number,
        }
    }

    /// A format by its code, such as `yyyy-mm-dd` or `[h]:mm`.
    pub(super) fn of_code(code: &str) -> Self {
        let mut characters = code.chars();
        while let Some(character) = characters.next() {
            match character.to_ascii_lowercase() {
                '"' => drop(characters.find(|next| *next == '"')),
                // The next character is shown as it is, or gives a width.
                '\\' | '_' | '*' => drop(characters.next()),
                '[' => {
                    let inside = characters.by_ref().take_while(|next| *next != ']');
                    let inside = inside.collect::<String>().to_ascii_lowercase();
                    // Anything else is a colour, a condition or a language.
                    if ["h", "hh", "m", "mm", "s", "ss"].contains(&inside.as_str()) {
                        return Self::Duration;
                    }
                }
                'd' | 'h' | 'm' | 's' | 'y' => return Self::Date,
                // Only the first format, which is that of positive numbers, counts.
                ';' => break,
                _ => {}
            }
        }
        Self::Number
    }
}

/// The day that has the number 0.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Epoch {
    #[default]
    Of1900,
    /// That of old Macintosh computers.
    Of1904,
}

impl Epoch {
    /// The day of a number of days.
    fn day(self, days: i64) -> Option<Date> {
        let zero = match self {
            // There, 1900 is a leap year, so that all later days have one number more.
            Self::Of1900 if days < 61 => date(1899, 12, 31),
            Self::Of1900 => date(1899, 12, 30),
            Self::Of1904 => date(1904, 1, 1),
        };
        zero.checked_add(Span::new().try_days(days).ok()?).ok()
    }
}

const SECOND: i64 = 1_000;
const DAY: i64 = 86_400 * SECOND;

/// Adds a number as it stands in the file.
pub(super) fn push_number(raw: &str, format: NumberFormat, epoch: Epoch, text: &mut String) {
    let raw = raw.trim();
    // All digits of a long number stay.
    let digits = raw.strip_prefix('-').unwrap_or(raw);
    let is_whole = digits.bytes().all(|byte| byte.is_ascii_digit());
    let number = match raw.parse::<f64>() {
        Ok(number) if number.is_finite() => number,
        _ => return text.push_str(raw),
    };
    match format {
        NumberFormat::Date if push_date(number, epoch, text).is_some() => {}
        NumberFormat::Duration if number.abs() < 1e9 => push_duration(millis(number), text),
        // Of a longer number, a spreadsheet has cut digits: it stays as it is, so that this is seen.
        _ if is_whole || number.abs() >= LONGEST => text.push_str(raw),
        _ => push_decimal(number, text),
    }
}

/// The first number of which spreadsheets do not keep all digits.
const LONGEST: f64 = 1e15;

/// Adds the shortest decimal that is this number.
fn push_decimal(number: f64, text: &mut String) {
    // Texts take everything that is written to them.
    let _ = write!(text, "{number}");
}

/// Days as thousandths of a second: more is not meant by the digits of a number.
#[expect(
    clippy::cast_possible_truncation,
    reason = "numbers of days are far below 2^63 thousandths of a second"
)]
fn millis(days: f64) -> i64 {
    const PER_DAY: f64 = 86_400_000.0;
    (days * PER_DAY).round() as i64
}

/// Adds a day, a time of day, or both; `None` if there is no such day.
fn push_date(number: f64, epoch: Epoch, text: &mut String) -> Option<()> {
    /// The number of the first day that has five digits in its year.
    const END: f64 = 2_958_466.0;
    if !(0.0..END).contains(&number) {
        return None;
    }
    let millis = millis(number);
    let (days, time) = (millis / DAY, millis % DAY);
    let day = epoch.day(days)?;
    if days > 0 {
        let _ = write!(text, "{day}");
    }
    if days > 0 && time > 0 {
        text.push('T');
    }
    if days == 0 || time > 0 {
        push_time(time, text);
    }
    Some(())
}

/// Adds `hh:mm:ss`, where there may be more than 24 hours.
fn push_duration(millis: i64, text: &mut String) {
    if millis < 0 {
        text.push('-');
    }
    push_time(millis.abs(), text);
}

fn push_time(millis: i64, text: &mut String) {
    let (seconds, fraction) = (millis / SECOND, millis % SECOND);
    let (minutes, hours) = (seconds / 60, seconds / 3_600);
    let _ = write!(text, "{hours:02}:{:02}:{:02}", minutes % 60, seconds % 60);
    if fraction > 0 {
        let _ = write!(text, ".{fraction:03}");
    }
}

/// Adds a duration that is written by ISO 8601, such as `PT02H40M24S`, as `02:40:24`.
pub(super) fn push_iso_duration(raw: &str, text: &mut String) {
    match raw
        .parse::<SignedDuration>()
        .map(|time| i64::try_from(time.as_millis()))
    {
        Ok(Ok(millis)) => push_duration(millis, text),
        _ => text.push_str(raw),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(raw: &str, format: NumberFormat, epoch: Epoch) -> String {
        let mut text = String::new();
        push_number(raw, format, epoch, &mut text);
        text
    }

    #[test]
    fn numbers_are_as_short_as_they_can_be() {
        for (raw, wanted) in [
            ("9", "9"),
            ("9.0", "9"),
            ("-3", "-3"),
            ("0.1", "0.1"),
            ("0.10000000000000001", "0.1"),
            ("36.5", "36.5"),
            ("1E3", "1000"),
            ("1.5E-7", "0.00000015"),
            ("4.503599627370497E+15", "4.503599627370497E+15"),
            ("1.2345678901234567E+20", "1.2345678901234567E+20"),
            ("1E21", "1E21"),
            (
                "123456789012345678901234567890",
                "123456789012345678901234567890",
            ),
            ("007", "007"),
            ("", ""),
            ("abc", "abc"),
            ("inf", "inf"),
            ("1e999", "1e999"),
        ] {
            assert_eq!(number(raw, NumberFormat::Number, Epoch::Of1900), wanted);
        }
    }

    #[test]
    fn dates_and_times_are_as_in_iso_8601() {
        for (raw, wanted_1900, wanted_1904) in [
            ("46146", "2026-05-04", "2030-05-05"),
            (
                "46146.111388888887",
                "2026-05-04T02:40:24",
                "2030-05-05T02:40:24",
            ),
            ("46146.999999999", "2026-05-05", "2030-05-06"),
            (
                "46146.5000014",
                "2026-05-04T12:00:00.121",
                "2030-05-05T12:00:00.121",
            ),
            ("0.11138888888888888", "02:40:24", "02:40:24"),
            ("0", "00:00:00", "00:00:00"),
            ("1", "1900-01-01", "1904-01-02"),
            ("59", "1900-02-28", "1904-02-29"),
            ("61", "1900-03-01", "1904-03-02"),
            ("2958465", "9999-12-31", "2958465"),
            ("2958466", "2958466", "2958466"),
            ("-1", "-1", "-1"),
        ] {
            assert_eq!(number(raw, NumberFormat::Date, Epoch::Of1900), wanted_1900);
            assert_eq!(number(raw, NumberFormat::Date, Epoch::Of1904), wanted_1904);
        }
    }

    #[test]
    fn durations_may_have_more_than_a_day() {
        for (raw, wanted) in [
            ("0.11138888888888888", "02:40:24"),
            ("1.5", "36:00:00"),
            ("-0.25", "-06:00:00"),
            ("1e300", "1e300"),
        ] {
            assert_eq!(number(raw, NumberFormat::Duration, Epoch::Of1900), wanted);
        }
        for (raw, wanted) in [
            ("PT02H40M24S", "02:40:24"),
            ("PT26H00M00.5S", "26:00:00.500"),
            ("-PT1H", "-01:00:00"),
            ("P1Y", "P1Y"),
        ] {
            let mut text = String::new();
            push_iso_duration(raw, &mut text);
            assert_eq!(text, wanted);
        }
    }

    #[test]
    fn a_format_is_known_by_its_code() {
        let cases = [
            (
                NumberFormat::Date,
                &[
                    "yyyy-mm-dd",
                    "DD/MM/YY",
                    "h:mm AM/PM",
                    "[$-409]d\\-mmm",
                    "[Red]ss.0",
                    "yyyy\"年\"m\"月\"d\"日\";@",
                ][..],
            ),
            (
                NumberFormat::Duration,
                &["[h]:mm:ss", "[mm]:ss", "[Blue][h]:mm;-[h]:mm", "[SS]"],
            ),
            (
                NumberFormat::Number,
                &[
                    "General",
                    "0.00",
                    "#,##0_);[Red](#,##0)",
                    "0.00E+00",
                    "0\" days\"",
                    "_d0",
                    "\\y0",
                    "@",
                    "0;yyyy",
                    "\"unclosed d",
                    "[unclosed h",
                ],
            ),
        ];
        for (format, codes) in cases {
            for code in codes {
                assert_eq!(NumberFormat::of_code(code), format, "{code}");
            }
        }
    }
}
