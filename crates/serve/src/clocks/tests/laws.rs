//! Laws that hold for every life of a request, on every calendar.

use kernel::calendar::{Calendar, CalendarSpec};
use kernel::{Audience, Id, Instant};
use map::services::{Class, ServiceId, Target, Targets};
use proptest::prelude::*;

use super::explained::check;
use super::second::{FIRST, Minutes, Week, end, instant};
use super::{BILLING, LEGAL, TEXT};
use crate::clocks::{Clock, ClockKind, History, clocks};
use crate::policy::{Deed, goes};
use crate::requests::model::{Happened, RequestEvent as Event, Side, State, WaitingOn};

/// Nothing happens in the first days, so that what lies before a minute is known, too.
const LEAD: usize = 3 * 1_440;

/// What somebody does, some minutes after the last thing: which of the deeds that go, and how.
type Choice = (usize, prop::sample::Index, usize);

/// A life as the verbs write it.
fn life(asked: usize, choices: &[Choice]) -> (Vec<Happened>, usize) {
    let mut at = LEAD + asked;
    let mut events = Vec::new();
    let mut happen = |at: usize, event: Event| {
        let id = Id(i64::try_from(events.len()).unwrap());
        events.push(Happened { id, at: instant(at), actor: None, audience: Audience(0), event });
    };
    let (service, class) = (ServiceId::new(4), Class::Standard);
    happen(
        at,
        Event::Opened {
            service,
            team: BILLING,
            class,
            outside: false,
            moved_up: 0,
            walk_up: false,
            split: false,
        },
    );
    let (mut state, mut is_heard, mut is_promised, mut is_fresh) = (State::New, false, false, false);
    for (gap, which, how) in choices {
        at += gap;
        let deeds: Vec<Deed> = Deed::ALL.iter().copied().filter(|deed| goes(*deed, state)).collect();
        let text = (how % 2 == 0).then_some(TEXT);
        let was_fresh = std::mem::take(&mut is_fresh);
        match *which.get(&deeds) {
            Deed::Acknowledge if !is_heard => {
                is_promised = how % 3 != 0;
                let expected_at = is_promised.then(|| instant(at + 1_440));
                happen(at, Event::Acknowledged { expected_at, text });
                (is_heard, is_fresh) = (true, true);
                state = if state == State::New { State::Acknowledged } else { state };
            }
            Deed::Acknowledge if is_promised => {
                let (from, to) = (instant(at), instant(at + how));
                happen(at, Event::PromiseMoved { from, to, text: Some(TEXT) });
            }
            Deed::TakeBackAcknowledgement if was_fresh => {
                happen(at, Event::AcknowledgementTakenBack {});
                (is_heard, is_promised, state) = (false, false, State::New);
            }
            Deed::HandOver => {
                happen(at, Event::HandedOver { from: BILLING, to: LEGAL, text: TEXT });
                if state == State::Waiting {
                    happen(at, Event::Resumed {});
                }
                state = if is_heard { State::Acknowledged } else { State::New };
            }
            Deed::Pause => {
                let until = (how % 3 != 0).then(|| instant(at + how));
                happen(at, Event::Paused { on: WaitingOn::Vendor, until, text: TEXT });
                state = State::Waiting;
            }
            Deed::Resume => {
                happen(at, Event::Resumed {});
                state = State::InProgress;
            }
            Deed::Message => {
                let side = if how % 2 == 0 { Side::Provider } else { Side::Requester };
                happen(at, Event::Replied { side, text: TEXT });
            }
            Deed::Note => happen(at, Event::Noted { text: TEXT }),
            Deed::Resolve => {
                happen(at, Event::Resolved { text: TEXT, outside_waited: None });
                (state, is_heard) = (State::Resolved, true);
            }
            Deed::Reopen => {
                happen(at, Event::Reopened { rework: None, text: TEXT });
                (state, is_promised) = (State::InProgress, false);
            }
            Deed::Close => {
                happen(at, Event::Closed {});
                state = State::Closed;
            }
            Deed::Decline if how % 4 == 0 => {
                happen(at, Event::Declined { text: TEXT, another_way: None });
                (state, is_heard) = (State::Declined, true);
            }
            Deed::Withdraw if how % 4 == 0 => {
                happen(at, Event::Withdrawn { text: None });
                state = State::Withdrawn;
            }
            _ => {}
        }
    }
    (events, at)
}

