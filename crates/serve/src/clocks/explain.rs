//! Why this time: the steps from a promise to the moment it is due, in the order a person would count them.

use jiff::civil::Date;
use kernel::Instant;
use kernel::calendar::Calendar;
use map::agreements::{AgreementId, Level, Promised, SetBy};
use map::services::TargetKind;
use serde::{Serialize, Serializer};

use super::clock::{Clock, ClockKind};
use super::history::{History, Pause};
use crate::requests::model::WaitingOn;

/// One step. `at` is when, `seconds` how much business time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum Step {
    /// So much time was promised; as opening days, when it was promised so.
    Promised { kind: ClockKind, seconds: i64, days: Option<i64> },
    /// The most specific agreement in force says so, in this version of it. Its id is missing where whoever asks why may
    /// not open it.
    Agreed {
        level: Level,
        #[serde(skip_serializing_if = "Option::is_none")]
        agreement: Option<AgreementId>,
        number: i64,
    },
    /// No agreement in force says anything about it: the service itself does.
    OfService {},
    /// It was asked at this time; `counts` when this clock starts there.
    Asked { at: Instant, counts: bool },
    /// It came to the team that has it; this clock starts there.
    HandedOver { at: Instant },
    /// The last public sign before; the time to the next starts there.
    Sign { at: Instant },
    /// Another request went on here, which was due earlier: this one keeps that.
    TookOver { at: Instant },
    /// A day that is open, its hours, and how much of it counts.
    Day {
        #[serde(serialize_with = "iso")]
        date: Date,
        windows: Vec<String>,
        seconds: i64,
    },
    /// Days that are closed, the last one included.
    Closed {
        #[serde(serialize_with = "iso")]
        from: Date,
        #[serde(serialize_with = "iso")]
        to: Date,
    },
    /// So many more open days, and how much of them counts.
    More {
        days: i64,
        #[serde(serialize_with = "iso")]
        to: Date,
        seconds: i64,
    },
    /// Time that does not count.
    Paused { from: Instant, to: Option<Instant>, on: Option<WaitingOn>, seconds: i64 },
    /// It was done.
    Stopped { at: Instant, seconds: i64 },
    /// The promise is due.
    Due { at: Instant },
    /// It waits, so it is not due.
    NotDue {},
}

/// `2026-11-20`
fn iso<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(date)
}

/// So many open days are told one by one; what comes after them is told as a whole.
const DAYS_TOLD: usize = 5;

/// The version of an agreement that set the target of this clock; nothing where the service itself did.
pub fn set_by(clock: &Clock, promised: &Promised) -> Option<SetBy> {
    match (clock.kind, clock.team) {
        (ClockKind::Acknowledge, _) => promised.set_by(TargetKind::Acknowledge),
        (ClockKind::Respond, _) => promised.set_by(TargetKind::Respond),
        (ClockKind::Update, _) => promised.set_by(TargetKind::Update),
        (ClockKind::Resolve, _) => promised.set_by(TargetKind::Resolve),
        (ClockKind::Ownership, Some(team)) => promised.ownership_set_by(team, clock.from),
        (ClockKind::Ownership, None) => promised.set_by(TargetKind::Ownership),
    }
}

/// Why this target: what set it. `opens` says whether whoever asks may open the agreement.
pub fn why(clock: &Clock, promised: &Promised, opens: bool) -> Step {
    match set_by(clock, promised) {
        Some(SetBy { level, agreement, number }) => {
            Step::Agreed { level, agreement: Some(agreement).filter(|_| opens), number }
        }
        None => Step::OfService {},
    }
}

