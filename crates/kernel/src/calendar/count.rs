//! Counting on a calendar: due instants, elapsed business time, and opening days.

use jiff::civil::Date;

use super::open::{EXPRESSIBLE, HORIZON};
use super::{Calendar, span, wall};
use crate::Instant;

const MICROS: i64 = 1_000_000;
/// How many dates to search for opening days: a century.
const HORIZON_DAYS: usize = 36_525;

impl Calendar {
    /// When `seconds` of business time have passed since `start`: the earliest such instant, so that time used up
    /// exactly at a closing is due at that closing. No time at all (or less) is due at the next opening, or at once
    /// when open. None when that is more than a century away, as on a calendar that never opens.
    pub fn add(&self, start: Instant, seconds: i64) -> Option<Instant> {
        if seconds <= 0 {
            return self.next_opening(start);
        }
        let first = span::number(start.0);
        let mut time = seconds.checked_mul(MICROS)?.checked_add(self.span(first).until(start.0))?;
        for number in first..=first + HORIZON {
            let span = self.span(number);
            if let Some(due) = span.reach(time) {
                return Some(Instant(due));
            }
            time -= span.total();
        }
        None
    }

    /// Business time between two instants in whole seconds, rounded towards zero; negative when `to` is the earlier.
    pub fn elapsed(&self, from: Instant, to: Instant) -> i64 {
        self.elapsed_micros(from, to) / MICROS
    }

    /// Business time between two instants in microseconds; negative when `to` is the earlier.
    pub fn elapsed_micros(&self, from: Instant, to: Instant) -> i64 {
        if to < from {
            return -self.elapsed_micros(to, from);
        }
        let within = |at: Instant| span::number(at.0).clamp(*EXPRESSIBLE.start(), *EXPRESSIBLE.end());
        let (first, last) = (within(from), within(to));
        let whole: i64 = (first..last).map(|number| self.span(number).total()).sum();
        whole + self.span(last).until(to.0) - self.span(first).until(from.0)
    }

    /// The same wall-clock time `days` opening days later.
    ///
    /// Counting starts from `start` when the calendar is open then, otherwise from the next opening, so that what
    /// arrives on a Sunday counts as arrived on Monday morning. An opening day is a local date with open time; the
    /// one that counting starts from is not counted. Where that day is not open at that time, it is the next opening
    /// of the same day, or else the day's last closing. None when that is more than a century away.
    pub fn add_days(&self, start: Instant, days: u32) -> Option<Instant> {
        let from = self.next_opening(start)?;
        let Some(skipped) = days.checked_sub(1) else { return Some(from) };
        let local = self.local(from).datetime();
        let day = following(local.date())
            .take(HORIZON_DAYS)
            .filter(|&date| self.opened_on(date).next().is_some())
            .nth(skipped as usize)?;
        let at = wall::opening(&self.zone, day.to_datetime(local.time()));
        let mut windows = self.opened_on(day);
        let due = windows.find(|&(_, closes)| at < closes).map(|(opens, _)| at.max(opens));
        due.or_else(|| self.opened_on(day).last().map(|(_, closes)| closes)).map(Instant)
    }
}

fn following(date: Date) -> impl Iterator<Item = Date> {
    std::iter::successors(date.tomorrow().ok(), |date| date.tomorrow().ok())
}
