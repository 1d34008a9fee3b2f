//! How sure a median is.

use statrs::distribution::{Binomial, ContinuousCDF, DiscreteCDF, Normal};

use crate::Interval;
use crate::interval::tail;

/// The order-statistic interval of the median, in the unit of the values; it assumes nothing about their shape.
///
/// From the l-th smallest to the l-th largest value, with the largest l for which a fair coin thrown n times shows
/// fewer than l heads with a chance of at most (1 - confidence) / 2. It holds the median at least as often as stated.
/// Source: Conover, "Practical Nonparametric Statistics" (3rd edition, 1999), section 3.2.
///
/// `sorted` ascends and holds no NaN. None when there are too few values (fewer than 6 for 0.95), or when the
/// confidence is not between 0 and 1.
pub fn median_interval(sorted: &[f64], confidence: f64) -> Option<Interval> {
    let (low, high) = median_ranks(sorted.len() as u64, confidence)?;
    let at = |rank: u64| usize::try_from(rank).ok().and_then(|rank| sorted.get(rank).copied());
    Some(Interval { low: at(low)?, high: at(high)? })
}

/// Between which of n values, counted from 0 in ascending order, [`median_interval`] lies; so that an interval can be
/// read off a sketch, too.
pub fn median_ranks(n: u64, confidence: f64) -> Option<(u64, u64)> {
    let tail = tail(confidence)?;
    let heads = Binomial::new(0.5, n).ok()?;
    let is_good = |l: u64| l == 0 || heads.cdf(l - 1) <= tail;
    // The chance grows with l and exceeds any tail at the middle: search the first l that is too large, at first close
    // to where the normal distribution sees it.
    let (mut good, mut too_large) = (0, n / 2 + 1);
    let about = (n as f64 + Normal::standard().inverse_cdf(tail) * (n as f64).sqrt()) / 2.0;
    for near in [about - 1.0, about + 1.0, about + 2.0] {
        let l = (near.max(0.0) as u64).clamp(good, too_large);
        if l > good && l < too_large {
            if is_good(l) { good = l } else { too_large = l }
        }
    }
    while too_large - good > 1 {
        let l = good.midpoint(too_large);
        if is_good(l) { good = l } else { too_large = l }
    }
    Some((good.checked_sub(1)?, n - good))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ranks(n: u32, confidence: f64) -> Option<(f64, f64)> {
        let values: Vec<f64> = (1..=n).map(f64::from).collect();
        median_interval(&values, confidence).map(|interval| (interval.low, interval.high))
    }

    #[test]
    fn the_ends_are_the_published_ranks() {
        for (n, low, high) in
            [(6, 1.0, 6.0), (10, 2.0, 9.0), (20, 6.0, 15.0), (25, 8.0, 18.0), (100, 40.0, 61.0)]
        {
            assert_eq!(ranks(n, 0.95), Some((low, high)), "n = {n}");
        }
        assert_eq!(ranks(10, 0.99), Some((1.0, 10.0)));
        assert_eq!(ranks(20, 0.99), Some((4.0, 17.0)));
    }

    #[test]
    fn large_samples_come_close_to_the_normal_approximation() {
        let (low, high) = ranks(100_000, 0.95).unwrap();
        let half = 1.959_964 * 100_000_f64.sqrt() / 2.0;
        assert!((low - (50_000.0 - half)).abs() < 2.0 && (high - (50_001.0 + half)).abs() < 2.0);
    }

    #[test]
    fn too_few_values_have_no_interval() {
        for n in 0..6 {
            assert_eq!(ranks(n, 0.95), None, "n = {n}");
        }
        for confidence in [0.0, 1.0, f64::NAN] {
            assert_eq!(ranks(100, confidence), None);
        }
    }
}
