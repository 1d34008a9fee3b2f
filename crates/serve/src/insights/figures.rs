//! The figures of some requests: each with how many it is about and how sure it is.

use measure::{Interval, mean, wilson};

use super::summary::{CONFIDENCE, Spread, Summary};

/// A share of requests.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    pub count: i64,
    pub n: i64,
}

impl Share {
    /// From 0 to 1; none of nothing.
    pub fn value(self) -> Option<f64> {
        (self.n > 0).then(|| self.count as f64 / self.n as f64)
    }

    pub fn interval(self) -> Option<Interval> {
        wilson(u64::try_from(self.count).ok()?, u64::try_from(self.n).ok()?, CONFIDENCE)
    }
}

/// How long something took, in seconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    pub n: u64,
    /// Half took no longer.
    pub median: Option<f64>,
    /// Of the median.
    pub interval: Option<Interval>,
    /// Nine in ten took no longer.
    pub p90: Option<f64>,
    /// Read off a sketch, up to one per cent beside the true value.
    pub is_about: bool,
}

impl From<&Spread> for Span {
    fn from(spread: &Spread) -> Self {
        Self {
            n: spread.n(),
            median: spread.quantile(0.5),
            interval: spread.median_interval(),
            p90: spread.quantile(0.9),
            is_about: matches!(spread, Spread::About(_)),
        }
    }
}

/// How often requests were handed over.
#[derive(Clone, Debug, PartialEq)]
pub struct HandOvers {
    pub n: i64,
    pub mean: Option<f64>,
    pub interval: Option<Interval>,
    /// How many requests were handed over so many times.
    pub histogram: Vec<(i64, i64)>,
}

/// Everything at once.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    pub opened: i64,
    pub resolved: i64,
    pub open: i64,
    /// Of all that were opened, those that came back at least once.
    pub reopened: Share,
    /// Of those that were resolved at some time, those that never came back.
    pub right_first_time: Share,
    /// Of those that were said to be settled or not, those that were settled at once.
    pub settled_at_first: Share,
    pub acknowledge_kept: Share,
    pub resolve_kept: Share,
    /// Of all that were opened, those for which somebody came by.
    pub walked_up: Share,
    pub hand_overs: HandOvers,
    pub acknowledge: Span,
    pub resolve: Span,
    pub silence: Span,
}

/// Each by itself, because most askers want only one.
impl Summary {
    pub const fn reopened(&self) -> Share {
        Share { count: self.counts.reopened, n: self.counts.opened }
    }

    pub const fn right_first_time(&self) -> Share {
        Share { count: self.counts.right, n: self.counts.ever_resolved }
    }

    pub const fn settled_at_first(&self) -> Share {
        Share { count: self.counts.settled_at_first, n: self.counts.answered }
    }

    pub const fn acknowledge_kept(&self) -> Share {
        Share { count: self.counts.acknowledge_kept, n: self.counts.acknowledge_promised }
    }

    pub const fn resolve_kept(&self) -> Share {
        Share { count: self.counts.resolve_kept, n: self.counts.resolve_promised }
    }

    pub const fn walked_up(&self) -> Share {
        Share { count: self.counts.walked_up, n: self.counts.opened }
    }

    pub fn hand_overs(&self) -> HandOvers {
        let times = &self.counts.hand_overs;
        let values: Vec<(f64, u64)> = times
            .iter()
            .map(|(hand_overs, requests)| (*hand_overs as f64, u64::try_from(*requests).unwrap_or_default()))
            .collect();
        let mean = mean(&values, CONFIDENCE);
        HandOvers {
            n: self.counts.opened,
            mean: mean.map(|mean| mean.value),
            interval: mean.and_then(|mean| mean.interval).map(|i| Interval { low: i.low.max(0.0), ..i }),
            histogram: times.iter().map(|(hand_overs, n)| (*hand_overs, *n)).collect(),
        }
    }
}

impl From<&Summary> for Figures {
    fn from(of: &Summary) -> Self {
        Self {
            opened: of.counts.opened,
            resolved: of.counts.resolved,
            open: of.counts.open,
            reopened: of.reopened(),
            right_first_time: of.right_first_time(),
            settled_at_first: of.settled_at_first(),
            acknowledge_kept: of.acknowledge_kept(),
            resolve_kept: of.resolve_kept(),
            walked_up: of.walked_up(),
            hand_overs: of.hand_overs(),
            acknowledge: (&of.acknowledge).into(),
            resolve: (&of.resolve).into(),
            silence: (&of.silence).into(),
        }
    }
}
