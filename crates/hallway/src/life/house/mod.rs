//! The house as the simulation knows it: who works where, when and how fast, and what is offered.

pub mod crowd;
mod forms;
mod found;
mod hours;
mod offer;
pub mod rows;
mod settle;

use std::sync::Arc;

use anyhow::Context;
use jiff::civil::{Date, Weekday};
use kernel::calendar::Calendar;
use kernel::{Instant, Viewer};
use map::{Class, ServiceId};
use people::TeamId;

use super::lines::Line;
use super::moments::{self, dates};

use forms::Questions;
pub use found::{Plan, furnish};

/// Somebody who works here or comes from a vendor.
#[derive(Clone)]
pub struct Someone {
    /// As this person is called, in full.
    pub name: String,
    pub email: String,
    /// What this person may see and do.
    pub viewer: Viewer,
    /// Place of the team in [`House::teams`]; of guests the one that stands for their vendor, if there is one.
    pub team: Option<usize>,
    /// The vendor of a guest.
    pub from_vendor: Option<String>,
    pub is_lead: bool,
    shift: Shift,
    /// Days on which this one is not there, from and to.
    pub away: Vec<(Date, Date)>,
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
pub struct Group {
    pub id: TeamId,
    pub name: String,
    /// Under which name stories tell of it, and in which of several like houses it is.
    pub told_as: String,
    pub house: usize,
    /// The team above, if there is one.
    pub parent: Option<usize>,
    pub calendar: Arc<Calendar>,
    /// Open minutes until somebody usually looks at what came.
    pub minutes: f64,
    /// The share of requests that are taken before earlier ones.
    pub strays: f64,
    pub members: Vec<usize>,
    /// Through which it is written down what somebody comes by for; where the team offers anything.
    pub desk: Option<ServiceId>,
}

/// A service.
#[derive(Clone)]
pub struct Offer {
    pub id: ServiceId,
    pub name: String,
    /// Under which name stories tell of it.
    pub told_as: String,
    pub team: usize,
    pub class: Class,
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

pub struct House {
    pub people: Vec<Someone>,
    pub teams: Vec<Group>,
    pub offers: Vec<Offer>,
    /// The hours of the clinic.
    pub clinic: Arc<Calendar>,
}

/// How often people are on leave, about, and ill, in days.
const LEAVE_EVERY: (i64, i64) = (60, 130);
const ILL_EVERY: (i64, i64) = (50, 200);

impl House {
    /// Draws when people are on leave or ill, between these days.
    pub fn grant_leave(&mut self, from: Date, until: Date, chance: &mut super::chance::Chance) {
        for person in &mut self.people {
            for (every, length) in [(LEAVE_EVERY, (4, 14)), (ILL_EVERY, (1, 4))] {
                let mut begins = from;
                loop {
                    begins = begins.saturating_add(jiff::Span::new().days(chance.between(every.0, every.1)));
                    let ends =
                        begins.saturating_add(jiff::Span::new().days(chance.between(length.0, length.1) - 1));
                    if ends > until {
                        break;
                    }
                    person.away.push((begins, ends));
                    begins = ends;
                }
            }
            person.away.sort_unstable();
        }
    }

    pub fn person(&self, name: &str) -> anyhow::Result<usize> {
        let found = self.people.iter().position(|person| person.name == name);
        found.with_context(|| format!("nobody is called {name}"))
    }

    pub fn team(&self, name: &str) -> anyhow::Result<usize> {
        let found = self.teams.iter().position(|team| team.name == name);
        found.with_context(|| format!("no team is called {name}"))
    }

    /// The service of this name; of several the first.
    pub fn offer(&self, name: &str) -> anyhow::Result<usize> {
        let found = self.offers.iter().position(|offer| offer.name == name);
        found.with_context(|| format!("no service is called {name}"))
    }

    /// Whether a team belongs to what is meant by the beginning of its name, or of one above it.
    pub fn is_meant(&self, team: usize, beginning: &str) -> bool {
        let line = std::iter::successors(Some(team), |team| self.teams[*team].parent);
        line.into_iter().any(|team| self.teams[team].told_as.starts_with(beginning))
    }

    /// The hours of this person's team, or of the clinic.
    pub fn hours(&self, person: usize) -> &Arc<Calendar> {
        self.people[person].team.map_or(&self.clinic, |team| &self.teams[team].calendar)
    }

    /// The first moment from `at` on at which this person is at work.
    pub fn at_work(&self, person: usize, at: Instant) -> Instant {
        let (hours, shift) = (self.hours(person), &self.people[person].shift);
        let today = hours.local(at).date();
        let days = std::iter::once(today).chain(dates(today, jiff::civil::Date::tomorrow)).take(40);
        let is_there = |date: &Date| !self.people[person].is_away(*date);
        let begins = days.filter(is_there).filter_map(|date| {
            let (from, to) = shift.on(date.weekday(), hours.windows_on(date))?;
            let (from, to) = (moments::wall(hours.zone(), date, from), moments::wall(hours.zone(), date, to));
            (at < to).then(|| at.max(from))
        });
        begins.into_iter().next().unwrap_or(at)
    }

    /// Whether anybody of a team works on a day.
    pub fn works_on(&self, team: usize, date: Date) -> bool {
        let windows = self.teams[team].calendar.windows_on(date);
        let works = |person: &usize| {
            let person = &self.people[*person];
            person.shift.on(date.weekday(), windows).is_some() && !person.is_away(date)
        };
        self.teams[team].members.iter().any(works)
    }

    pub fn is_at_work(&self, person: usize, at: Instant) -> bool {
        self.at_work(person, at) == at
    }

    /// Where requests for this service stand.
    pub(super) fn line_of(&self, offer: usize) -> Line {
        let service = &self.offers[offer];
        if service.is_confidential { Line::Circle(offer) } else { Line::Team(service.team) }
    }

    /// The class of a request for this service.
    pub fn class_of(&self, offer: usize, is_present: bool) -> Class {
        let service = &self.offers[offer];
        Class::by_rule(service.class, service.offers_present, is_present)
    }

    /// The team that is meant by a name, seen from another: of several houses that have such a team, the same house.
    pub fn team_near(&self, from: usize, name: &str) -> Option<usize> {
        let is_meant = |team: &usize| self.teams[*team].told_as == name;
        let near = |team: &usize| self.teams[*team].house == self.teams[from].house;
        let all = 0..self.teams.len();
        all.clone().filter(is_meant).find(near).or_else(|| all.clone().find(is_meant))
    }

    /// A colleague of the same team.
    pub fn colleague(&self, person: usize, chance: &mut super::chance::Chance) -> Option<usize> {
        let team = &self.teams[self.people[person].team?];
        let others: Vec<usize> = team.members.iter().copied().filter(|other| *other != person).collect();
        chance.pick(&others).copied()
    }
}

impl Someone {
    fn is_away(&self, date: Date) -> bool {
        self.away.iter().any(|(from, to)| (*from..=*to).contains(&date))
    }

    /// The first of the names.
    pub fn first(&self) -> &str {
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
