//! A second implementation that shares no code with the first: it looks at every minute around a clock change.

use jiff::civil::{Date, DateTime};
use jiff::{Timestamp, ToSpan};
use proptest::prelude::*;

use super::super::{Calendar, CalendarSpec, zone};
use crate::Instant;

/// Dates on which the clocks of a zone do something; the last is a plain one.
const CHANGES: &[(&str, &str)] = &[
    ("Europe/Berlin", "2024-03-31"),
    ("Europe/Berlin", "2024-10-27"),
    ("Australia/Lord_Howe", "2024-04-07"),
    ("Australia/Lord_Howe", "2024-10-06"),
    ("America/St_Johns", "2010-03-14"),
    ("America/St_Johns", "2010-11-07"),
    ("America/St_Johns", "2024-11-03"),
    ("Africa/Casablanca", "2024-03-10"),
    ("Africa/Casablanca", "2024-04-14"),
    ("America/Havana", "2024-11-03"),
    ("Asia/Beirut", "2024-03-31"),
    ("Africa/Cairo", "2023-10-27"),
    ("Antarctica/Troll", "2024-03-31"),
    ("Antarctica/Troll", "2024-10-27"),
    ("Pacific/Apia", "2011-12-30"),
    ("Pacific/Kwajalein", "1993-08-21"),
    ("Asia/Kolkata", "2024-02-29"),
];
/// Minutes looked at: twelve days, of which the clock change is in the middle.
const MINUTES: i64 = 12 * 1_440;

/// For each minute around the change: is it open?
pub(super) struct Minutes {
    start: i64,
    pub(super) open: Vec<bool>,
}

impl Minutes {
    pub(super) fn of(spec: &CalendarSpec, middle: Date) -> Self {
        let zone = zone(&spec.tz).unwrap();
        let first = middle.saturating_sub(6.days());
        let start = first.to_zoned(jiff::tz::TimeZone::UTC).unwrap().timestamp().as_second();
        let wall: Vec<DateTime> = (0..MINUTES)
            .map(|minute| zone.to_datetime(Timestamp::from_second(start + minute * 60).unwrap()))
            .collect();
        let mut open = vec![false; wall.len()];
        for day in 0..13 {
            let date = first.saturating_add(day.days());
            for (from, to) in hours(spec, date) {
                // It opens at the first minute that shows its start or, where none does, something later;
                // it closes at the last minute that shows its end or, where none does, after all before it.
                let (from, to) = (time(date, &from), time(date, &to));
                let opens = wall.iter().position(|&at| at >= from).unwrap_or(wall.len());
                let shown = wall.iter().rposition(|&at| at == to);
                let passed = wall.iter().rposition(|&at| at < to).map_or(0, |last| last + 1);
                let closes = shown.unwrap_or(passed);
                if opens < closes {
                    open[opens..closes].fill(true);
                }
            }
        }
        Self { start, open }
    }

    pub(super) fn instant(&self, minute: usize) -> Instant {
        Instant::from_seconds(self.start + minute as i64 * 60)
    }

    fn elapsed(&self, from: usize, to: usize) -> i64 {
        self.open[from..to].iter().filter(|&&open| open).count() as i64 * 60
    }

    /// None when the minutes looked at do not suffice.
    pub(super) fn add(&self, start: usize, minutes: usize) -> Option<usize> {
        let mut open = (start..self.open.len()).filter(|&minute| self.open[minute]);
        if minutes == 0 { open.next() } else { open.nth(minutes - 1).map(|last| last + 1) }
    }
}

fn hours(spec: &CalendarSpec, date: Date) -> Vec<(String, String)> {
    let weekday = date.weekday().to_monday_one_offset().to_string();
    match spec.special.get(&date.to_string()) {
        Some(special) => special.clone(),
        None if spec.holidays.contains(&date.to_string()) => Vec::new(),
        None => spec.week.get(&weekday).cloned().unwrap_or_default(),
    }
}

fn time(date: Date, text: &str) -> DateTime {
    match text {
        "24:00" => date.tomorrow().unwrap().at(0, 0, 0, 0),
        text => date.at(text[..2].parse().unwrap(), text[3..].parse().unwrap(), 0, 0),
    }
}

/// Up to three windows, often in the small hours, where clocks change, and often up to midnight.
pub(super) fn any_windows() -> impl Strategy<Value = Vec<(String, String)>> {
    let minute = || prop_oneof![3 => 0..=240_u32, 2 => 0..=1_440_u32, 1 => Just(1_440_u32), 1 => Just(0_u32)];
    let window = (minute(), minute()).prop_filter_map("empty", |(a, b)| {
        let show = |minute: u32| format!("{:02}:{:02}", minute / 60, minute % 60);
        (a != b).then(|| (show(a.min(b)), show(a.max(b))))
    });
    proptest::collection::vec(window, 0..=3)
}

fn any_calendar() -> impl Strategy<Value = (CalendarSpec, Date)> {
    let near = -6..=6_i64;
    (
        proptest::sample::select(CHANGES),
        proptest::collection::vec(any_windows(), 7),
        proptest::collection::vec(near.clone(), 0..3),
        proptest::collection::vec((near, any_windows()), 0..3),
    )
        .prop_map(|((zone, change), week, holidays, special)| {
            let middle: Date = change.parse().unwrap();
            let day = |offset: i64| middle.saturating_add(offset.days()).to_string();
            let spec = CalendarSpec {
                tz: zone.to_owned(),
                week: (1..=7).map(|day: u8| day.to_string()).zip(week).collect(),
                holidays: holidays.into_iter().map(day).collect(),
                special: special.into_iter().map(|(offset, windows)| (day(offset), windows)).collect(),
            };
            (spec, middle)
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn counting_agrees_with_looking_at_every_minute(
        (spec, middle) in any_calendar(),
        // Two days at each end stay out: their windows may begin or end where nobody looks.
        pairs in proptest::collection::vec((2_880..14_400_usize, 2_880..14_400_usize, 0..2_000_usize), 20),
    ) {
        let calendar = Calendar::new(&spec).unwrap();
        let minutes = Minutes::of(&spec, middle);
        for (a, b, duration) in pairs {
            let (from, to) = (a.min(b), a.max(b));
            let (start, end) = (minutes.instant(from), minutes.instant(to));
            prop_assert_eq!(calendar.elapsed(start, end), minutes.elapsed(from, to), "{}", start);
            prop_assert_eq!(calendar.is_open(start), minutes.open[from], "{}", start);
            if let Some(due) = minutes.add(from, duration).filter(|&due| due < 14_400) {
                prop_assert_eq!(calendar.add(start, duration as i64 * 60), Some(minutes.instant(due)), "{}", start);
            }
        }
    }
}
