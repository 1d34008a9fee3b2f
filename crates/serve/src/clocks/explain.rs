//! Why this time: the steps from a promise to the moment it is due, in the order a person would count them.

use kernel::Instant;
use kernel::calendar::Calendar;
use serde::Serialize;

use super::clock::{Clock, ClockKind};
use super::history::{History, Pause};
use crate::requests::model::WaitingOn;

/// One step. `at` is when, `seconds` how much business time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum Step {
    /// So much time was promised.
    Promised { kind: ClockKind, seconds: i64 },
    /// It was asked at this time; `counts` when this clock starts there.
    Asked { at: Instant, counts: bool },
    /// It came to the team that has it; this clock starts there.
    HandedOver { at: Instant },
    /// The last public sign before; the time to the next starts there.
    Sign { at: Instant },
    /// The hours of the day on which the clock starts, as minutes of the day.
    Hours { windows: Vec<String> },
    /// Outside of opening hours: counting starts at the next opening.
    Opens { at: Instant },
    /// Time that does not count.
    Paused { from: Instant, to: Option<Instant>, on: Option<WaitingOn>, seconds: i64 },
    /// It was done.
    Stopped { at: Instant, seconds: i64 },
    /// The promise is due.
    Due { at: Instant },
    /// It waits, so it is not due.
    NotDue {},
}

/// The steps of one clock at `now`.
pub fn explain(clock: &Clock, history: &History, calendar: &Calendar, now: Instant) -> Vec<Step> {
    let mut steps = vec![Step::Promised { kind: clock.kind, seconds: clock.target_seconds }];
    let counts = clock.from == history.opened_at;
    steps.push(Step::Asked { at: history.opened_at, counts });
    if !counts {
        steps.push(match clock.kind {
            ClockKind::Update => Step::Sign { at: clock.from },
            _ => Step::HandedOver { at: clock.from },
        });
    }
    let day = calendar.local(clock.from).date();
    let windows = calendar.windows_on(day).iter().map(ToString::to_string).collect();
    steps.push(Step::Hours { windows });
    if !calendar.is_open(clock.from)
        && let Some(at) = calendar.next_opening(clock.from)
        && clock.stopped_at.is_none_or(|stop| at < stop)
    {
        steps.push(Step::Opens { at });
    }
    // What came after the due moment did not move it.
    let (before, after): (Vec<Pause>, Vec<Pause>) =
        pauses(clock, history).partition(|pause| clock.due_at.is_none_or(|due| pause.from < due));
    let paused = |pause: Pause| Step::Paused {
        from: pause.from,
        to: pause.to,
        on: pause.on,
        seconds: calendar.elapsed(pause.from, pause.to.unwrap_or(now)),
    };
    let due = clock.due_at.map(|at| Step::Due { at });
    let stopped =
        clock.stopped_at.map(|at| Step::Stopped { at, seconds: clock.stopped_seconds.unwrap_or_default() });
    let is_before_due = clock.stopped_at.is_some_and(|stop| clock.due_at.is_none_or(|due| stop <= due));
    steps.extend(before.into_iter().map(paused));
    if is_before_due {
        steps.extend(stopped);
        steps.extend(due);
    } else {
        steps.push(due.unwrap_or(Step::NotDue {}));
        steps.extend(after.into_iter().map(paused));
        steps.extend(stopped);
    }
    steps
}

/// The pauses that this clock leaves out, cut to its life.
fn pauses<'a>(clock: &'a Clock, history: &'a History) -> impl Iterator<Item = Pause> {
    history
        .pauses
        .iter()
        .map(|pause| Pause {
            from: pause.from.max(clock.from),
            to: clock.stopped_at.map_or(pause.to, |stop| Some(pause.to.map_or(stop, |to| to.min(stop)))),
            on: pause.on,
        })
        .filter(|pause| pause.to.is_none_or(|to| pause.from < to))
}
