//! What a suggestion is made of, and when it is one: pure.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use kernel::{Id, Instant};
use map::RelationshipId;
use measure::traffic::{Evidence, Passage, Service};

/// Traffic is looked at over so many days.
pub const DAYS: i64 = 182;
/// Fewer requests alone suggest nothing.
const FEWEST_REQUESTS: u64 = 5;
/// What was dismissed comes back when this many times as much has passed.
pub const COMES_BACK_AT: i64 = 2;

/// Two teams, the one with the lesser id first. Written `12-34`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pair {
    pub low: Id,
    pub high: Id,
}

impl Pair {
    pub fn of(one: Id, other: Id) -> Self {
        if one.0 <= other.0 { Self { low: one, high: other } } else { Self { low: other, high: one } }
    }

    pub const fn teams(self) -> [Id; 2] {
        [self.low, self.high]
    }

    /// The way on which this team asks: 0 up to the greater id, 1 down.
    pub fn way_of(self, asks: Id) -> usize {
        usize::from(asks != self.low)
    }
}

impl fmt::Display for Pair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.low, self.high)
    }
}

impl FromStr for Pair {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (low, high) = text.split_once('-').ok_or(())?;
        let (low, high): (Id, Id) = (low.parse().map_err(|_| ())?, high.parse().map_err(|_| ())?);
        if low.0 < high.0 { Ok(Self { low, high }) } else { Err(()) }
    }
}

/// What passed between two teams, from both sources.
#[derive(Clone, Debug, Default)]
pub struct Traffic {
    pub names: [String; 2],
    /// Messages up and down; none where they are not read.
    pub messages: Passage,
    /// Requests up and down: the lower team asks the higher, and the other way.
    pub requests: Passage,
    /// The relationships that these requests brought about, which nobody has said anything of: asked upwards, downwards.
    pub made: [Option<RelationshipId>; 2],
    /// The last instant of all messages that were read.
    pub latest: Option<i64>,
}

impl Traffic {
    pub fn both(&self) -> Passage {
        let mut both = self.messages.clone();
        both.add(&self.requests);
        both
    }
}

/// What somebody said when they dismissed it.
#[derive(Clone, Debug)]
pub struct Dismissal {
    pub reason: String,
    pub traffic: i64,
    pub by: Option<String>,
    pub at: Instant,
}

/// A relationship that could be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Direction {
    pub provider: Id,
    pub customer: Id,
    /// What requests brought about already.
    pub made: Option<RelationshipId>,
}

/// Two teams between which something passes and nobody has drawn what.
#[derive(Clone, Debug)]
pub struct Suggestion {
    pub pair: Pair,
    pub traffic: Traffic,
    pub evidence: Evidence,
    /// One where it is clear who serves whom; both where each serves the other or nobody can tell.
    pub directions: Vec<Direction>,
    pub dismissal: Option<Dismissal>,
}

impl Suggestion {
    /// None when there is too little, or what it would suggest has been drawn: `drawn` holds provider and customer.
    pub fn of(
        pair: Pair,
        traffic: Traffic,
        days: &BTreeSet<i64>,
        drawn: impl Fn(Id, Id) -> bool,
        now: Instant,
    ) -> Option<Self> {
        if traffic.messages.count() == 0 && traffic.requests.count() < FEWEST_REQUESTS {
            return None;
        }
        let mut both = traffic.both();
        both.days.extend(days);
        let latest = if traffic.requests.count() > 0 { Some(now.0) } else { traffic.latest };
        let id = |team: Id| team.0.cast_unsigned();
        let evidence = Evidence::of((id(pair.low), id(pair.high)), &both, latest);
        let is_drawn = |customer: Id| drawn(other(pair, customer), customer);
        let customers: Vec<Id> = match evidence.service {
            Service::OneWay { asks, .. } => vec![Id(asks.customer.cast_signed())],
            Service::Mutual { .. } => pair.teams().into(),
            Service::Unclear { .. } | Service::Few { .. } | Service::Unknown
                if pair.teams().into_iter().any(is_drawn) =>
            {
                Vec::new()
            }
            Service::Unclear { .. } | Service::Few { .. } | Service::Unknown => pair.teams().into(),
        };
        let directions: Vec<Direction> = customers
            .into_iter()
            .filter(|customer| !is_drawn(*customer))
            .map(|customer| Direction {
                provider: other(pair, customer),
                customer,
                made: traffic.made[pair.way_of(customer)],
            })
            .collect();
        let is_one = !directions.is_empty();
        is_one.then_some(Self { pair, traffic, evidence, directions, dismissal: None })
    }

    /// How much passed: messages and requests, both ways.
    pub fn strength(&self) -> i64 {
        let all: u64 = self.evidence.ways.iter().map(|way| way.count).sum();
        i64::try_from(all).unwrap_or(i64::MAX)
    }

    /// Somebody dismissed it, and not much more has passed since.
    pub fn is_dismissed(&self) -> bool {
        self.dismissal
            .as_ref()
            .is_some_and(|then| self.strength() < then.traffic.max(1).saturating_mul(COMES_BACK_AT))
    }

    pub fn name(&self, team: Id) -> &str {
        &self.traffic.names[usize::from(team != self.pair.low)]
    }
}

/// The one of the two that this is not.
fn other(pair: Pair, team: Id) -> Id {
    if team == pair.low { pair.high } else { pair.low }
}