/// Minutes, often whole hours, sometimes none.
fn any_gap() -> impl Strategy<Value = usize> {
    prop_oneof![1 => Just(0_usize), 4 => 1..300_usize, 4 => (1..30_usize).prop_map(|hours| hours * 60)]
}

fn any_choices() -> impl Strategy<Value = Vec<Choice>> {
    prop::collection::vec((any_gap(), any::<prop::sample::Index>(), 1..3_000_usize), 0..14)
}

fn any_target() -> impl Strategy<Value = Target> {
    let hours = (1..30_i64).prop_map(|hours| Target::Seconds(hours * 3_600));
    let minutes = (1..1_200_i64).prop_map(|minutes| Target::Seconds(minutes * 60));
    prop_oneof![3 => hours, 2 => minutes, 3 => (1..5_u32).prop_map(Target::Days)]
}

/// Hours after four in the morning, when no clocks change.
fn any_week() -> impl Strategy<Value = Week> {
    let window = (4..24_i8, 1..10_i8).prop_map(|(opens, long)| (opens, (opens + long).min(24)));
    let usual = prop::sample::select(vec![vec![(9, 17)], vec![(8, 12), (13, 17)], Vec::new()]);
    let day = prop_oneof![3 => usual, 1 => prop::collection::vec(window, 0..3)];
    (
        prop::sample::select(vec!["Europe/Berlin", "America/New_York", "Asia/Kolkata"]),
        prop::collection::vec(day, 7).prop_filter("it opens", |week| week.iter().any(|day| !day.is_empty())),
        prop::collection::vec(0..30_i64, 0..4),
    )
        .prop_map(|(zone, hours, holidays)| Week {
            zone,
            hours,
            holidays: holidays
                .into_iter()
                .map(|day| FIRST.saturating_add(jiff::Span::new().days(day)))
                .collect(),
        })
}

fn calendar(week: &Week) -> Calendar {
    let show = |hour: i8| format!("{hour:02}:00");
    let windows =
        |day: &Vec<(i8, i8)>| day.iter().map(|(opens, closes)| (show(*opens), show(*closes))).collect();
    let spec = CalendarSpec {
        tz: week.zone.to_owned(),
        week: (1..=7_u8).map(|day| day.to_string()).zip(week.hours.iter().map(windows)).collect(),
        holidays: week.holidays.iter().map(ToString::to_string).collect(),
        ..CalendarSpec::default()
    };
    Calendar::new(&spec).unwrap()
}

fn every(target: Target) -> Targets {
    let target = Some(target);
    Targets { acknowledge: target, respond: target, update: target, resolve: target, ownership: target }
}

fn all(target: Target, calendar: &Calendar, events: &[Happened]) -> Vec<Clock> {
    clocks(&(&every(target)).into(), calendar, &History::of(events))
}

