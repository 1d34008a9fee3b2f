//! A second implementation, from the definitions alone: it walks through a request's life minute by minute.
//!
//! - A minute counts when the calendar is open, the request waits for nobody, and it does not lie done until it comes
//!   back.
//! - A promise of open time is due as soon as so many minutes have counted. A promise of days is due when as many have
//!   counted as lie before the same wall-clock time of the nth opening day, and if that is an opening, at an opening.
//! - What is due while it waits is due when it goes on and somebody is there.
//! - Late is what is not done after it was due.

use jiff::civil::{Date, date};
use kernel::Instant;
use map::services::Target;

use crate::clocks::{ClockKind, ClockState};
use crate::requests::model::{Happened, RequestEvent as Event, Side};

/// The first day looked at. Berlin sets its clocks back on the 25th.
pub(super) const FIRST: Date = date(2026, 10, 5);
/// Midnight of that day in UTC.
const START: Instant = Instant::from_seconds(1_791_158_400);
/// Minutes looked at: nine weeks.
const MINUTES: usize = 63 * 1_440;

/// The hours of each weekday from Monday, as hours of the day, and dates without any.
#[derive(Clone, Debug)]
pub(super) struct Week {
    pub(super) zone: &'static str,
    pub(super) hours: Vec<Vec<(i8, i8)>>,
    pub(super) holidays: Vec<Date>,
}

/// The minutes of a calendar.
pub(super) struct Minutes {
    open: Vec<bool>,
    /// The local date and minute of the day of each minute.
    local: Vec<(Date, i16)>,
}

/// The instant of a minute.
pub(super) fn instant(minute: usize) -> Instant {
    START.plus_seconds(minute as i64 * 60)
}

fn minute(at: Instant) -> usize {
    usize::try_from(at.seconds_since(START) / 60).unwrap()
}

/// A clock by its definition. Minutes are numbers in [`Minutes`].
pub(super) struct Second {
    pub(super) from: usize,
    pub(super) stop: Option<usize>,
    /// None when it waits, and also when it lies beyond the minutes looked at.
    pub(super) due: Option<usize>,
    waits: Vec<bool>,
    counts: Vec<bool>,
}

impl Second {
    /// How it stands, and how many seconds were used.
    pub(super) fn read(&self, now: usize) -> (ClockState, i64) {
        let until = self.stop.unwrap_or(now);
        let used = self.counts[self.from..until].iter().filter(|counts| **counts).count();
        let is_late = self.due.is_some_and(|due| due < until);
        let state = match (is_late, self.stop) {
            (true, _) => ClockState::Breached,
            (false, Some(_)) => ClockState::Met,
            (false, None) if self.waits[now] => ClockState::Paused,
            (false, None) => ClockState::Running,
        };
        (state, used as i64 * 60)
    }
}

impl Minutes {
    pub(super) fn of(week: &Week) -> Self {
        let zone = kernel::calendar::zone(week.zone).unwrap();
        assert_eq!(START.timestamp().to_string(), format!("{FIRST}T00:00:00Z"));
        // Clocks change at a full half hour.
        let half_hours =
            (0..MINUTES).step_by(30).map(|minute| instant(minute).timestamp().to_zoned(zone.clone()));
        let local: Vec<(Date, i16)> = half_hours
            .map(|at| (at.date(), i16::from(at.hour()) * 60 + i16::from(at.minute())))
            .flat_map(|(date, minute)| (minute..minute + 30).map(move |minute| (date, minute)))
            .collect();
        let is_open = |(date, minute): &(Date, i16)| {
            let hours = &week.hours[usize::try_from(date.weekday().to_monday_zero_offset()).unwrap()];
            let mut windows =
                hours.iter().map(|(opens, closes)| i16::from(*opens) * 60..i16::from(*closes) * 60);
            !week.holidays.contains(date) && windows.any(|window| window.contains(minute))
        };
        Self { open: local.iter().map(is_open).collect(), local }
    }

    /// The same wall-clock time of the nth opening day, counted from the next opening.
    fn days_later(&self, from: usize, days: u32) -> Option<usize> {
        let from = (from..MINUTES).find(|&minute| self.open[minute])?;
        let (date, time) = self.local[from];
        let mut opening_days: Vec<Date> = (from..MINUTES)
            .filter(|&m| self.open[m] && self.local[m].0 > date)
            .map(|m| self.local[m].0)
            .collect();
        opening_days.dedup();
        let day = opening_days.get(usize::try_from(days).unwrap() - 1)?;
        let of_day: Vec<usize> =
            (from..MINUTES).filter(|&m| self.open[m] && self.local[m].0 == *day).collect();
        // Where the day is not open at that time: its next opening, or else its last closing.
        of_day
            .iter()
            .copied()
            .find(|&m| self.local[m].1 >= time)
            .or_else(|| of_day.last().map(|last| last + 1))
    }

