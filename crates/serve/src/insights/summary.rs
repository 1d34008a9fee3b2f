//! What was read, summed up: counts, and times that are either known one by one or from a sketch.

use measure::{Interval, Sketch, median_ranks, quantile};

use super::contribution::Contribution;
use super::tally::{Clock, Counts, Hops, Times, add_to};

/// How sure intervals are.
pub const CONFIDENCE: f64 = 0.95;

/// Seconds, known one by one or about.
#[derive(Clone, Debug)]
pub enum Spread {
    /// In ascending order once all are in.
    Exact(Vec<f64>),
    About(Sketch),
}

impl Spread {
    pub fn n(&self) -> u64 {
        match self {
            Self::Exact(values) => values.len() as u64,
            Self::About(sketch) => sketch.count(),
        }
    }

    pub fn quantile(&self, p: f64) -> Option<f64> {
        match self {
            Self::Exact(values) => quantile(values, p),
            Self::About(sketch) => sketch.quantile(p),
        }
    }

    /// The order-statistic interval of the median.
    pub fn median_interval(&self) -> Option<Interval> {
        let (low, high) = median_ranks(self.n(), CONFIDENCE)?;
        let at = |rank: u64| match self {
            Self::Exact(values) => values.get(usize::try_from(rank).ok()?).copied(),
            Self::About(sketch) => sketch.at_rank(rank),
        };
        Some(Interval { low: at(low)?, high: at(high)? })
    }
}

/// Some requests, summed up.
#[derive(Clone, Debug)]
pub struct Summary {
    pub counts: Counts,
    pub acknowledge: Spread,
    pub resolve: Spread,
    pub silence: Spread,
    pub hops: Hops,
}

impl Summary {
    /// Of requests one by one.
    pub fn exact<'a>(requests: impl IntoIterator<Item = &'a Contribution>, clock: Clock) -> Self {
        let mut counts = Counts::default();
        let mut hops = Hops::default();
        let [mut acknowledge, mut resolve, mut silence] = [Vec::new(), Vec::new(), Vec::new()];
        for request in requests {
            counts.add(request, 1);
            for hop in request.hops() {
                add_to(&mut hops, hop, 1);
            }
            acknowledge.extend(request.acknowledge.map(|took| took.by(clock) as f64));
            resolve.extend(request.resolve.map(|took| took.by(clock) as f64));
            silence.extend(request.silence.map(|took| took.by(clock) as f64));
        }
        let sorted = |mut values: Vec<f64>| {
            values.sort_by(f64::total_cmp);
            Spread::Exact(values)
        };
        Self {
            counts,
            hops,
            acknowledge: sorted(acknowledge),
            resolve: sorted(resolve),
            silence: sorted(silence),
        }
    }

    /// Of roll-ups.
    pub fn about(counts: Counts, times: Times, hops: Hops) -> Self {
        let Times { acknowledge, resolve, silence } = times;
        let [acknowledge, resolve, silence] = [acknowledge, resolve, silence].map(Spread::About);
        Self { counts, acknowledge, resolve, silence, hops }
    }
}
