//! What is known of two teams, in numbers of which a sentence can be made.

use super::{Asks, Passage, Service, Way, service};

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

impl Evidence {
    /// Of two teams, the lesser first; `latest` is the last instant of all that was read.
    pub fn of(teams: (u64, u64), pair: &Passage, latest: Option<i64>) -> Self {
        let weeks = count_weeks(pair.days.iter().map(|day| week(*day)));
        let of_weeks = match (pair.first, latest) {
            (Some(first), Some(latest)) => (week(day(latest)) - week(day(first))).unsigned_abs() + 1,
            _ => 0,
        };
        let [up, down] = pair.ways;
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
