//! What is known of two teams, in numbers of which a sentence can be made.

use super::{Asks, Gathered, Pair, Service, service};

const DAY: i64 = 86_400_000_000;
/// Fewer weeks show no rhythm.
const FEWEST_WEEKS: u64 = 4;

/// What passed between two different teams.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// The lesser first.
    pub teams: (u64, u64),
    /// From the lesser to the greater, and back.
    pub ways: [Way; 2],
    /// The instants of the first and the last row, in microseconds since 1970 in UTC. None when no row had a time.
    pub first: Option<i64>,
    pub last: Option<i64>,
    /// Days and weeks in UTC on which something passed.
    pub days: u64,
    pub weeks: u64,
    /// Weeks from the first row of the two to the last of all that was read.
    pub of_weeks: u64,
    /// weeks / of_weeks; None before there were four.
    pub regularity: Option<f64>,
    /// Who serves whom, and how sure that is.
    pub service: Service,
}

/// What passed one way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Way {
    pub count: u64,
    /// Different persons who wrote or asked.
    pub persons: u64,
    /// Exchanges that this side began, answered or not.
    pub begun: u64,
    /// Of those, requests and what the other side answered.
    pub asks: u64,
}

impl Evidence {
    pub(super) fn new(teams: (u64, u64), pair: &Pair, latest: Option<i64>) -> Self {
        let weeks = count_weeks(pair.days.iter().map(|day| week(*day)));
        let of_weeks = match (pair.first, latest) {
            (Some(first), Some(latest)) => (week(day(latest)) - week(day(first))).unsigned_abs() + 1,
            _ => 0,
        };
        let [up, down] = [Way::new(&pair.ways[0]), Way::new(&pair.ways[1])];
        let asks = [
            Asks { customer: teams.0, provider: teams.1, n: up.asks },
            Asks { customer: teams.1, provider: teams.0, n: down.asks },
        ];
        Self {
            teams,
            ways: [up, down],
            first: pair.first,
            last: pair.last,
            days: pair.days.len() as u64,
            weeks,
            of_weeks,
            regularity: (of_weeks >= FEWEST_WEEKS).then(|| weeks as f64 / of_weeks as f64),
            service: service(asks),
        }
    }
}

impl Way {
    fn new(gathered: &Gathered) -> Self {
        let persons = gathered.persons.len() as u64;
        Self { count: gathered.count, persons, begun: gathered.begun, asks: gathered.asks }
    }
}

/// Days since 1970 in UTC.
pub fn day(at: i64) -> i64 {
    at.div_euclid(DAY)
}

/// Weeks from Monday; the first day of 1970 was a Thursday.
fn week(day: i64) -> i64 {
    (day + 3).div_euclid(7)
}

/// How many different weeks there are among ascending ones.
fn count_weeks(weeks: impl Iterator<Item = i64>) -> u64 {
    let mut last = None;
    weeks.filter(|week| last.replace(*week) != Some(*week)).count() as u64
}
