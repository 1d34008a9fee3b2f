//! Clocks against their definitions: told stories, a second implementation, and laws.

mod days;
mod explained;
mod hand_overs;
mod laws;
mod logs;
mod pauses;
mod second;
mod signs;

use std::collections::BTreeMap;

use kernel::calendar::{Calendar, CalendarSpec};
use kernel::{Audience, Id, Instant};
use map::services::{Class, ServiceId, Target, Targets};
use people::TeamId;

use super::{Clock, ClockKind, ClockState, History, clocks};
use crate::requests::model::{Happened, RequestEvent, Side, TextId, WaitingOn};

const HOUR: i64 = 3_600;
const BILLING: TeamId = TeamId::new(1);
const LEGAL: TeamId = TeamId::new(2);
const TEXT: TextId = TextId::new(3);

/// Open in Berlin from nine to five on working days; Wednesday, 11 November 2026 is a holiday.
fn office() -> Calendar {
    let week =
        (1..=5).map(|day: u8| (day.to_string(), vec![("09:00".to_owned(), "17:00".to_owned())])).collect();
    let holidays = vec!["2026-11-11".to_owned()];
    Calendar::new(&CalendarSpec { tz: "Europe/Berlin".to_owned(), week, holidays, special: BTreeMap::new() })
        .unwrap()
}

/// A time in November 2026 in Berlin, such as `Mon 2, 10:00` or `Mon 2, 10:00:00.25`.
fn at(text: &str) -> Instant {
    let (weekday, rest) = text.split_once(' ').unwrap();
    let (day, time) = rest.split_once(", ").unwrap();
    let at = Instant::parse(&format!("2026-11-{day:0>2}T{time}+01:00")).unwrap();
    assert!(at.timestamp().strftime("%a").to_string() == weekday, "{text} is another weekday");
    at
}

/// A request's life, told event by event.
#[derive(Clone)]
struct Story(Vec<Happened>);

impl Story {
    /// Asked of the billing team.
    fn asked(when: &str) -> Self {
        let opened = RequestEvent::Opened {
            service: ServiceId::new(4),
            team: BILLING,
            class: Class::Standard,
            outside: false,
            moved_up: 0,
            walk_up: false,
            split: false,
        };
        Self(Vec::new()).then(when, opened)
    }

    fn then(mut self, when: &str, event: RequestEvent) -> Self {
        let id = Id(i64::try_from(self.0.len()).unwrap());
        self.0.push(Happened { id, at: at(when), actor: None, audience: Audience(0), event });
        self
    }

    fn acknowledged(self, when: &str) -> Self {
        self.then(when, RequestEvent::Acknowledged { expected_at: None, text: None })
    }

    /// Waits for somebody, until somebody says that it goes on.
    fn paused(self, when: &str) -> Self {
        self.then(when, RequestEvent::Paused { on: WaitingOn::Vendor, until: None, text: TEXT })
    }

    /// Waits for a date.
    fn paused_until(self, when: &str, until: &str) -> Self {
        self.then(when, RequestEvent::Paused { on: WaitingOn::Date, until: Some(at(until)), text: TEXT })
    }

    fn resumed(self, when: &str) -> Self {
        self.then(when, RequestEvent::Resumed {})
    }

    fn handed_over(self, when: &str) -> Self {
        self.then(when, RequestEvent::HandedOver { from: BILLING, to: LEGAL, text: TEXT })
    }

    fn replied(self, when: &str) -> Self {
        self.then(when, RequestEvent::Replied { side: Side::Provider, text: TEXT })
    }

    fn resolved(self, when: &str) -> Self {
        self.then(when, RequestEvent::Resolved { text: TEXT, outside_waited: None })
    }

    fn reopened(self, when: &str) -> Self {
        self.then(when, RequestEvent::Reopened { rework: None, text: TEXT })
    }

    fn history(&self) -> History {
        History::of(&self.0)
    }

    fn clock(&self, kind: ClockKind, target: Target) -> Clock {
        let targets = Targets {
            acknowledge: Some(target),
            respond: Some(target),
            update: Some(target),
            resolve: Some(target),
            ownership: Some(target),
        };
        clocks(&(&targets).into(), &office(), &self.history())
            .into_iter()
            .find(|clock| clock.kind == kind)
            .unwrap()
    }

    fn resolve(&self, hours: i64) -> Clock {
        self.clock(ClockKind::Resolve, Target::Seconds(hours * HOUR))
    }
}

/// What a clock says, and the hours that were used.
fn read(clock: &Clock, when: &str) -> (ClockState, f64) {
    let reading = clock.read(at(when), &office());
    (reading.state, reading.elapsed_seconds as f64 / HOUR as f64)
}
