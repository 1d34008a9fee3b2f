//! Traffic between teams, gathered while it is read: who asks whom, how often, how regularly, since when.
//!
//! Rows are persons who wrote to persons, already mapped to their teams. Kept are sums by pair of teams, the sets of days
//! and of persons that are counted, and the exchanges under way; never a row. Memory grows with pairs, persons by pair,
//! and exchanges that are not yet silent.
//!
//! - *Exchange*: the rows of one thread between two teams; without threads, of two persons. It ends after a silence of
//!   30 days in a thread, of 3 days (a weekend) between two persons; what comes then begins another.
//! - *Ask*: an exchange that one team begins and the other answers, or a request, which is an ask by nature. What is
//!   begun and never answered (announcements, circulars) is counted as begun, and is no ask.
//! - Rows come in the order of time. One that comes late counts, but begins and answers nothing in an exchange that has
//!   gone on. Without time an exchange never ends; without time and thread nobody can tell who began.
//! - *Regularity*: weeks in which something passed / weeks from the first to the end of all that was read; 0 to 1. Weeks
//!   run from Monday to Sunday in UTC.
//!
//! 10 million rows among 10,000 persons in 500 teams, all pairs of teams in use, took 7 s and 190 MB in a release build on
//! one core; with four rows a thread 12 s and 250 MB, from 2 million rows on no more.
//!
//! No figure here tells how fast anybody answers.

mod evidence;
mod exchange;
mod passage;
mod service;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet, HashSet};

use exchange::{Exchanges, Step};

pub use evidence::{Evidence, day};
pub use passage::{Passage, Way};
pub use service::{Asks, Service, service};

/// One row: somebody wrote to somebody, or asked for something. Persons, teams and threads are numbers of the caller's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interaction {
    pub from: u64,
    pub to: u64,
    pub from_team: u64,
    pub to_team: u64,
    /// Microseconds since 1970 in UTC.
    pub at: Option<i64>,
    pub thread: Option<u64>,
    pub kind: Kind,
}

/// What a row is known to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A message; whether it asks or answers shows by its exchange.
    Message,
    /// A request: it asks.
    Request,
    /// An answer to a request; it begins nothing.
    Answer,
}

/// All that was read so far.
#[derive(Debug, Default)]
pub struct Traffic {
    /// By the lesser and the greater of two teams; the same twice for what stays in one.
    pairs: BTreeMap<(u64, u64), Pair>,
    exchanges: Exchanges,
    latest: Option<i64>,
    to_self: u64,
}

/// What passed between two teams.
#[derive(Debug, Default)]
struct Pair {
    /// From the lesser to the greater, and back.
    ways: [Gathered; 2],
    first: Option<i64>,
    last: Option<i64>,
    /// Days since 1970 on which something passed.
    days: BTreeSet<i64>,
}

#[derive(Debug, Default)]
struct Gathered {
    count: u64,
    persons: HashSet<u64>,
    begun: u64,
    asks: u64,
}

impl Traffic {
    /// Takes one row in. What somebody wrote to themselves passes between nobody and is only counted as that.
    pub fn read(&mut self, row: &Interaction) {
        if row.from == row.to {
            self.to_self += 1;
            return;
        }
        self.latest = self.latest.max(row.at);
        let way = usize::from(row.from_team > row.to_team);
        let teams = (row.from_team.min(row.to_team), row.from_team.max(row.to_team));
        let pair = self.pairs.entry(teams).or_default();
        pair.ways[way].count += 1;
        pair.ways[way].persons.insert(row.from);
        if let Some(at) = row.at {
            pair.first = Some(pair.first.map_or(at, |first| first.min(at)));
            pair.last = pair.last.max(row.at);
            pair.days.insert(evidence::day(at));
        }
        if row.from_team == row.to_team {
            return;
        }
        match self.exchanges.step(row, teams, way) {
            Some(Step::Begins) => pair.ways[way].begun += 1,
            Some(Step::Asks) => {
                pair.ways[way].begun += 1;
                pair.ways[way].asks += 1;
            }
            Some(Step::Answers) => pair.ways[1 - way].asks += 1,
            None => {}
        }
    }

    /// How much passed from one team to another, by both, ascending; a team with itself for what stays in it.
    pub fn counts(&self) -> impl Iterator<Item = ((u64, u64), u64)> {
        let mut counts: Vec<((u64, u64), u64)> = self
            .pairs
            .iter()
            .flat_map(|((low, high), pair)| {
                [((*low, *high), pair.ways[0].count), ((*high, *low), pair.ways[1].count)]
            })
            .filter(|(_, count)| *count > 0)
            .collect();
        counts.sort_unstable();
        counts.into_iter()
    }

    /// What has gathered so far, by the lesser and the greater of two teams, ascending. It begins anew from here, but
    /// exchanges under way go on: what was begun before and is answered after counts as an ask of the second stretch.
    pub fn take(&mut self) -> Vec<((u64, u64), Passage)> {
        std::mem::take(&mut self.pairs).into_iter().map(|(teams, pair)| (teams, pair.into())).collect()
    }

    /// How many rows were left out, because somebody wrote to themselves.
    pub fn to_self(&self) -> u64 {
        self.to_self
    }
}
