//! What passed between two teams in some stretch of time, as sums that can be kept and added up.

use std::collections::BTreeSet;

use super::Pair;

/// What passed one way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Way {
    pub count: u64,
    /// Different persons who wrote or asked; of several stretches, at least so many.
    pub persons: u64,
    /// Exchanges that this side began, answered or not.
    pub begun: u64,
    /// Of those, requests and what the other side answered.
    pub asks: u64,
}

/// What passed between two teams; of a team and itself, all of it goes the first way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    /// From the team with the lesser number to the other, and back.
    pub ways: [Way; 2],
    /// The instants of the first and the last row, in microseconds since 1970 in UTC. None when no row had a time.
    pub first: Option<i64>,
    pub last: Option<i64>,
    /// Days since 1970 in UTC on which something passed.
    pub days: BTreeSet<i64>,
}

impl Passage {
    /// Adds what passed between the same two in another stretch. Who wrote in both is not known, so of persons there are
    /// at least as many as in the stretch with more of them.
    pub fn add(&mut self, other: &Self) {
        for (way, more) in self.ways.iter_mut().zip(other.ways) {
            way.count += more.count;
            way.persons = way.persons.max(more.persons);
            way.begun += more.begun;
            way.asks += more.asks;
        }
        self.first = match (self.first, other.first) {
            (Some(one), Some(more)) => Some(one.min(more)),
            (one, more) => one.or(more),
        };
        self.last = self.last.max(other.last);
        self.days.extend(&other.days);
    }

    pub fn count(&self) -> u64 {
        self.ways.iter().map(|way| way.count).sum()
    }
}

impl From<Pair> for Passage {
    fn from(pair: Pair) -> Self {
        let ways = pair.ways.map(|gathered| Way {
            count: gathered.count,
            persons: gathered.persons.len() as u64,
            begun: gathered.begun,
            asks: gathered.asks,
        });
        Self { ways, first: pair.first, last: pair.last, days: pair.days }
    }
}
