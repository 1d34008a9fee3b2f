//! A calendar as people write it, and its checking.

use std::collections::BTreeMap;

use jiff::{civil::Date, tz::TimeZone};
use serde::{Deserialize, Serialize};

use super::{Calendar, CalendarError, Hours, Problem};

/// A business calendar in plain data: what a form or a JSON file holds. Fields it does not know are ignored.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarSpec {
    /// The time zone, like `Europe/Berlin`.
    pub tz: String,
    /// Opening windows of each weekday, `"1"` (Monday) to `"7"` (Sunday), as pairs of `HH:MM`; `24:00` ends a day.
    #[serde(default)]
    pub week: BTreeMap<String, Vec<(String, String)>>,
    /// Local dates that are closed all day.
    #[serde(default)]
    pub holidays: Vec<String>,
    /// Local dates with windows of their own: a half holiday, an open Sunday. They win over the two fields above.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub special: BTreeMap<String, Vec<(String, String)>>,
}

/// Reads `{"name": {"tz": ..., "week": ..., "holidays": ..., "special": ...}, ...}`.
pub fn parse_calendars(json: &str) -> Result<BTreeMap<String, Calendar>, CalendarError> {
    let mut reader = serde_json::Deserializer::from_str(json);
    let specs: BTreeMap<String, CalendarSpec> =
        serde_path_to_error::deserialize(&mut reader).map_err(misshapen)?;
    reader.end().map_err(|error| CalendarError::new("", Problem::Shape(error.to_string())))?;
    specs
        .into_iter()
        .map(|(name, spec)| match Calendar::new(&spec) {
            Ok(calendar) => Ok((name, calendar)),
            Err(error) => Err(CalendarError { calendar: Some(name), ..error }),
        })
        .collect()
}

/// The time zone of this name, from the database inside the program.
pub fn zone(name: &str) -> Option<TimeZone> {
    TimeZone::get(name).ok().filter(|zone| !zone.is_unknown())
}

impl Calendar {
    /// Checks and compiles.
    pub fn new(spec: &CalendarSpec) -> Result<Self, CalendarError> {
        let zone =
            zone(&spec.tz).ok_or_else(|| CalendarError::new("tz", Problem::UnknownZone(spec.tz.clone())))?;

        let mut week: [Vec<Hours>; 7] = Default::default();
        for (day, windows) in &spec.week {
            let field = format!("week.{day}");
            let slot = match day.as_bytes() {
                [digit @ b'1'..=b'7'] => &mut week[usize::from(digit - b'1')],
                _ => return Err(CalendarError::new(field, Problem::NotAWeekday(day.clone()))),
            };
            *slot = hours(&field, windows)?;
        }

        let mut exceptions = BTreeMap::new();
        for (i, day) in spec.holidays.iter().enumerate() {
            exceptions.insert(date(&format!("holidays[{i}]"), day)?, Vec::new());
        }
        for (day, windows) in &spec.special {
            let field = format!("special.{day}");
            exceptions.insert(date(&field, day)?, hours(&field, windows)?);
        }
        Ok(Self::compile(zone, week, exceptions))
    }
}

fn hours(field: &str, windows: &[(String, String)]) -> Result<Vec<Hours>, CalendarError> {
    let parse = |(i, (start, end)): (usize, &(String, String))| {
        Hours::parse(start, end).map_err(|problem| CalendarError::new(format!("{field}[{i}]"), problem))
    };
    windows.iter().enumerate().map(parse).collect::<Result<_, _>>().map(Hours::merge)
}

/// Strictly `YYYY-MM-DD`: jiff alone would also take a date with a time and forget the time.
fn date(field: &str, text: &str) -> Result<Date, CalendarError> {
    match text.parse() {
        Ok(date) if text.len() == 10 => Ok(date),
        _ => Err(CalendarError::new(field, Problem::NotADate(text.to_owned()))),
    }
}

/// Splits the place `berlin.week.1[0]` that the reader reports into the calendar and its field.
fn misshapen(error: serde_path_to_error::Error<serde_json::Error>) -> CalendarError {
    let mut calendar = None;
    let mut field = String::new();
    for segment in error.path() {
        use serde_path_to_error::Segment;
        match segment {
            Segment::Map { key } if calendar.is_none() => calendar = Some(key.clone()),
            Segment::Seq { index } => field.push_str(&format!("[{index}]")),
            Segment::Map { key } if field.is_empty() => field.push_str(key),
            Segment::Map { key } => field.push_str(&format!(".{key}")),
            _ => {}
        }
    }
    CalendarError { calendar, field, problem: Problem::Shape(error.into_inner().to_string()) }
}
