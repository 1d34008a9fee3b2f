//! Speaking to one person: their language, their time zone, and the present.

use std::ops::Deref;

use jiff::Zoned;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use kernel::Instant;

use crate::texts::{Say, Words};

/// What templates know as `t`: texts, and times as this person reads them.
#[derive(Clone, Debug)]
pub struct Speech {
    words: Words,
    zone: TimeZone,
    pub now: Instant,
    today: Date,
    /// Whether this is the language in which the organisation wrote its own words.
    pub is_of_the_house: bool,
}

impl Deref for Speech {
    type Target = Words;
    fn deref(&self) -> &Words {
        &self.words
    }
}

impl Speech {
    /// `zone` is an IANA name; one that is not known is read as UTC.
    pub fn new(words: Words, zone: &str, now: Instant) -> Self {
        let zone = kernel::calendar::zone(zone).unwrap_or(TimeZone::UTC);
        let today = now.timestamp().to_zoned(zone.clone()).date();
        Self { words, zone, now, today, is_of_the_house: true }
    }

    pub fn words(&self) -> Words {
        self.words
    }

    pub fn local(&self, at: Instant) -> Zoned {
        at.timestamp().to_zoned(self.zone.clone())
    }

    pub const fn today(&self) -> Date {
        self.today
    }

    /// `16:00`
    pub fn clock(&self, at: Instant) -> String {
        clock_of(&self.local(at))
    }

    /// `today`, `tomorrow`, `yesterday`, or `Fri 20 Nov`, with the year when it is another one.
    pub fn day(&self, at: Instant) -> String {
        self.day_of(self.local(at).date())
    }

    /// As [`Speech::day`], for a date.
    pub fn day_of(&self, date: Date) -> String {
        match (date - self.today).get_days() {
            0 => self.s("day-today"),
            1 => self.s("day-tomorrow"),
            -1 => self.s("day-yesterday"),
            _ => self.date(date),
        }
    }

    /// `Fri 20 Nov`, with the year when it is another one.
    pub fn date(&self, date: Date) -> String {
        let weekday = self.s(weekday_short(date));
        let month = self.s(month_short(date));
        let day = i64::from(date.day());
        if date.year() == self.today.year() {
            self.a3("date-short", "weekday", &weekday, "day", day, "month", &month)
        } else {
            let year = date.year().to_string();
            self.say(
                "date-short-year",
                &[
                    ("weekday", weekday.arg()),
                    ("day", day.arg()),
                    ("month", month.arg()),
                    ("year", year.arg()),
                ],
            )
        }
    }

    /// `today by 16:00`, `Fri 20 Nov, 12:00`
    pub fn by(&self, at: Instant) -> String {
        let local = self.local(at);
        if local.date() == self.today {
            self.a1("time-today-by", "time", clock_of(&local))
        } else {
            self.at_local(&local)
        }
    }

    /// `today 16:00`, `Fri 20 Nov, 12:00`
    pub fn at(&self, at: Instant) -> String {
        self.at_local(&self.local(at))
    }

    fn at_local(&self, local: &Zoned) -> String {
        let (day, time) = (self.day_of(local.date()), clock_of(local));
        let near = (local.date() - self.today).get_days().abs() <= 1;
        self.a2(if near { "time-near" } else { "time-day" }, "day", &day, "time", &time)
    }

    /// The time alone when it is today, the day and time otherwise.
    pub fn short(&self, at: Instant) -> String {
        let local = self.local(at);
        if local.date() == self.today { clock_of(&local) } else { self.at_local(&local) }
    }

    /// `Thursday 19 November, 10:50`
    pub fn long(&self, at: Instant) -> String {
        let date = self.local(at).date();
        let (weekday, month) = (self.s(weekday_long(date)), self.s(month_long(date)));
        let (day, time) = (i64::from(date.day()), self.clock(at));
        self.say(
            "time-long",
            &[("weekday", weekday.arg()), ("day", day.arg()), ("month", month.arg()), ("time", time.arg())],
        )
    }

    /// `2 h 50 min`, `40 min`, `3 days`: two units at most, never less than a minute.
    pub fn span(&self, seconds: i64) -> String {
        if seconds.abs() < 60 {
            return self.s("span-moment");
        }
        let minutes = seconds.abs() / 60;
        let (days, hours, rest) = (minutes / 1440, minutes / 60 % 24, minutes % 60);
        match (days, hours, rest) {
            (0, 0, m) => self.a1("span-minutes", "n", m),
            (0, h, 0) => self.a1("span-hours", "n", h),
            (0, h, m) => self.a2("span-hours-minutes", "h", h, "m", m),
            (1, h, _) if h > 0 => self.a1("span-days-hours", "h", h),
            (d, _, _) => self.a1("span-days", "n", d),
        }
    }

    /// The value of an `<input type=datetime-local>`.
    pub fn input(&self, at: Instant) -> String {
        self.local(at).strftime("%Y-%m-%dT%H:%M").to_string()
    }

    /// What an `<input type=datetime-local>` says, in this person's zone.
    pub fn from_input(&self, text: &str) -> Option<Instant> {
        let local: jiff::civil::DateTime = text.trim().parse().ok()?;
        Some(Instant::from_timestamp(local.to_zoned(self.zone.clone()).ok()?.timestamp()))
    }

    /// For `<time datetime=...>`.
    pub fn machine(&self, at: Instant) -> String {
        Instant::from_seconds(at.as_seconds()).to_string()
    }
}

fn clock_of(local: &Zoned) -> String {
    format!("{:02}:{:02}", local.hour(), local.minute())
}

fn weekday_short(date: Date) -> &'static str {
    const KEYS: [&str; 7] =
        ["weekday-1", "weekday-2", "weekday-3", "weekday-4", "weekday-5", "weekday-6", "weekday-7"];
    KEYS[usize::from(date.weekday().to_monday_zero_offset().unsigned_abs())]
}

fn weekday_long(date: Date) -> &'static str {
    const KEYS: [&str; 7] = [
        "weekday-long-1",
        "weekday-long-2",
        "weekday-long-3",
        "weekday-long-4",
        "weekday-long-5",
        "weekday-long-6",
        "weekday-long-7",
    ];
    KEYS[usize::from(date.weekday().to_monday_zero_offset().unsigned_abs())]
}

fn month_short(date: Date) -> &'static str {
    const KEYS: [&str; 12] = [
        "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9",
        "month-10", "month-11", "month-12",
    ];
    KEYS[usize::from(date.month().unsigned_abs()) - 1]
}

fn month_long(date: Date) -> &'static str {
    const KEYS: [&str; 12] = [
        "month-long-1",
        "month-long-2",
        "month-long-3",
        "month-long-4",
        "month-long-5",
        "month-long-6",
        "month-long-7",
        "month-long-8",
        "month-long-9",
        "month-long-10",
        "month-long-11",
        "month-long-12",
    ];
    KEYS[usize::from(date.month().unsigned_abs()) - 1]
}
