//! The days that are kept, none of them nearer than it has to be, and until when a first word is promised.

use jiff::civil::Date;
use jiff::{Span, tz};
use kernel::Instant;
use web::Speech;

/// A first word comes within so many working days.
pub const FIRST_WORD_DAYS: usize = 3;

fn date(now: Instant) -> Date {
    now.timestamp().to_zoned(tz::TimeZone::UTC).date()
}

/// The day of what somebody did who is known to those who read it.
pub fn day(now: Instant) -> String {
    date(now).to_string()
}

/// The Monday of the week in which somebody did something of whom nothing nearer is to be known.
pub fn week(now: Instant) -> String {
    let today = date(now);
    let since = i64::from(today.weekday().to_monday_zero_offset());
    today.saturating_sub(Span::new().days(since)).to_string()
}

/// Until when the first word comes: three working days, Monday to Friday, after the day, or after the end of the week.
pub fn first_word_until(received_on: &str, is_anonymous: bool) -> Option<Date> {
    let received: Date = received_on.parse().ok()?;
    let from = if is_anonymous { received.saturating_add(Span::new().days(6)) } else { received };
    let mut days = from.series(Span::new().days(1)).skip(1);
    days.by_ref().filter(|day| day.weekday().to_monday_zero_offset() < 5).nth(FIRST_WORD_DAYS - 1)
}

/// A day as people say it; of an anonymous reporter its week.
pub fn said(t: &Speech, day: &str, is_week: bool) -> String {
    let Ok(date) = day.parse::<Date>() else { return String::new() };
    if is_week { t.a1("safe-week", "day", t.date(date)) } else { t.date(date) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        Instant::from_timestamp(text.parse().unwrap())
    }

    #[test]
    fn of_a_week_its_monday_is_kept() {
        for (now, monday) in [
            ("2026-11-23T00:00:00Z", "2026-11-23"),
            ("2026-11-29T23:59:59Z", "2026-11-23"),
            ("2026-11-30T00:00:00Z", "2026-11-30"),
            ("2027-01-01T12:00:00Z", "2026-12-28"),
        ] {
            assert_eq!(week(at(now)), monday);
        }
    }

    #[test]
    fn a_first_word_is_promised_within_three_working_days_of_what_is_known() {
        let until = |day: &str, anonymous| first_word_until(day, anonymous).unwrap().to_string();
        assert_eq!(until("2026-11-23", false), "2026-11-26");
        assert_eq!(until("2026-11-26", false), "2026-12-01", "a week-end lies between");
        assert_eq!(until("2026-11-23", true), "2026-12-02", "it may have been written on its Sunday");
    }
}
