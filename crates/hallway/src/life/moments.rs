//! Moments told as people tell them: so long ago in working time, on the working day before yesterday at nine.

use std::sync::Arc;

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use kernel::Instant;
use kernel::calendar::Calendar;

/// How far back a moment is searched.
const HORIZON_SECONDS: i64 = 40 * 86_400;

/// The present, and what lies around it in the clinic's working time.
pub struct Moments {
    pub now: Instant,
    /// The present while the clinic is open, otherwise when it closed last: what happened "a quarter of an hour ago"
    /// happened a quarter of an hour before this.
    pub anchor: Instant,
    pub clinic: Arc<Calendar>,
}

impl Moments {
    pub fn new(now: Instant, clinic: Arc<Calendar>) -> Self {
        let anchor = if clinic.is_open(now) { now } else { last_closing(&clinic, now) };
        Self { now, anchor, clinic }
    }

    /// So many minutes of open time before the anchor.
    pub fn ago(&self, minutes: i64) -> Instant {
        latest(self.anchor, |at| self.clinic.elapsed_micros(at, self.anchor) >= minutes * 60_000_000)
    }

    /// The working day that lies `days` after that of the anchor (before it, when negative).
    pub fn date(&self, days: i64) -> Date {
        self.date_from(self.anchor, days)
    }

    fn date_from(&self, at: Instant, days: i64) -> Date {
        let today = self.clinic.local(at).date();
        let is_open = |date: &Date| !self.clinic.windows_on(*date).is_empty();
        let place = usize::try_from(days.abs() - 1).unwrap_or_default();
        let found = match days {
            0 => Some(today),
            1.. => dates(today, Date::tomorrow).filter(is_open).nth(place),
            _ => dates(today, Date::yesterday).filter(is_open).nth(place),
        };
        found.unwrap_or(today)
    }

    /// A time of the working day that lies `days` away, such as `(-1, 9, 20)`.
    pub fn day(&self, days: i64, hour: i8, minute: i8) -> Instant {
        let minutes = i64::from(hour) * 60 + i64::from(minute);
        wall(self.clinic.zone(), self.date(days), minutes)
    }

    /// The weekday of the working day that lies so many days from this moment, as people call it.
    pub fn weekday(&self, at: Instant, days: i64) -> String {
        self.date_from(at, days).strftime("%A").to_string()
    }

    /// The month that lies `months` away from this moment, as people call it.
    pub fn month(&self, at: Instant, months: i32) -> String {
        let first = self.clinic.local(at).date().first_of_month();
        let other = first.checked_add(jiff::Span::new().months(months)).unwrap_or(first);
        other.strftime("%B").to_string()
    }

    pub fn year(&self, at: Instant) -> i16 {
        self.clinic.local(at).year()
    }
}

/// The first of the times that people promise, from `least` on: ten, noon, three, or the end of the day.
pub fn usual(calendar: &Calendar, least: Instant) -> Instant {
    let today = calendar.local(least).date();
    let days = std::iter::once(today).chain(dates(today, Date::tomorrow)).take(60);
    let times = days.flat_map(|date| {
        let windows = calendar.windows_on(date);
        let end = windows.last().map(|hours| i64::from(hours.closes.min(17 * 60)));
        let within = move |minute: &i64| end.is_some_and(|end| *minute <= end);
        [10 * 60, 12 * 60, 15 * 60, 17 * 60]
            .into_iter()
            .filter(within)
            .map(move |minutes| wall(calendar.zone(), date, minutes))
    });
    times.into_iter().find(|at| *at >= least).unwrap_or(least)
}

/// The instant of a wall-clock time, in minutes since midnight.
pub fn wall(zone: &TimeZone, date: Date, minutes: i64) -> Instant {
    let time = Time::new((minutes / 60) as i8, (minutes % 60) as i8, 0, 0).unwrap_or(Time::MAX);
    let at = zone.to_ambiguous_timestamp(date.to_datetime(time)).compatible();
    at.map(Instant::from_timestamp).unwrap_or_default()
}

/// When the calendar, which is closed now, was open last.
fn last_closing(calendar: &Calendar, now: Instant) -> Instant {
    Instant(latest(now, |at| calendar.elapsed_micros(at, now) > 0).0 + 1)
}

/// The latest instant of which something is true that is true of all before it.
fn latest(until: Instant, is_true: impl Fn(Instant) -> bool) -> Instant {
    let (mut good, mut bad) = (until.plus_seconds(-HORIZON_SECONDS).0, until.0 + 1);
    while bad - good > 1 {
        let middle = good + (bad - good) / 2;
        if is_true(Instant(middle)) {
            good = middle;
        } else {
            bad = middle;
        }
    }
    Instant(good)
}

pub fn dates(from: Date, step: fn(Date) -> Result<Date, jiff::Error>) -> impl Iterator<Item = Date> {
    std::iter::successors(step(from).ok(), move |date| step(*date).ok())
}

#[cfg(test)]
mod tests {
    use kernel::calendar::parse_calendars;

    use super::*;

    fn moments(now: &str) -> Moments {
        let day = r#"[["08:00","17:00"]]"#;
        let week: Vec<String> = (1..=5).map(|weekday| format!("\"{weekday}\":{day}")).collect();
        let json = format!(r#"{{"x":{{"tz":"Europe/London","week":{{{}}}}}}}"#, week.join(","));
        let clinic = parse_calendars(&json).unwrap().remove("x").unwrap();
        Moments::new(Instant::parse(now).unwrap(), Arc::new(clinic))
    }

    fn at(text: &str) -> Instant {
        Instant::parse(text).unwrap()
    }

    #[test]
    fn while_the_clinic_is_open_the_present_is_the_anchor() {
        let m = moments("2026-11-19T10:50:00Z");
        assert_eq!(m.anchor, m.now);
        assert_eq!(m.ago(15), at("2026-11-19T10:35:00Z"));
        assert_eq!(m.ago(200), at("2026-11-18T16:30:00Z"), "the night does not count");
        assert_eq!(m.day(-4, 9, 20), at("2026-11-13T09:20:00Z"), "nor does the weekend");
        assert_eq!(m.day(2, 12, 0), at("2026-11-23T12:00:00Z"));
        assert_eq!(
            (m.month(m.anchor, -1), m.month(m.anchor, 2)),
            ("October".to_owned(), "January".to_owned())
        );
    }

    #[test]
    fn at_night_and_on_sundays_it_is_the_last_closing() {
        for closed in ["2026-11-20T17:00:00Z", "2026-11-22T12:00:00Z", "2026-11-23T07:59:59Z"] {
            let m = moments(closed);
            assert_eq!(m.anchor, at("2026-11-20T17:00:00Z"), "{closed}");
            assert_eq!(m.ago(15), at("2026-11-20T16:45:00Z"), "{closed}");
            assert_eq!(m.day(-1, 9, 0), at("2026-11-19T09:00:00Z"), "{closed}");
        }
    }

    #[test]
    fn dates_are_promised_for_round_times_of_open_days() {
        let m = moments("2026-11-20T10:50:00Z");
        let promised = |least: &str| usual(&m.clinic, at(least));
        assert_eq!(promised("2026-11-20T10:50:00Z"), at("2026-11-20T12:00:00Z"));
        assert_eq!(promised("2026-11-20T15:00:00Z"), at("2026-11-20T15:00:00Z"));
        assert_eq!(promised("2026-11-20T17:30:00Z"), at("2026-11-23T10:00:00Z"));
    }
}
