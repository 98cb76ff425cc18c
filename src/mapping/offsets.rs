//! The offsets of a time zone, laid out: most local times need no search through its rules.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::{Offset, TimeZone};

/// From which year on they are laid out, and up to which. Other times are looked up in the rules.
const YEARS: [i16; 2] = [2000, 2040];

/// So many seconds from a change of the clock, each local time is one moment: none was left out, and none came
/// twice, for no clock was ever set by more than a day.
const FAR: i64 = 48 * 60 * 60;

/// A time zone with its offsets.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Offsets {
    zone: TimeZone,
    /// In their order.
    spans: Vec<Span>,
}

/// Local times far from any change of the clock.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Span {
    /// The first second, as if it were one of UTC.
    from: i64,
    /// The first second behind it.
    until: i64,
    /// The seconds by which it differs from UTC.
    offset: i64,
}

impl Offsets {
    pub(super) fn of(zone: TimeZone) -> Self {
        let years = YEARS.map(|year| Date::constant(year, 1, 1).into());
        let spans = match years.map(|time| Offset::UTC.to_timestamp(time)) {
            [Ok(begin), Ok(end)] => spans(&zone, begin, end),
            _ => Vec::new(),
        };
        Self { zone, spans }
    }

    /// The moment of a local time. Where a clock was set back, it is the earlier of two.
    pub(super) fn moment(&self, time: DateTime) -> Option<Timestamp> {
        let laid_out = self.laid_out(time);
        laid_out.or_else(|| self.zone.to_timestamp(time).ok())
    }

    /// The moment of a local time that is in a span.
    fn laid_out(&self, time: DateTime) -> Option<Timestamp> {
        let local = Offset::UTC.to_timestamp(time).ok()?;
        let (second, nanosecond) = (local.as_second(), local.subsec_nanosecond());
        let next = self.spans.partition_point(|span| span.from <= second);
        let span = self.spans.get(next.checked_sub(1)?)?;
        let moment =
            (second < span.until).then(|| Timestamp::new(second - span.offset, nanosecond));
        moment?.ok()
    }
}

/// What lies between the changes of a zone's clock, from one moment to another.
fn spans(zone: &TimeZone, begin: Timestamp, end: Timestamp) -> Vec<Span> {
    let changes = zone.following(begin).map(|change| change.timestamp());
    let changes = changes.take_while(|change| *change < end);
    let bounds: Vec<Timestamp> = [begin].into_iter().chain(changes).chain([end]).collect();
    let span = |bounds: &[Timestamp]| {
        let offset = zone.to_offset(bounds[0]).seconds().into();
        let from = bounds[0].as_second() + offset + FAR;
        let until = bounds[1].as_second() + offset - FAR;
        (from < until).then_some(Span {
            from,
            until,
            offset,
        })
    };
    bounds.windows(2).filter_map(span).collect()
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZoneDatabase;
    use proptest::prelude::*;

    use super::*;

    fn offsets(zone: &str) -> Offsets {
        Offsets::of(TimeZoneDatabase::bundled().get(zone).expect(zone))
    }

    #[test]
    fn nearly_all_times_of_these_years_are_laid_out() {
        for (zone, count) in [("UTC", 1), ("Asia/Shanghai", 1), ("America/Denver", 81)] {
            assert_eq!(offsets(zone).spans.len(), count, "{zone}");
        }
        let denver = offsets("America/Denver");
        for (time, is_laid_out) in [
            ("1999-12-31T00:00", false),
            ("2026-03-05T00:00", true),
            ("2026-03-08T02:30", false),
            ("2026-03-12T00:00", true),
            ("2026-11-01T01:30", false),
            ("2040-01-01T00:00", false),
        ] {
            let time = time.parse().expect(time);
            assert_eq!(denver.laid_out(time).is_some(), is_laid_out, "{time}");
        }
    }

    /// Zones with clocks that are set by an hour, by half of one, by a whole day, in Ramadan, and never.
    const ZONES: [&str; 8] = [
        "America/Denver",
        "Europe/Dublin",
        "Australia/Lord_Howe",
        "Pacific/Apia",
        "Africa/Casablanca",
        "America/Caracas",
        "Asia/Shanghai",
        "UTC",
    ];

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn a_moment_is_the_one_by_the_rules(
            zone in prop::sample::select(&ZONES),
            seconds in prop::collection::vec(800_000_000_i64..2_400_000_000, 50),
        ) {
            let offsets = offsets(zone);
            let around = offsets.zone.following(Timestamp::from_second(900_000_000).expect("in range"));
            let around = around.map(|change| change.timestamp().as_second()).take(100);
            // The hours around each change, and times far from any.
            let near = around.zip(&seconds).map(|(change, second)| change + second % 200_000 - 100_000);
            for second in near.chain(seconds.iter().copied()) {
                let time = Timestamp::from_second(second).expect("in range");
                let time = Offset::UTC.to_datetime(time);
                prop_assert_eq!(offsets.moment(time), offsets.zone.to_timestamp(time).ok(), "{}", time);
            }
        }
    }
}
