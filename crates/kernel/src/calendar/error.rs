//! What can be wrong with a calendar that somebody wrote.

use std::fmt;

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarError {
    /// The calendar's name, when several were read.
    pub calendar: Option<String>,
    /// The place in its specification, like `week.1[0]`; empty when it is the whole.
    pub field: String,
    pub problem: Problem,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Not JSON, or not of the expected shape; in the words of the JSON reader.
    Shape(String),
    UnknownZone(String),
    NotAWeekday(String),
    NotADate(String),
    NotATime(String),
    /// A window ends when or before it starts.
    EndsBeforeStart {
        start: String,
        end: String,
    },
}

impl CalendarError {
    pub(super) fn new(field: impl Into<String>, problem: Problem) -> Self {
        Self { calendar: None, field: field.into(), problem }
    }
}

impl fmt::Display for CalendarError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(calendar) = &self.calendar {
            write!(f, "calendar {calendar}: ")?;
        }
        if !self.field.is_empty() {
            write!(f, "{}: ", self.field)?;
        }
        self.problem.fmt(f)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shape(words) => f.write_str(words),
            Self::UnknownZone(zone) => {
                write!(f, "{zone:?} is not a time zone; zones are named like Europe/Berlin")
            }
            Self::NotAWeekday(day) => {
                write!(f, "{day:?} is not a weekday; they are 1 (Monday) to 7 (Sunday)")
            }
            Self::NotADate(date) => write!(f, "{date:?} is not a date like 2026-12-24"),
            Self::NotATime(time) => write!(f, "{time:?} is not a time between 00:00 and 24:00, like 09:30"),
            Self::EndsBeforeStart { start, end } => write!(
                f,
                "the window ends at {end}, not after its start {start}; a night is written as \
                 22:00 to 24:00 and, on the next day, 00:00 to 06:00"
            ),
        }
    }
}

impl std::error::Error for CalendarError {}
