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
        Some(Self::running(t, words::due_by(t, kind, at), from, at))
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
                let rest = t.a2("chip-missed", "span", &used, "time", t.short(at));
                Self { kind: Kind::Late, by, rest, one_line: false }
            }
            (None, ClockState::Paused) => {
                let rest = t.a1("chip-paused-used", "span", &used);
                Self { kind: Kind::Paused, by, rest, one_line: false }
            }
            (None, _) => match clock.due_at {
                Some(at) => Self::running(t, by, clock.from, at),
                None => Self { kind: Kind::Paused, by, rest: String::new(), one_line: false },
            },
        }
    }

    fn running(t: &Speech, by: String, from: Instant, at: Instant) -> Self {
        let (left, whole) = (at.seconds_since(t.now), at.seconds_since(from).max(1));
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
