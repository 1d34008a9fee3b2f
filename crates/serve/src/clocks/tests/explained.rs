//! Every promise says how it comes to its moment.

use kernel::Instant;
use kernel::calendar::Calendar;
use map::services::Target;

use super::{HOUR, Story, at, office};
use crate::clocks::ClockKind::{Acknowledge, Ownership, Resolve, Update};
use crate::clocks::{Clock, ClockKind, History, Step, explain};
use crate::requests::model::WaitingOn;

/// Whether the steps add up: what was promised, and what was left out before it was due, lead to the due moment; and
/// what was left out before the end leads to the time used.
pub(super) fn check(
    clock: &Clock,
    history: &History,
    calendar: &Calendar,
    now: Instant,
) -> Result<(), String> {
    let steps = explain(clock, history, calendar, now);
    let wrong = |what: &str| Err(format!("{what}: {steps:#?} of {clock:?}"));
    if steps[0]
        != (Step::Promised { kind: clock.kind, seconds: clock.target_seconds, days: clock.target_days })
    {
        return wrong("it begins with the promise");
    }
    let starts = steps.iter().filter_map(|step| match step {
        Step::Asked { at, counts: true }
        | Step::HandedOver { at }
        | Step::Sign { at }
        | Step::TookOver { at } => Some(*at),
        _ => None,
    });
    if starts.collect::<Vec<_>>() != [clock.from] {
        return wrong("it starts once, where the clock does");
    }
    let counted: i64 = steps
        .iter()
        .map(|step| match step {
            Step::Day { seconds, .. } | Step::More { seconds, .. } => *seconds,
            _ => 0,
        })
        .sum();
    // Each part is told in whole seconds, so that as many may be lost as there are parts.
    let parts = i64::try_from(steps.len() + history.pauses.len()).unwrap();
    if clock.due_at.is_some_and(|due| due >= clock.from) && (counted - clock.target_seconds).abs() > parts {
        return wrong("the days add up to the promise");
    }
    let (mut left_out, mut ends) = (0, 0);
    for step in &steps {
        match step {
            Step::Paused { seconds, .. } => left_out += seconds,
            Step::Due { at } => {
                ends += 1;
                if calendar.elapsed(clock.from, *at) != clock.target_seconds + left_out
                    || Some(*at) != clock.due_at
                {
                    return wrong("promise and pauses lead to the due moment");
                }
            }
            Step::Stopped { at, seconds }
                if (calendar.elapsed(clock.from, *at) != seconds + left_out
                    || Some(*at) != clock.stopped_at) =>
            {
                return wrong("time used and pauses lead to the end");
            }
            Step::NotDue {} => ends += 1,
            _ => {}
        }
    }
    if ends != 1 || steps.contains(&Step::NotDue {}) != clock.due_at.is_none() {
        return wrong("it is due, or not");
    }
    Ok(())
}

fn steps(story: &Story, kind: ClockKind, now: &str) -> Vec<Step> {
    let clock = story.clock(kind, Target::Seconds(4 * HOUR));
    check(&clock, &story.history(), &office(), at(now)).unwrap();
    explain(&clock, &story.history(), &office(), at(now))
}

fn day(day: i8, hours: i64) -> Step {
    let date = jiff::civil::date(2026, 11, day);
    Step::Day { date, windows: vec!["09:00-17:00".to_owned()], seconds: hours * HOUR }
}

fn vendor(from: &str, to: &str, hours: i64) -> Step {
    Step::Paused { from: at(from), to: Some(at(to)), on: Some(WaitingOn::Vendor), seconds: hours * HOUR }
}

#[test]
fn every_clock_explains_itself_from_promise_to_due() {
    let story = Story::asked("Mon 2, 10:00").paused("Mon 2, 11:00").resumed("Mon 2, 15:00");
    let expected = [
        Step::Promised { kind: Resolve, seconds: 4 * HOUR, days: None },
        Step::Asked { at: at("Mon 2, 10:00"), counts: true },
        day(2, 3),
        vendor("Mon 2, 11:00", "Mon 2, 15:00", 4),
        day(3, 1),
        Step::Due { at: at("Tue 3, 10:00") },
    ];
    assert_eq!(steps(&story, Resolve, "Mon 2, 16:00"), expected);
    let story = story.handed_over("Mon 2, 16:00").resolved("Fri 6, 12:00").reopened("Mon 9, 12:00");
    for kind in ClockKind::ALL.iter().copied() {
        let steps = steps(&story, kind, "Mon 9, 16:00");
        assert!(
            matches!(steps[0], Step::Promised { .. })
                && steps.iter().any(|step| matches!(step, Step::Due { .. }))
        );
    }
}

#[test]
fn what_is_asked_at_night_says_when_counting_starts() {
    let steps = steps(&Story::asked("Sun 1, 12:00"), Resolve, "Sun 1, 13:00");
    let sunday = jiff::civil::date(2026, 11, 1);
    let closed = Step::Closed { from: sunday, to: sunday };
    assert_eq!(steps[2..], [closed, day(2, 4), Step::Due { at: at("Mon 2, 13:00") }]);
}

