//! What somebody says of when they are there, and how it is checked.

use jiff::civil::Date;
use kernel::calendar::{Calendar, CalendarSpec};
use kernel::text::Fields;
use kernel::{Failure, FieldError, Instant, Refusal};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::PersonId;
use crate::calendars::model::{Windows, problem};

/// Away from the first day to the last, both included, where the person lives.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Absence {
    /// A day, `2026-12-21`; today when nothing is said.
    #[schema(example = "2026-12-21")]
    pub first_day: Option<String>,
    #[schema(example = "2027-01-04")]
    pub last_day: String,
    /// A colleague of one of their teams, who is asked meanwhile.
    #[schema(value_type = Option<String>)]
    pub substitute: Option<PersonId>,
}

/// Hours of one's own within those of the team.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OwnHours {
    /// Windows of each weekday, `"1"` (Monday) to `"7"`; null for no hours of one's own.
    #[schema(value_type = Option<std::collections::BTreeMap<String, Vec<Vec<String>>>>, example = json!({"1": [["08:00", "12:00"]]}))]
    pub week: Option<Windows>,
}

/// The days of an absence, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Days {
    pub first_day: String,
    pub last_day: String,
    pub starts_at: Instant,
    pub ends_at: Instant,
}

/// Nobody plans further ahead.
const LONGEST_DAYS: i32 = 731;
/// How many windows a day may have.
const MOST_WINDOWS: usize = 24;

impl Absence {
    /// Its days in this zone: it ends when the day after the last begins there.
    pub fn days(&self, time_zone: &str, now: Instant) -> Result<Days, Failure> {
        let zone = kernel::calendar::zone(time_zone).unwrap_or(jiff::tz::TimeZone::UTC);
        let today = now.timestamp().to_zoned(zone.clone()).date();
        let mut fields = Fields::default();
        let first = match self.first_day.as_deref().map(str::trim).filter(|day| !day.is_empty()) {
            Some(day) => fields.take(day_of("first_day", day)).unwrap_or(today),
            None => today,
        };
        let last = fields.take(day_of("last_day", &self.last_day)).unwrap_or(today);
        if last < first {
            fields.wrong("last_day", "field-absence-ends-first");
        } else if last < today {
            fields.wrong("last_day", "field-past");
        } else if (last - today).get_days() > LONGEST_DAYS || (today - first).get_days() > LONGEST_DAYS {
            fields.wrong("last_day", "field-absence-too-long");
        }
        fields.finish()?;
        let begins = |day: Date| {
            let midnight =
                zone.to_zoned(day.at(0, 0, 0, 0)).map(|at| Instant::from_timestamp(at.timestamp()));
            midnight.map_err(|_| FieldError::new("last_day", "field-date"))
        };
        let after = last.tomorrow().map_err(|_| FieldError::new("last_day", "field-date"))?;
        Ok(Days {
            first_day: first.to_string(),
            last_day: last.to_string(),
            starts_at: begins(first)?,
            ends_at: begins(after)?,
        })
    }
}

fn day_of(field: &'static str, raw: &str) -> Result<Option<Date>, FieldError> {
    match crate::persons::model::date(field, Some(raw))? {
        Some(day) => day.parse().map(Some).map_err(|_| FieldError::new(field, "field-date")),
        None => Err(FieldError::new(field, "field-required")),
    }
}

impl OwnHours {
    /// As it is kept; nothing where there are no windows at all.
    pub fn kept(&self) -> Result<Option<String>, Refusal> {
        let Some(week) = self.week.as_ref().filter(|week| week.values().any(|day| !day.is_empty())) else {
            return Ok(None);
        };
        if week.values().any(|day| day.len() > MOST_WINDOWS) {
            return Err(Refusal::field("week", "field-too-long"));
        }
        let spec = spec("UTC", week.clone());
        Calendar::new(&spec).map_err(|error| Refusal::Invalid(vec![problem(&error)]))?;
        serde_json::to_string(week).map(Some).map_err(|_| Refusal::field("week", "field-type"))
    }
}

/// Hours as a calendar of their own.
pub fn spec(time_zone: &str, week: Windows) -> CalendarSpec {
    CalendarSpec { tz: time_zone.to_owned(), week, ..CalendarSpec::default() }
}
