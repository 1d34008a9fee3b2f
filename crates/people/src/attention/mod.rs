//! The budget of attention: everything that asks a person for answers takes it from the same minutes of their month.
//!
//! What is counted is that something was asked, with the seconds that it says it takes; never what, and never whether it
//! was answered. What would go beyond the budget is not asked.

mod api;
mod store;
#[cfg(test)]
mod tests;

pub use api::api;
pub use store::{forget_old, months, of, spend};

use kernel::Instant;
use serde::Serialize;
use utoipa::ToSchema;
use web::Speech;

/// What was asked of somebody this month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Attention {
    /// What questions have asked for this month.
    pub seconds: i64,
    /// How many times.
    pub questions: i64,
    /// What they may ask for.
    pub seconds_a_month: i64,
}

impl Attention {
    /// In words.
    pub fn says(&self, t: &Speech) -> String {
        let whole = self.seconds_a_month / 60;
        match (whole, self.questions) {
            (0, 0) => t.s("attention-off"),
            (_, 0) => t.a1("attention-none", "whole", whole),
            (_, n) => {
                let tenths = (self.seconds * 10 + 30) / 60;
                let used =
                    [(tenths / 10).to_string(), t.s("attention-mark"), (tenths % 10).to_string()].concat();
                t.a3("attention-used", "used", &used, "whole", whole, "n", n)
            }
        }
    }
}

/// The calendar month of an instant in UTC, counted from year 0: the next one is one more.
pub fn month(at: Instant) -> i64 {
    let date = at.timestamp().to_zoned(jiff::tz::TimeZone::UTC).date();
    i64::from(date.year()) * 12 + i64::from(date.month()) - 1
}

/// The first day of a month.
pub fn first_day(month: i64) -> jiff::civil::Date {
    let year = i16::try_from(month.div_euclid(12)).unwrap_or_default();
    jiff::civil::date(year, i8::try_from(month.rem_euclid(12)).unwrap_or_default() + 1, 1)
}

/// The instant at which a month begins.
pub fn begins(month: i64) -> Instant {
    let midnight = first_day(month).to_zoned(jiff::tz::TimeZone::UTC);
    midnight.map_or(Instant(0), |midnight| Instant::from_timestamp(midnight.timestamp()))
}
