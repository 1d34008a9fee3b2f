//! Months in UTC, by which interactions are kept.

use std::collections::BTreeSet;

use jiff::civil::{Date, date};

const MICROS: i64 = 86_400_000_000;

/// A month, or nothing where it is not known when something was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(Option<(i16, i8)>);

impl Month {
    pub const UNKNOWN: Self = Self(None);

    /// In which this instant lies, in microseconds since 1970.
    pub fn of(at: Option<i64>) -> Self {
        Self(at.map(|at| date_of(at.div_euclid(MICROS))).map(|day| (day.year(), day.month())))
    }

    /// Reads what `to_string` wrote.
    pub fn read(text: &str) -> Option<Self> {
        if text.is_empty() {
            return Some(Self::UNKNOWN);
        }
        let (year, month) = text.split_once('-')?;
        let (year, month) = (year.parse().ok()?, month.parse().ok()?);
        Date::new(year, month, 1).ok().map(|_| Self(Some((year, month))))
    }

    /// Its first day, where it is known.
    pub fn first_day(self) -> Option<Date> {
        self.0.map(|(year, month)| date(year, month, 1))
    }

    /// Days since 1970 as bits: bit n - 1 for day n.
    pub fn bits(self, days: &BTreeSet<i64>) -> i64 {
        match self.0 {
            Some(_) => {
                days.iter().map(|day| 1_i64 << (date_of(*day).day() - 1)).fold(0, |all, one| all | one)
            }
            None => 0,
        }
    }

    /// The days since 1970 that these bits stand for.
    pub fn days(self, bits: i64) -> impl Iterator<Item = i64> {
        let first = self.first_day().map(|first| i64::from((first - date(1970, 1, 1)).get_days()));
        (0..31).filter(move |bit| bits >> bit & 1 == 1).filter_map(move |bit| Some(first? + bit))
    }
}

impl std::fmt::Display for Month {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0 {
            Some((year, month)) => write!(f, "{year:04}-{month:02}"),
            None => Ok(()),
        }
    }
}

/// Clamped to the years that a calendar has.
fn date_of(day: i64) -> Date {
    let span = jiff::Span::new().days(day.clamp(-700_000, 2_900_000));
    date(1970, 1, 1).saturating_add(span)
}
