//! How times are written, as far as they say it themselves.

use jiff::tz::TimeZone;
use serde_json::Value;

use super::sample::{ColumnSample, Sample};
use super::tool::ToolZone;
use crate::mapping::{Clock, TimeFormat, time_zone};
use crate::message::Remark;

/// What is to be said of a column of times; a text that is `None` is open.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Times {
    pub(super) zone: Option<(Option<String>, Remark)>,
    pub(super) format: Option<(Option<TimeFormat>, Remark)>,
}

/// The days that a spreadsheet counts from 1954 to 2119.
const SERIAL: std::ops::Range<f64> = 20_000.0..80_000.0;

impl Times {
    /// What the texts of a column say, and the tool that wrote them.
    pub(super) fn of(column: &ColumnSample, zone: ToolZone, sample: &Sample) -> Self {
        let texts = || column.seen().map(|seen| seen.text.as_str());
        let can_read = |clock: &Clock| texts().all(|text| clock.moment(text).is_some());
        let Some(example) = texts().next().map(str::to_owned) else {
            return Self::default();
        };
        if can_read(&Clock::new(None, None)) {
            return Self::default();
        }
        let zoned = |format| Clock::new(Some(TimeZone::UTC), format);
        let format = if can_read(&zoned(None)) {
            None
        } else if texts().all(is_serial) {
            Some((Some(TimeFormat::Serial), Remark::SerialDates { example }))
        } else {
            let day = can_read(&zoned(Some(TimeFormat::DayMonth)));
            let month = can_read(&zoned(Some(TimeFormat::MonthDay)));
            Some(match (day, month) {
                (true, false) => (Some(TimeFormat::DayMonth), Remark::DateOrder),
                (false, true) => (Some(TimeFormat::MonthDay), Remark::DateOrder),
                _ => (None, Remark::OpenDates { example }),
            })
        };
        let has_zone = |format: Option<TimeFormat>| can_read(&Clock::new(None, format));
        let is_zoned = matches!(format, Some((Some(format), _)) if has_zone(Some(format)));
        Self {
            zone: (!is_zoned).then(|| zone_of(zone, sample)),
            format,
        }
    }
}

/// The zone of times that name none.
fn zone_of(zone: ToolZone, sample: &Sample) -> (Option<String>, Remark) {
    let tool = sample.tool.map_or("", |tool| tool.name).to_owned();
    match zone {
        ToolZone::Known(zone) => (Some(zone.to_owned()), Remark::ZoneOfTool { tool }),
        ToolZone::InRowBelow => match in_row_below(sample) {
            Some(zone) => (Some(zone), Remark::ZoneInFile),
            None => (None, Remark::OpenZone),
        },
        ToolZone::OfOwner => (None, Remark::OpenZone),
    }
}

/// The zone that a row below the header says: `{"ImportId":"startDate","timeZone":"America/Denver"}`.
fn in_row_below(sample: &Sample) -> Option<String> {
    let cells = sample.below.iter().flatten();
    let mut objects = cells.filter_map(|cell| serde_json::from_str::<Value>(cell).ok());
    objects
        .find_map(|object| Some(object.get("timeZone")?.as_str()?.to_owned()))
        .filter(|zone| time_zone(zone).is_some())
}

fn is_serial(text: &str) -> bool {
    text.parse().is_ok_and(|days| SERIAL.contains(&days))
}
