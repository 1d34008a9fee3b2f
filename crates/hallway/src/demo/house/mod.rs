//! The house as the simulation knows it: who works where, when and how fast, and what is offered.

mod forms;
mod found;
mod hours;
mod offer;
mod rows;
mod settle;

use std::sync::Arc;

use anyhow::Context;
use jiff::civil::Weekday;
use kernel::calendar::Calendar;
use kernel::{Instant, Viewer};
use map::ServiceId;
use people::TeamId;

use super::moments::{self, dates};

use forms::Questions;
pub(super) use found::found;

/// Somebody who works here or comes from a vendor.
#[derive(Clone)]
pub(super) struct Someone {
    /// As this person is called, in full.
    pub name: String,
    pub email: String,
    /// What this person may see and do.
    pub viewer: Viewer,
    /// Place of the team in [`House::teams`]; none for guests.
    pub team: Option<usize>,
    /// The vendor of a guest.
    pub from_vendor: Option<String>,
    pub is_lead: bool,
    shift: Shift,
    /// How long this one takes compared with others: 0.7 is quick.
    pub pace: f64,
}

/// When somebody works, as far as their team's calendar is open.
#[derive(Clone)]
struct Shift {
    /// From Monday.
    days: [bool; 7],
    /// Minutes since midnight.
    from: i64,
    to: i64,
}

/// A team.
#[derive(Clone)]
pub(super) struct Group {
    pub id: TeamId,
    pub name: String,
    /// The team above, if there is one.
    pub parent: Option<usize>,
    pub calendar: Arc<Calendar>,
    /// Open minutes until somebody usually looks at what came.
    pub minutes: f64,
    /// The share of requests that are taken before earlier ones.
    pub strays: f64,
    pub members: Vec<usize>,
}

/// A service.
#[derive(Clone)]
pub(super) struct Offer {
    pub id: ServiceId,
    pub name: String,
    pub team: usize,
    pub is_confidential: bool,
    /// The asker may say that someone outside is here now.
    pub offers_present: bool,
    /// Seconds of open time within which it wants to be done.
    pub done_within: Option<i64>,
    /// The share of that time in which half of it is done.
    pub usual: f64,
    /// How many ask on an ordinary day.
    pub a_day: f64,
    /// Which teams ask, and how often compared with each other.
    pub asked_by: Vec<(usize, f64)>,
    /// Those who may take what is asked.
    pub hands: Vec<usize>,
    /// What is asked beside subject and details.
    pub questions: Option<Questions>,
}

pub(super) struct House {
    pub people: Vec<Someone>,
    pub teams: Vec<Group>,
    pub offers: Vec<Offer>,
    /// The hours of the clinic.
    pub clinic: Arc<Calendar>,
}

impl House {
    pub(super) fn person(&self, name: &str) -> anyhow::Result<usize> {
        let found = self.people.iter().position(|person| person.name == name);
        found.with_context(|| format!("nobody is called {name}"))
    }

    pub(super) fn team(&self, name: &str) -> anyhow::Result<usize> {
        let found = self.teams.iter().position(|team| team.name == name);
        found.with_context(|| format!("no team is called {name}"))
    }

    /// The service of this name; of several the first.
    pub(super) fn offer(&self, name: &str) -> anyhow::Result<usize> {
        let found = self.offers.iter().position(|offer| offer.name == name);
        found.with_context(|| format!("no service is called {name}"))
    }

    /// Whether a team belongs to what is meant by the beginning of its name, or of one above it.
    pub(super) fn is_meant(&self, team: usize, beginning: &str) -> bool {
        let line = std::iter::successors(Some(team), |team| self.teams[*team].parent);
        line.into_iter().any(|team| self.teams[team].name.starts_with(beginning))
    }

    /// The hours of this person's team, or of the clinic.
    pub(super) fn hours(&self, person: usize) -> &Arc<Calendar> {
        self.people[person].team.map_or(&self.clinic, |team| &self.teams[team].calendar)
    }

    /// The first moment from `at` on at which this person is at work.
    pub(super) fn at_work(&self, person: usize, at: Instant) -> Instant {
        let (hours, shift) = (self.hours(person), &self.people[person].shift);
        let today = hours.local(at).date();
        let days = std::iter::once(today).chain(dates(today, jiff::civil::Date::tomorrow)).take(40);
        let begins = days.filter_map(|date| {
            let (from, to) = shift.on(date.weekday(), hours.windows_on(date))?;
            let (from, to) = (moments::wall(hours.zone(), date, from), moments::wall(hours.zone(), date, to));
            (at < to).then(|| at.max(from))
        });
        begins.into_iter().next().unwrap_or(at)
    }

    pub(super) fn is_at_work(&self, person: usize, at: Instant) -> bool {
        self.at_work(person, at) == at
    }

    /// A colleague of the same team.
    pub(super) fn colleague(&self, person: usize, chance: &mut super::chance::Chance) -> Option<usize> {
        let team = &self.teams[self.people[person].team?];
        let others: Vec<usize> = team.members.iter().copied().filter(|other| *other != person).collect();
        chance.pick(&others).copied()
    }
}

impl Someone {
    /// The first of the names.
    pub(super) fn first(&self) -> &str {
        self.name.split(' ').next().unwrap_or_default()
    }
}

impl Shift {
    /// From when to when on this day, in minutes since midnight, within these hours; none when not at all.
    fn on(&self, weekday: Weekday, windows: &[kernel::calendar::Hours]) -> Option<(i64, i64)> {
        let (first, last) = (windows.first()?, windows.last()?);
        let works = self.days[usize::from(weekday.to_monday_zero_offset().unsigned_abs())];
        let (from, to) = (self.from.max(i64::from(first.opens)), self.to.min(i64::from(last.closes)));
        (works && from < to).then_some((from, to))
    }
}