#[test]
fn what_was_done_before_the_opening_stands_before_it() {
    let steps =
        steps(&Story::asked("Sun 1, 12:00").acknowledged("Sun 1, 12:30"), Acknowledge, "Mon 2, 13:00");
    let done = Step::Stopped { at: at("Sun 1, 12:30"), seconds: 0 };
    assert_eq!(steps[3..], [done, day(2, 4), Step::Due { at: at("Mon 2, 13:00") }]);
}

#[test]
fn many_days_are_told_as_a_whole_after_the_fifth() {
    let story = Story::asked("Mon 2, 09:00");
    let clock = story.clock(Resolve, Target::Seconds(9 * 8 * HOUR));
    check(&clock, &story.history(), &office(), at("Mon 2, 10:00")).unwrap();
    let steps = explain(&clock, &story.history(), &office(), at("Mon 2, 10:00"));
    // The weekend is told among them, the holiday on the eleventh is not: it stands in what comes as a whole.
    let more = Step::More { days: 4, to: jiff::civil::date(2026, 11, 13), seconds: 4 * 8 * HOUR };
    assert_eq!(steps[steps.len() - 2..], [more, Step::Due { at: at("Fri 13, 17:00") }]);
}

#[test]
fn a_promise_in_days_says_days() {
    let story = Story::asked("Sun 1, 12:00");
    let clock = story.clock(Resolve, Target::Days(2));
    let steps = explain(&clock, &story.history(), &office(), at("Mon 2, 10:00"));
    assert!(matches!(steps[0], Step::Promised { days: Some(2), .. }), "{steps:?}");
}

#[test]
fn while_it_waits_nothing_is_due_and_the_time_so_far_is_told() {
    let steps = steps(&Story::asked("Mon 2, 10:00").paused("Mon 2, 11:00"), Resolve, "Mon 2, 14:00");
    let waits =
        Step::Paused { from: at("Mon 2, 11:00"), to: None, on: Some(WaitingOn::Vendor), seconds: 3 * HOUR };
    assert_eq!(steps[2..], [day(2, 1), waits, Step::NotDue {}]);
}

#[test]
fn a_pause_with_a_date_ahead_is_counted_whole_as_the_due_moment_counts_it() {
    let story = Story::asked("Mon 2, 10:00").paused_until("Mon 2, 11:00", "Tue 3, 11:00");
    let steps = steps(&story, Resolve, "Mon 2, 12:00");
    let waits = Step::Paused {
        from: at("Mon 2, 11:00"),
        to: Some(at("Tue 3, 11:00")),
        on: Some(WaitingOn::Date),
        seconds: 8 * HOUR,
    };
    assert_eq!(steps[2..], [day(2, 1), waits, day(3, 3), Step::Due { at: at("Tue 3, 14:00") }]);
}

#[test]
fn what_comes_after_the_due_moment_is_told_after_it() {
    let story =
        Story::asked("Mon 2, 10:00").paused("Mon 2, 15:00").resumed("Mon 2, 16:00").resolved("Mon 2, 17:00");
    let expected = [
        day(2, 4),
        Step::Due { at: at("Mon 2, 14:00") },
        vendor("Mon 2, 15:00", "Mon 2, 16:00", 1),
        Step::Stopped { at: at("Mon 2, 17:00"), seconds: 6 * HOUR },
    ];
    assert_eq!(steps(&story, Resolve, "Tue 3, 12:00")[2..], expected);
}

#[test]
fn what_comes_after_the_end_is_not_told() {
    let story = Story::asked("Mon 2, 10:00")
        .paused("Mon 2, 11:00")
        .acknowledged("Mon 2, 12:00")
        .resumed("Mon 2, 15:00");
    let expected = [
        day(2, 4),
        vendor("Mon 2, 11:00", "Mon 2, 12:00", 1),
        Step::Stopped { at: at("Mon 2, 12:00"), seconds: HOUR },
        Step::Due { at: at("Mon 2, 15:00") },
    ];
    assert_eq!(steps(&story, Acknowledge, "Mon 2, 16:00")[2..], expected);
}

#[test]
fn a_clock_that_starts_later_says_why() {
    let story = Story::asked("Mon 2, 10:00").acknowledged("Mon 2, 11:00").handed_over("Mon 2, 12:00");
    let asked = Step::Asked { at: at("Mon 2, 10:00"), counts: false };
    let ownership = steps(&story, Ownership, "Mon 2, 13:00");
    assert_eq!(ownership[1..3], [asked.clone(), Step::HandedOver { at: at("Mon 2, 12:00") }]);
    let update = steps(&story, Update, "Mon 2, 13:00");
    assert_eq!(update[1..3], [asked, Step::Sign { at: at("Mon 2, 11:00") }]);
}
