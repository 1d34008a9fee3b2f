//! How pages speak of promises: targets, clocks and times, in the viewer's language.

use kernel::Instant;
use map::agreements::Level;
use map::services::Target;
use web::Speech;

use crate::clocks::{Clock, ClockKind, Step};
use crate::requests::model::{Rework, WaitingOn};

/// `2 h`, `2 working days`
pub fn target(t: &Speech, target: Target) -> String {
    match target {
        Target::Seconds(seconds) => span_promised(t, seconds, None),
        Target::Days(days) => span_promised(t, 0, Some(days.into())),
    }
}

/// What a clock promises: `2 h`, `2 working days`
pub fn promised(t: &Speech, clock: &Clock) -> String {
    span_promised(t, clock.target_seconds, clock.target_days)
}

fn span_promised(t: &Speech, seconds: i64, days: Option<i64>) -> String {
    match days {
        Some(days) => t.a1("target-days", "n", days),
        None => open_time(t, seconds),
    }
}

/// Open time that was counted: `40 min`, `27 h`. Never in days: how long a day is open, its calendar says.
pub fn open_time(t: &Speech, seconds: i64) -> String {
    if seconds.abs() < 60 {
        return t.s("span-moment");
    }
    let minutes = seconds.abs() / 60;
    match (minutes / 60, minutes % 60) {
        (0, m) => t.a1("span-minutes", "n", m),
        (h, 0) => t.a1("span-hours", "n", h),
        (h, m) => t.a2("span-hours-minutes", "h", h, "m", m),
    }
}

/// Time around the clock: `3 h`, `9.2 days`.
pub fn days(t: &Speech, seconds: i64) -> String {
    const DAY: i64 = 86_400;
    if seconds < DAY {
        return t.span(seconds);
    }
    t.a1("days-tenths", "n", tenths(t, (seconds * 10 + DAY / 2) / DAY))
}

/// `9`, `9.2`
fn tenths(t: &Speech, tenths: i64) -> String {
    match tenths % 10 {
        0 => (tenths / 10).to_string(),
        rest => format!("{}{}{rest}", tenths / 10, t.s("decimal-mark")),
    }
}

/// Business time: `3 h`, `1.1 days` of eight hours.
pub fn business(t: &Speech, seconds: f64) -> String {
    const DAY: f64 = 8.0 * 3600.0;
    if seconds < DAY {
        return t.span(seconds.round() as i64);
    }
    let tenths = (seconds / DAY * 10.0).round() as i64;
    if tenths == 10 { t.s("business-day") } else { t.a1("business-days", "n", self::tenths(t, tenths)) }
}

/// `Acknowledge by 11:30`
pub fn due_by(t: &Speech, kind: &str, at: Instant) -> String {
    let key = match kind {
        "acknowledge" => "due-acknowledge",
        "respond" => "due-respond",
        "update" => "due-update",
        "ownership" => "due-ownership",
        "promised" => "due-promised",
        _ => "due-resolve",
    };
    t.a1(key, "time", t.short(at))
}

/// Whom a pause waits for, when no name is given.
pub fn waiting_on(t: &Speech, on: WaitingOn) -> String {
    t.s(match on {
        WaitingOn::Requester => "waiting-on-requester",
        WaitingOn::Team => "waiting-on-team",
        WaitingOn::Vendor => "waiting-on-vendor",
        WaitingOn::Date => "waiting-on-date",
    })
}

/// One of those outside, as a sentence begins with them. The organisation has its word for them in its own language;
/// in another one they are someone.
pub fn one_outside(t: &Speech, one: &str) -> String {
    if t.is_of_the_house { one.to_owned() } else { t.s("someone-outside") }
}

/// Why work comes back.
pub fn rework(t: &Speech, rework: Rework) -> String {
    t.s(match rework {
        Rework::NotDone => "rework-not-done",
        Rework::Wrong => "rework-wrong",
        Rework::Incomplete => "rework-incomplete",
        Rework::Misunderstood => "rework-misunderstood",
        Rework::Again => "rework-again",
    })
}

/// A step of an explanation: what stands at its side, and what it says.
pub fn step(t: &Speech, step: &Step) -> (String, String) {
    match step {
        Step::Promised { kind, seconds, days } => {
            let key = match kind {
                ClockKind::Acknowledge => "step-promised-acknowledge",
                ClockKind::Respond => "step-promised-respond",
                ClockKind::Update => "step-promised-update",
                ClockKind::Resolve => "step-promised-resolve",
                ClockKind::Ownership => "step-promised-ownership",
            };
            (span_promised(t, *seconds, *days), t.s(key))
        }
        Step::Agreed { level, number, .. } => {
            let key = match level {
                Level::RelationshipAndService => "step-agreed-relationship-and-service",
                Level::Relationship => "step-agreed-relationship",
                Level::Service => "step-agreed-service",
                Level::Team => "step-agreed-team",
            };
            (String::new(), t.a1(key, "number", *number))
        }
        Step::OfService {} => (String::new(), t.s("step-of-service")),
        Step::Asked { at, counts: true } => (t.short(*at), t.s("step-asked")),
        Step::Asked { at, counts: false } => (t.short(*at), t.s("step-asked-before")),
        Step::HandedOver { at } => (t.short(*at), t.s("step-handed-over")),
        Step::Sign { at } => (t.short(*at), t.s("step-sign")),
        Step::TookOver { at } => (t.short(*at), t.s("step-took-over")),
        Step::Day { date, windows, seconds: 0 } => {
            (t.day_of(*date), t.a1("step-day-over", "hours", windows.join(", ")))
        }
        Step::Day { date, windows, seconds } => {
            let span = open_time(t, *seconds);
            (t.day_of(*date), t.a2("step-day", "span", &span, "hours", windows.join(", ")))
        }
        Step::Closed { from, to } if from == to => (t.day_of(*from), t.s("step-closed")),
        Step::Closed { from, to } => (t.day_of(*from), t.a1("step-closed-until", "day", t.day_of(*to))),
        Step::More { days, to, seconds } => {
            let span = open_time(t, *seconds);
            (t.day_of(*to), t.a2("step-more", "n", *days, "span", &span))
        }
        Step::Paused { from, to, on, seconds } => {
            let whom = on.map_or_else(|| t.s("waiting-on-asker-content"), |on| waiting_on(t, on));
            let span = match seconds {
                0 => t.s("span-none"),
                seconds => open_time(t, *seconds),
            };
            let said = match to {
                Some(to) if *to > t.now => {
                    t.a3("step-paused-until", "whom", &whom, "until", t.short(*to), "span", &span)
                }
                Some(to) => t.a3("step-paused", "whom", &whom, "until", t.short(*to), "span", &span),
                None => t.a2("step-paused-still", "whom", &whom, "span", &span),
            };
            (t.short(*from), said)
        }
        Step::Stopped { at, seconds } => (t.short(*at), t.a1("step-stopped", "span", open_time(t, *seconds))),
        Step::Due { at } => (t.short(*at), t.s("step-due")),
        Step::NotDue {} => (String::new(), t.s("step-not-due")),
    }
}