/// The steps of one clock at `now`, in the order in which they came.
pub fn explain(clock: &Clock, history: &History, calendar: &Calendar, now: Instant) -> Vec<Step> {
    let (kind, seconds, days) = (clock.kind, clock.target_seconds, clock.target_days);
    let mut steps = vec![Step::Promised { kind, seconds, days }];
    let counts = clock.from == history.opened_at;
    steps.push(Step::Asked { at: history.opened_at, counts });
    if !counts {
        steps.push(match clock.kind {
            ClockKind::Update => Step::Sign { at: clock.from },
            _ if history.taken_over.iter().any(|over| over.at == clock.from) => {
                Step::TookOver { at: clock.from }
            }
            _ => Step::HandedOver { at: clock.from },
        });
    }
    let pauses: Vec<Pause> = pauses(clock, history).collect();
    let until = clock.due_at.or(clock.stopped_at).or(clock.paused_since).unwrap_or(now);
    let mut course = days_of(clock, &pauses, calendar, until);
    // A pause on a closed day leaves nothing out.
    course.extend(pauses.iter().map(|pause| {
        let seconds = calendar.elapsed(pause.from, pause.to.unwrap_or(now));
        (pause.from, Step::Paused { from: pause.from, to: pause.to, on: pause.on, seconds })
    }));
    let over = history.taken_over.iter().filter(|over| over.kind == kind && over.at > clock.from);
    course.extend(
        over.filter(|over| clock.due_at.is_some_and(|due| over.due <= due))
            .map(|over| (over.at, Step::TookOver { at: over.at })),
    );
    let seconds = clock.stopped_seconds.unwrap_or_default();
    course.extend(clock.stopped_at.map(|at| (at, Step::Stopped { at, seconds })));
    course.extend(clock.due_at.map(|at| (at, Step::Due { at })));
    course.sort_by_key(|(at, _)| *at);
    steps.extend(course.into_iter().map(|(_, step)| step));
    if clock.due_at.is_none() {
        steps.push(Step::NotDue {});
    }
    steps
}

/// The days from the start of a clock to `until`, each at the moment from which it is told.
fn days_of(clock: &Clock, pauses: &[Pause], calendar: &Calendar, until: Instant) -> Vec<(Instant, Step)> {
    let midnight = |day: Date| {
        day.to_zoned(calendar.zone().clone()).ok().map(|at| Instant::from_timestamp(at.timestamp()))
    };
    let mut told: Vec<(Instant, Step)> = Vec::new();
    let (mut day, last) = (calendar.local(clock.from).date(), calendar.local(until).date());
    let mut open_days = 0;
    while day <= last {
        let Ok(next) = day.tomorrow() else { break };
        let (Some(begins), Some(ends)) = (midnight(day), midnight(next)) else { break };
        let (from, to) = (begins.max(clock.from), ends.min(until));
        let windows: Vec<String> = calendar.windows_on(day).iter().map(ToString::to_string).collect();
        let paused: i64 = pauses
            .iter()
            .map(|pause| (pause.from.max(from), pause.to.unwrap_or(until).min(to)))
            .filter(|(start, end)| start < end)
            .map(|(start, end)| calendar.elapsed(start, end))
            .sum();
        let seconds = (calendar.elapsed(from, to.max(from)) - paused).max(0);
        match told.last_mut() {
            Some((_, Step::Closed { to, .. })) if windows.is_empty() => *to = day,
            Some((_, Step::More { days, to, seconds: all })) => {
                *days += i64::from(seconds > 0);
                *all += seconds;
                *to = day;
            }
            _ if windows.is_empty() => told.push((from, Step::Closed { from: day, to: day })),
            // The first day tells why nothing of it counts; another one of which nothing counts says nothing.
            _ if seconds == 0 && day != calendar.local(clock.from).date() => {}
            _ if open_days < DAYS_TOLD => {
                open_days += 1;
                told.push((from, Step::Day { date: day, windows, seconds }));
            }
            _ => told.push((from, Step::More { days: 1, to: day, seconds })),
        }
        day = next;
    }
    // Closed days at the very end lead nowhere.
    while matches!(told.last(), Some((_, Step::Closed { .. }))) && told.len() > 1 && clock.due_at.is_some() {
        told.pop();
    }
    told
}

/// The pauses that this clock leaves out, cut to its life.
fn pauses<'a>(clock: &'a Clock, history: &'a History) -> impl Iterator<Item = Pause> {
    history
        .pauses
        .iter()
        .map(|pause| Pause {
            from: pause.from.max(clock.from),
            to: clock.stopped_at.map_or(pause.to, |stop| Some(pause.to.map_or(stop, |to| to.min(stop)))),
            ..*pause
        })
        .filter(|pause| pause.to.is_none_or(|to| pause.from < to))
}
