//! Who serves whom, inferred from who asks whom.
//!
//! Whoever asks is the customer, whoever is asked the provider. Of all asks between two teams, p is the share that one of
//! them asks. Before anything is seen, every p is as likely as any other; after a asks of the one and b of the other, p
//! has the distribution Beta(a + 1, b + 1). The *confidence* is the chance that p > 1/2: that the side which asked more
//! would go on doing so. Source: Gelman and others, "Bayesian Data Analysis" (3rd edition, 2013), section 2.1.
//!
//! It takes asks as independent. Ten asks of one person tell less than one each of ten, so say how many persons asked.

use statrs::distribution::{Beta, ContinuousCDF};

use crate::{Interval, wilson};

/// Fewer asks suggest nothing.
const FEWEST: u64 = 5;
/// From this confidence on, one side is called the customer.
const SURE: f64 = 0.95;
/// Between these shares neither side is the customer more than the other.
const BALANCED: std::ops::RangeInclusive<f64> = 1.0 / 3.0..=2.0 / 3.0;

/// How often one team asked another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asks {
    pub customer: u64,
    pub provider: u64,
    pub n: u64,
}

/// Who serves whom, with what it was said by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Service {
    /// Nothing tells who asks: there are neither threads nor times, or nobody ever answers.
    Unknown,
    /// Too few asks, fewer than five, to say anything.
    Few { asks: u64 },
    /// One serves the other: `asks.n` of `of` asks are those of the customer.
    OneWay { asks: Asks, of: u64, share: Interval, confidence: f64 },
    /// Each serves the other about as much: the interval of the share lies between one third and two thirds.
    Mutual { of: u64, share: Interval },
    /// There are asks, but they leave open who asks more; the confidence is for the one that did.
    Unclear { asks: Asks, of: u64, share: Interval, confidence: f64 },
}

/// From the asks of both sides. Intervals are Wilson's at 0.95, of the share of the side that asked more (of the first,
/// when both asked as often).
pub fn service(both: [Asks; 2]) -> Service {
    let [asks, fewer] = if both[1].n > both[0].n { [both[1], both[0]] } else { both };
    let of = asks.n + fewer.n;
    if of == 0 {
        return Service::Unknown;
    }
    let (Some(share), true) = (wilson(asks.n, of, 0.95), of >= FEWEST) else {
        return Service::Few { asks: of };
    };
    let confidence = more_than_half(asks.n, fewer.n);
    if confidence >= SURE {
        Service::OneWay { asks, of, share, confidence }
    } else if BALANCED.contains(&share.low) && BALANCED.contains(&share.high) {
        Service::Mutual { of, share }
    } else {
        Service::Unclear { asks, of, share, confidence }
    }
}

/// The chance that p > 1/2 under Beta(a + 1, b + 1). As far as numbers reach; beyond, 1.
fn more_than_half(a: u64, b: u64) -> f64 {
    // By symmetry the lower tail of the other side, which keeps its accuracy.
    Beta::new(b as f64 + 1.0, a as f64 + 1.0).map_or(0.5, |beta| beta.cdf(0.5))
}