fn told(clocks: &[Clock], now: Instant, calendar: &Calendar) -> Vec<(ClockKind, crate::clocks::Reading)> {
    clocks.iter().map(|clock| (clock.kind, clock.read(now, calendar))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn every_clock_agrees_with_counting_minute_by_minute(
        (week, target) in (any_week(), any_target()),
        (asked, choices) in (0..10_000_usize, any_choices()),
        later in prop::collection::vec(0..12_000_usize, 1..6),
    ) {
        let (calendar, minutes) = (calendar(&week), Minutes::of(&week));
        let (events, last) = life(asked, &choices);
        let history = History::of(&events);
        let clocks = clocks(&(&every(target)).into(), &calendar, &history);
        // The stretches of teams that had it before come last, and have a story of their own.
        let before = history.held().count() - 1;
        for clock in &clocks[..clocks.len() - before] {
            let Some(second) = minutes.clock(clock.kind, target, &events) else { continue };
            let known = |at: Option<Instant>| at.filter(|at| *at < end());
            prop_assert_eq!(clock.from, instant(second.from), "{:?}", clock);
            prop_assert_eq!(clock.stopped_at, second.stop.map(instant), "{:?}", clock);
            prop_assert_eq!(known(clock.due_at), second.due.map(instant), "{:?}", clock);
            for later in &later {
                let reading = clock.read(instant(last + later), &calendar);
                let told = (reading.state, reading.elapsed_seconds);
                prop_assert_eq!(told, second.read(last + later), "{:?} {:?}", later, clock);
            }
            if let Err(wrong) = check(clock, &history, &calendar, instant(last + later[0])) {
                prop_assert!(false, "{}", wrong);
            }
        }
    }

    #[test]
    fn what_was_kept_of_a_clock_says_later_what_computing_it_anew_says(
        (week, target) in (any_week(), any_target()),
        (asked, choices) in (0..10_000_usize, any_choices()),
        later in prop::collection::vec(0..20_000_usize, 1..6),
    ) {
        let calendar = calendar(&week);
        let (mut events, last) = life(asked, &choices);
        let kept: String = serde_json::to_string(&all(target, &calendar, &events)).unwrap();
        let kept: Vec<Clock> = serde_json::from_str(&kept).unwrap();
        for later in later {
            let now = instant(last + later);
            // What concerns no promise happens, and what waited for a date that has come goes on.
            events.push(Happened { id: Id(100), at: now, actor: None, audience: Audience(0), event: Event::Noted { text: TEXT } });
            let paused_until = History::of(&events).pauses.last().and_then(|pause| pause.to);
            if kept.iter().any(|clock| clock.stopped_at.is_none()) && paused_until.is_some_and(|until| until <= now) {
                events.push(Happened { id: Id(101), at: now, actor: None, audience: Audience(0), event: Event::Resumed {} });
            }
            let anew = all(target, &calendar, &events);
            prop_assert_eq!(told(&kept, now, &calendar), told(&anew, now, &calendar));
            prop_assert_eq!(&kept, &anew);
            events.truncate(events.len() - 1);
        }
    }

    #[test]
    fn a_longer_promise_is_never_due_earlier_and_time_never_runs_back(
        (week, hours) in (any_week(), 1..40_i64),
        (asked, choices) in (0..10_000_usize, any_choices()),
        (soon, late) in (0..12_000_usize, 0..12_000_usize),
    ) {
        let calendar = calendar(&week);
        let (events, last) = life(asked, &choices);
        let of = |hours: i64| all(Target::Seconds(hours * 3_600), &calendar, &events);
        let longer = of(hours + 1);
        for short in &of(hours) {
            // What was given up is told of when it was late: the longer promise may not have been.
            let of = |clock: &Clock| (clock.kind, clock.from, clock.stopped_at);
            let alike = |long: &&Clock| of(long) == of(short);
            let long = longer.iter().find(alike).and_then(|long| long.due_at);
            if let (Some(short), Some(long)) = (short.due_at, long) {
                prop_assert!(short < long, "{:?}", long);
            }
            let at = |later: usize| short.read(instant(last + later), &calendar).elapsed_seconds;
            let (before, after) = (at(soon.min(late)), at(soon.max(late)));
            prop_assert!(0 <= before && before <= after, "{:?}", short);
        }
    }

    #[test]
    fn the_time_to_the_end_is_what_its_clock_used(
        week in any_week(),
        (asked, choices) in (0..10_000_usize, any_choices()),
    ) {
        let calendar = calendar(&week);
        let (events, _) = life(asked, &choices);
        let history = History::of(&events);
        let clocks = all(Target::Seconds(3_600), &calendar, &events);
        let clock = clocks.iter().find(|clock| clock.kind == ClockKind::Resolve);
        prop_assert!(clock.is_some() || history.was_given_up);
        let Some(clock) = clock else { return Ok(()) };
        let worked = clock.stopped_at.map(|stop| history.worked_seconds(stop, &calendar));
        prop_assert_eq!(worked, clock.stopped_seconds);
    }
}
