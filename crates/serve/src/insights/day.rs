//! Days in UTC, by which requests are counted.

use jiff::ToSpan;
use jiff::civil::Date;
use kernel::Instant;
use serde::{Deserialize, Serialize};

const MICROS: i64 = 86_400_000_000;

/// Days since 1970-01-01 in UTC.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Day(pub i64);

impl Day {
    /// The day in which this instant lies.
    pub const fn of(at: Instant) -> Self {
        Self(at.0.div_euclid(MICROS))
    }

    /// Its first instant.
    pub const fn starts(self) -> Instant {
        Instant(self.0 * MICROS)
    }

    pub const fn plus(self, days: i64) -> Self {
        Self(self.0 + days)
    }

    pub fn of_date(date: Date) -> Self {
        Self(i64::from((date - Date::constant(1970, 1, 1)).get_days()))
    }

    /// Clamped to the years that a calendar has.
    pub fn date(self) -> Date {
        Date::constant(1970, 1, 1).saturating_add(self.0.clamp(-3_000_000, 2_900_000).days())
    }

    /// The first day of its month.
    pub fn month(self) -> Self {
        Self::of_date(self.date().first_of_month())
    }

    /// The first day of the month after.
    pub fn next_month(self) -> Self {
        Self::of_date(self.date().last_of_month()).plus(1)
    }

    /// The Monday of its week; 1970 began on a Thursday.
    pub const fn week(self) -> Self {
        Self(self.0 - (self.0 + 3).rem_euclid(7))
    }
}

impl kernel::value::Bind for Day {
    fn bind(&self) -> kernel::value::Value<'_> {
        kernel::value::Value::Int(Some(self.0))
    }
}
impl kernel::value::Column for Day {
    fn read(value: kernel::value::Value<'_>) -> Option<Self> {
        i64::read(value).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_and_weeks_begin_where_the_calendar_says() {
        let day = Day::of_date(jiff::civil::date(2026, 11, 19));
        assert_eq!(day.date(), jiff::civil::date(2026, 11, 19));
        assert_eq!(day.month().date(), jiff::civil::date(2026, 11, 1));
        assert_eq!(day.next_month().date(), jiff::civil::date(2026, 12, 1));
        assert_eq!(day.week().date(), jiff::civil::date(2026, 11, 16));
        assert_eq!(day.week().week(), day.week());
        assert_eq!(Day::of(Instant(-1)), Day(-1));
        assert_eq!(Day::of(day.starts()), day);
    }
}
