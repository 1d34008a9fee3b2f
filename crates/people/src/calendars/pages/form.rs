//! The form of a calendar: hours in lines, and what is wrong with them beside the right line.

use kernel::{Failure, FieldError, Refusal};
use serde::Deserialize;

use crate::calendars::hours;
use crate::calendars::model::{CalendarChanges, Windows};
use crate::calendars::views::Calendar;
use crate::entrance::form::Labels;

/// The form as it was typed. A box that is not ticked is not sent.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    pub version: i64,
    pub name: String,
    pub time_zone: String,
    pub day_1: String,
    pub day_2: String,
    pub day_3: String,
    pub day_4: String,
    pub day_5: String,
    pub day_6: String,
    pub day_7: String,
    pub holidays: String,
    pub special: String,
    pub is_default: Option<String>,
}

pub const LABELS: Labels = &[
    ("name", "calendar-name"),
    ("time_zone", "time-zone"),
    ("day_1", "weekday-long-1"),
    ("day_2", "weekday-long-2"),
    ("day_3", "weekday-long-3"),
    ("day_4", "weekday-long-4"),
    ("day_5", "weekday-long-5"),
    ("day_6", "weekday-long-6"),
    ("day_7", "weekday-long-7"),
    ("holidays", "calendar-holidays"),
    ("special", "calendar-special"),
    ("is_default", "calendar-is-default"),
];

/// A weekday of the form: its field, the key of its name, its hours.
pub struct Day<'a> {
    pub field: &'static str,
    pub name: &'static str,
    pub hours: &'a str,
}

impl Typed {
    pub fn of(calendar: &Calendar) -> Self {
        let day = |weekday: &str| calendar.week.get(weekday).map(|day| hours::line(day)).unwrap_or_default();
        Self {
            version: calendar.version,
            name: calendar.name.clone(),
            time_zone: calendar.tz.clone(),
            day_1: day("1"),
            day_2: day("2"),
            day_3: day("3"),
            day_4: day("4"),
            day_5: day("5"),
            day_6: day("6"),
            day_7: day("7"),
            holidays: calendar.holidays.join("\n"),
            special: hours::dated(&calendar.special),
            is_default: calendar.is_default.then(|| "yes".to_owned()),
        }
    }

    /// From Monday.
    pub fn days(&self) -> Vec<Day<'_>> {
        let hours =
            [&self.day_1, &self.day_2, &self.day_3, &self.day_4, &self.day_5, &self.day_6, &self.day_7];
        let days = LABELS.iter().filter(|(field, _)| field.starts_with("day_")).zip(hours);
        days.map(|((field, name), hours)| Day { field, name, hours }).collect()
    }

    /// What shall be different; everything that is no window at all is said at once.
    pub fn read(&self) -> Result<CalendarChanges, Refusal> {
        let mut wrong = Vec::new();
        let mut week = Windows::new();
        for (weekday, day) in (1..=7).zip(self.days()) {
            match hours::read(day.hours) {
                Ok(windows) if windows.is_empty() => {}
                Ok(windows) => drop(week.insert(weekday.to_string(), windows)),
                Err(message) => wrong.push(FieldError::new(day.field, message)),
            }
        }
        let special = hours::read_dated(&self.special).unwrap_or_else(|message| {
            wrong.push(FieldError::new("special", message));
            Windows::new()
        });
        if !wrong.is_empty() {
            return Err(Refusal::Invalid(wrong));
        }
        Ok(CalendarChanges {
            name: Some(self.name.clone()),
            tz: Some(self.time_zone.clone()),
            week: Some(week),
            holidays: Some(hours::read_dates(&self.holidays)),
            special: Some(special),
            is_default: Some(self.is_default.is_some()),
        })
    }
}

/// Says where in the form it is wrong, instead of where in the specification: `week.3[0]` is `day_3`.
pub fn in_the_form(failure: Failure) -> Failure {
    let Failure::Refused(Refusal::Invalid(errors)) = failure else { return failure };
    let place = |error: FieldError| {
        let field = error.field.as_ref();
        let field = match field.split(['.', '[']).next().unwrap_or_default() {
            "week" => ["day_", field.get(5..6).unwrap_or("1")].concat(),
            "tz" => "time_zone".to_owned(),
            whole => whole.to_owned(),
        };
        FieldError::new(field, error.message)
    };
    Refusal::Invalid(errors.into_iter().map(place).collect()).into()
}
