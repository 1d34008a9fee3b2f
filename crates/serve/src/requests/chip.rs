//! The clock chip: shape, promise, and what is left of it. Every shape reads as its sentence.

use askama::Template;
use askama::filters::HtmlSafe;
use kernel::Instant;
use kernel::calendar::Calendar;
use web::{Pie, Speech};

use super::model::State;
use super::store::Shown;
use crate::clocks::{Clock, ClockState};
use crate::words;

/// A promise at a glance.
#[derive(Template, Clone, Debug)]
#[template(path = "requests/chip.html")]
pub struct Chip {
    kind: Kind,
    pub by: String,
    pub rest: String,
    /// On one line.
    one_line: bool,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    /// The part of the time that is used up.
    Running(f64),
    Soon(f64),
    Late,
    Paused,
    Met,
}

impl HtmlSafe for Chip {}

/// Below this much time left a promise is soon due, whatever its length.
const SOON_SECONDS: i64 = 20 * 60;

impl Chip {
    /// What is due next on a line of a list; nothing when nothing is. Whom it waits for by name is only for those who
    /// may read the conversation.
    pub fn of(t: &Speech, shown: &Shown, reads: bool) -> Option<Self> {
        if shown.state == State::Waiting && shown.due_at.is_none() {
            let since = t.short(shown.waiting_since.unwrap_or(shown.opened_at));
            let whom = shown
                .waiting_for
                .clone()
                .filter(|_| reads)
                .or_else(|| shown.waiting_on.map(|on| words::waiting_on(t, on)))
                .unwrap_or_default();
            return Some(Self {
                kind: Kind::Paused,
                by: t.a1("chip-paused", "time", &since),
                rest: t.a1("chip-waits-for", "whom", &whom),
                one_line: false,
            });
        }
        let (kind, from, at) = (shown.due_kind.as_deref()?, shown.due_from?, shown.due_at?);
        // What was late before it waited does not get later while it waits.
        let now = shown.waiting_since.filter(|_| shown.state == State::Waiting).unwrap_or(t.now);
        Some(Self::running(t, words::due_by(t, kind, at), from, at, now))
    }

    /// The date that somebody promised, beside what the service promises.
    pub fn of_promise(t: &Speech, shown: &Shown) -> Option<Self> {
        let at = shown.promised_at?;
        let by = words::due_by(t, "promised", at);
        let told = |kind, rest| Some(Self { kind, by: by.clone(), rest, one_line: false });
        match (shown.resolved_at, shown.waiting_since) {
            (Some(done), _) if done <= at => told(Kind::Met, t.a1("chip-kept", "time", t.short(done))),
            (Some(done), _) => {
                let span = t.span(done.seconds_since(at));
                told(Kind::Late, t.a2("chip-missed", "span", &span, "time", t.short(done)))
            }
            (None, Some(since)) if shown.state.is_open() && since <= at => {
                told(Kind::Paused, t.a1("chip-paused", "time", t.short(since)))
            }
            (None, since) if shown.state.is_open() => {
                let from = shown.acknowledged_at.unwrap_or(shown.opened_at);
                Some(Self::running(t, by, from, at, since.unwrap_or(t.now)))
            }
            _ => None,
        }
    }

    /// One of the promises beside a request.
    pub fn of_clock(t: &Speech, clock: &Clock, calendar: &Calendar) -> Self {
        let reading = clock.read(t.now, calendar);
        let by = match clock.due_at {
            Some(at) => words::due_by(t, clock.kind.as_str(), at),
            None => t.s("chip-no-date"),
        };
        let used = words::open_time(t, reading.elapsed_seconds.max(0));
        match (clock.stopped_at, reading.state) {
            (Some(at), ClockState::Met) => {
                let rest = t.a2("chip-met", "span", &used, "time", t.short(at));
                Self { kind: Kind::Met, by, rest, one_line: false }
            }
            (Some(at), _) => {
                let span = words::open_time(t, clock.late_seconds(at, calendar));
                let rest = t.a2("chip-missed", "span", &span, "time", t.short(at));
                Self { kind: Kind::Late, by, rest, one_line: false }
            }
            (None, ClockState::Paused) => {
                let rest = t.a1("chip-paused-used", "span", &used);
                Self { kind: Kind::Paused, by, rest, one_line: false }
            }
            (None, ClockState::Breached) if clock.is_paused(t.now) => {
                let span = words::open_time(t, clock.late_seconds(t.now, calendar));
                Self { kind: Kind::Late, by, rest: t.a1("chip-late-waits", "span", &span), one_line: false }
            }
            (None, _) => match clock.due_at {
                Some(at) => Self::running(t, by, clock.from, at, t.now),
                None => Self { kind: Kind::Paused, by, rest: String::new(), one_line: false },
            },
        }
    }

    fn running(t: &Speech, by: String, from: Instant, at: Instant, now: Instant) -> Self {
        let (left, whole) = (at.seconds_since(now), at.seconds_since(from).max(1));
        let used = 1.0 - left as f64 / whole as f64;
        let span = t.span(left);
        let (kind, rest) = if left < 0 {
            (Kind::Late, t.a1("chip-late", "span", &span))
        } else if left < SOON_SECONDS || left * 3 <= whole {
            (Kind::Soon(used), t.a1("chip-left", "span", &span))
        } else {
            (Kind::Running(used), t.a1("chip-left", "span", &span))
        };
        Self { kind, by, rest, one_line: false }
    }

    pub fn on_one_line(mut self) -> Self {
        self.one_line = true;
        self
    }

    fn class(&self) -> &'static str {
        match self.kind {
            Kind::Running(_) => "",
            Kind::Soon(_) => " soon",
            Kind::Late => " late",
            Kind::Paused => " paused",
            Kind::Met => " met",
        }
    }

    fn pie(&self) -> Option<Pie> {
        match self.kind {
            Kind::Running(used) | Kind::Soon(used) => Some(Pie::new(used)),
            _ => None,
        }
    }

    fn icon(&self) -> &'static str {
        match self.kind {
            Kind::Late => "late",
            Kind::Paused => "paused",
            _ => "met",
        }
    }
}