    /// A clock, unless its days lie beyond the minutes looked at.
    pub(super) fn clock(&self, kind: ClockKind, target: Target, events: &[Happened]) -> Option<Second> {
        let (from, stop) = life(kind, events);
        let waits = waits(events, stop.unwrap_or(MINUTES));
        let counts: Vec<bool> = self.open.iter().zip(&waits).map(|(open, waits)| *open && !waits).collect();
        let (needed, at_opening) = match target {
            Target::Seconds(seconds) => (usize::try_from(seconds / 60).unwrap(), false),
            Target::Days(days) => {
                let due = self.days_later(from, days)?;
                let needed = self.open[from..due].iter().filter(|open| **open).count();
                (needed, self.open[due] && !self.open[due - 1])
            }
        };
        let used_up = (from..MINUTES).filter(|&minute| counts[minute]).nth(needed - 1).map(|last| last + 1);
        let due = used_up.and_then(|due| {
            if at_opening || waits[due] { (due..MINUTES).find(|&minute| counts[minute]) } else { Some(due) }
        });
        Some(Second { from, stop, due, waits, counts })
    }
}

/// When a clock starts and stops.
fn life(kind: ClockKind, events: &[Happened]) -> (usize, Option<usize>) {
    let back = events.iter().rposition(|e| matches!(e.event, Event::Reopened { .. })).unwrap_or(0);
    let is_end =
        |e: &Event| matches!(e, Event::Resolved { .. } | Event::Declined { .. } | Event::Withdrawn { .. });
    let end = (back..events.len()).find(|&i| is_end(&events[i].event));
    let is_back =
        |i: usize| matches!(events.get(i + 1).map(|e| &e.event), Some(Event::AcknowledgementTakenBack {}));
    let first = |is_it: &dyn Fn(usize, &Event) -> bool| {
        (0..events.len()).find(|&i| is_end(&events[i].event) || is_it(i, &events[i].event))
    };
    let last_before = |stop: Option<usize>, is_it: &dyn Fn(usize, &Event) -> bool| {
        (0..stop.unwrap_or(events.len())).rev().find(|&i| is_it(i, &events[i].event)).unwrap_or(0)
    };
    let handed_over = |_: usize, e: &Event| matches!(e, Event::HandedOver { .. });
    let (from, stop) = match kind {
        ClockKind::Acknowledge => {
            let stop = first(&|i, e| matches!(e, Event::Acknowledged { .. }) && !is_back(i));
            (last_before(stop, &handed_over), stop)
        }
        ClockKind::Respond => {
            let says = |e: &Event| match e {
                Event::Acknowledged { text, .. } | Event::PromiseMoved { text, .. } => text.is_some(),
                Event::Replied { side, .. } => *side == Side::Provider,
                _ => false,
            };
            (0, first(&|_, e| says(e)))
        }
        ClockKind::Update => {
            let is_sign = |i: usize, e: &Event| match e {
                Event::Acknowledged { .. } | Event::PromiseMoved { .. } | Event::Paused { .. } => true,
                Event::Resolved { .. } => true,
                // Not what is said while it lies done.
                Event::Replied { side: Side::Provider, .. } => {
                    let mut before = events[..i].iter().rev().map(|e| &e.event);
                    before
                        .find(|e| is_end(e) || matches!(e, Event::Reopened { .. }))
                        .is_none_or(|e| !is_end(e))
                }
                _ => false,
            };
            (last_before(end, &is_sign), end)
        }
        ClockKind::Resolve => (0, end),
        ClockKind::Ownership => (last_before(end, &handed_over), end),
    };
    (minute(events[from].at), stop.map(|stop| minute(events[stop].at)))
}

/// Which minutes before `end` it waits for somebody, or lies done until it comes back.
fn waits(events: &[Happened], end: usize) -> Vec<bool> {
    let mut waits = vec![false; MINUTES + 1];
    let mut mark = |from: Instant, to: usize| {
        let (from, to) = (minute(from), to.min(end));
        if from < to {
            waits[from..to].fill(true);
        }
    };
    let later = |i: usize, is_it: &dyn Fn(&Event) -> bool| {
        events[i + 1..].iter().find(|e| is_it(&e.event)).map(|e| minute(e.at))
    };
    for (i, happened) in events.iter().enumerate() {
        match &happened.event {
            Event::Paused { until, .. } => {
                let goes_on = later(i, &|e| {
                    matches!(
                        e,
                        Event::Resumed {}
                            | Event::Resolved { .. }
                            | Event::Declined { .. }
                            | Event::Withdrawn { .. }
                    )
                });
                let until = until.map_or(MINUTES, minute);
                mark(happened.at, goes_on.unwrap_or(MINUTES).min(until));
            }
            Event::Resolved { .. } => {
                if let Some(back) = later(i, &|e| matches!(e, Event::Reopened { .. })) {
                    mark(happened.at, back);
                }
            }
            _ => {}
        }
    }
    waits
}

/// Nothing is known from here on.
pub(super) fn end() -> Instant {
    instant(MINUTES)
}
