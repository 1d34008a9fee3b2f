//! A compiled calendar, and when it is open.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::OnceLock;

use jiff::civil::{Date, Time};
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, ToSpan, Zoned};

use super::span::{self, Span};
use super::{Hours, wall};
use crate::Instant;

/// Stretches kept once compiled: the years 1970 to 2070. Others are correct too, but compiled at each question.
const KEPT: usize = 101;
/// Stretches that lie wholly within the years that jiff can express; a calendar is closed outside of them.
pub(super) const EXPRESSIBLE: std::ops::RangeInclusive<i64> = -11_900..=8_050;
/// How far to search for an opening or a due instant, in stretches: a century.
pub(super) const HORIZON: i64 = 101;

/// Opening hours in a time zone, ready to count with. Share it in an `Arc`.
///
/// It compiles each year when it is first asked about (about 0.1 ms, and 24 bytes a window) and keeps it; after that
/// an answer is a binary search. A stretch of centuries takes milliseconds, so keep nonsense like the year 1 out.
pub struct Calendar {
    pub(super) zone: TimeZone,
    /// From Monday.
    week: [Vec<Hours>; 7],
    exceptions: BTreeMap<Date, Vec<Hours>>,
    spans: Box<[OnceLock<Span>]>,
}

impl Calendar {
    /// Open day and night.
    pub fn always(zone: TimeZone) -> Self {
        Self::compile(zone, std::array::from_fn(|_| vec![Hours::WHOLE_DAY]), BTreeMap::new())
    }

    pub(super) fn compile(
        zone: TimeZone,
        week: [Vec<Hours>; 7],
        exceptions: BTreeMap<Date, Vec<Hours>>,
    ) -> Self {
        Self { zone, week, exceptions, spans: std::iter::repeat_with(OnceLock::new).take(KEPT).collect() }
    }

    pub fn is_open(&self, at: Instant) -> bool {
        self.span(span::number(at.0)).window(at.0).is_some_and(|window| window.opens <= at.0)
    }

    /// The first open instant from `at` on: `at` itself when it is open. None when it stays closed for a century.
    pub fn next_opening(&self, at: Instant) -> Option<Instant> {
        let first = span::number(at.0);
        let window = (first..=first + HORIZON).find_map(|number| self.span(number).window(at.0))?;
        Some(Instant(window.opens.max(at.0)))
    }

    /// The end of the window that is open at `at`, or else of the next one.
    /// None when there is none, or when it stays open for the year after.
    pub fn closing(&self, at: Instant) -> Option<Instant> {
        let opening = self.next_opening(at)?.0;
        let number = span::number(opening);
        let mut closes = self.span(number).window(opening)?.closes;
        if span::number(closes) > number {
            // A window is cut where its stretch ends: look for the rest of it.
            let rest = self.span(number + 1).window(closes).filter(|window| window.opens == closes);
            closes = rest.map_or(closes, |window| window.closes);
            if span::number(closes) > number + 1 {
                return None;
            }
        }
        Some(Instant(closes))
    }

    /// The opening hours on a local date, in order and disjoint; empty when closed.
    pub fn windows_on(&self, date: Date) -> &[Hours] {
        self.exceptions
            .get(&date)
            .unwrap_or(&self.week[usize::from(date.weekday().to_monday_zero_offset().unsigned_abs())])
    }

    /// The same instant on the calendar's wall clock.
    pub fn local(&self, at: Instant) -> Zoned {
        at.timestamp().to_zoned(self.zone.clone())
    }

    pub fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// Real open time of a local date, as pairs of microseconds: nothing where its hours were skipped by the clocks.
    pub(super) fn opened_on(&self, date: Date) -> impl Iterator<Item = (i64, i64)> {
        let at = move |minute: u16| match minute {
            1440 => date.saturating_add(1.day()).to_datetime(Time::midnight()),
            minute => date.at((minute / 60) as i8, (minute % 60) as i8, 0, 0),
        };
        self.windows_on(date)
            .iter()
            .map(move |hours| {
                (wall::opening(&self.zone, at(hours.opens)), wall::closing(&self.zone, at(hours.closes)))
            })
            .filter(|(opens, closes)| opens < closes)
    }

    pub(super) fn span(&self, number: i64) -> Cow<'_, Span> {
        match usize::try_from(number).ok().and_then(|number| self.spans.get(number)) {
            Some(kept) => Cow::Borrowed(kept.get_or_init(|| self.compile_span(number))),
            None => Cow::Owned(self.compile_span(number)),
        }
    }

    fn compile_span(&self, number: i64) -> Span {
        if !EXPRESSIBLE.contains(&number) {
            return Span::default();
        }
        let start = Timestamp::from_microsecond(number * span::LENGTH).unwrap_or(Timestamp::MIN);
        let first = Offset::UTC.to_datetime(start).date();
        // A local date may begin up to 16 hours before or after the same date in UTC: two days more on each side.
        let dates = (-2..span::DAYS + 2).map(|day| first.saturating_add(day.days()));
        Span::new(number, dates.flat_map(|date| self.opened_on(date)))
    }
}

impl fmt::Debug for Calendar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Calendar")
            .field("zone", &self.zone)
            .field("week", &self.week)
            .field("exceptions", &self.exceptions.len())
            .finish_non_exhaustive()
    }
}
