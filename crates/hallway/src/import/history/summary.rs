//! What came of an import.

use std::collections::HashSet;

use serde::Serialize;
use serve::requests::imported::{Case, Landed};

use super::rejected::{Rejected, Rejections};

/// How many, of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Kinds {
    pub requests: u64,
    pub events: u64,
    pub teams: u64,
    pub persons: u64,
    pub services: u64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// All rows of the file, the rejected ones too.
    pub rows: u64,
    /// What the file tells of, known before or not.
    pub requests: u64,
    /// One for each row that was not rejected.
    pub events: u64,
    pub teams: u64,
    pub persons: u64,
    /// What of it was not known before.
    pub new: Kinds,
    /// Requests known before to which something new was added.
    pub changed: u64,
    pub rejected_rows: u64,
    /// The first of them.
    pub rejected: Vec<Rejected>,
}

/// Counts while cases land. Persons and teams are remembered by id, eight bytes each: an organisation has some
/// hundred thousand of them at most.
#[derive(Default)]
pub struct Count {
    pub rows: u64,
    pub requests: u64,
    pub events: u64,
    changed: u64,
    new: Kinds,
    persons: HashSet<i64>,
    teams: HashSet<i64>,
}

impl Count {
    pub fn add(&mut self, cases: &[Case], landed: &Landed) {
        self.requests += cases.len() as u64;
        self.events += cases.iter().map(|case| case.rows.len() as u64).sum::<u64>();
        self.changed += landed.changed;
        self.new.requests += landed.requests;
        self.new.events += landed.events;
        self.new.teams += landed.made.teams;
        self.new.persons += landed.made.persons;
        self.new.services += landed.made.services;
        self.persons.extend(&landed.persons);
        self.teams.extend(&landed.teams);
    }

    pub fn finish(self, rejections: Rejections) -> anyhow::Result<Summary> {
        let rejected_rows = rejections.count;
        Ok(Summary {
            rows: self.rows,
            requests: self.requests,
            events: self.events,
            teams: self.teams.len() as u64,
            persons: self.persons.len() as u64,
            new: self.new,
            changed: self.changed,
            rejected_rows,
            rejected: rejections.finish()?,
        })
    }
}

impl Summary {
    /// One calm sentence, or two.
    pub fn sentence(&self) -> String {
        let Kinds { requests, events, teams, persons, services } = self.new;
        let rejected = match self.rejected_rows {
            0 => "no row rejected".to_owned(),
            1 => "1 row rejected".to_owned(),
            some => format!("{some} rows rejected"),
        };
        if self.new == Kinds::default() && self.changed == 0 {
            return format!(
                "{} rows of {} requests: all of it was here before, nothing is new; {rejected}.",
                self.rows, self.requests
            );
        }
        format!(
            "{} rows of {} requests: {requests} requests new, {} went on, {events} events new; {} teams, {teams} of \
             them new; {} persons, {persons} of them new; {services} services new; {rejected}.",
            self.rows, self.requests, self.changed, self.teams, self.persons
        )
    }
}
