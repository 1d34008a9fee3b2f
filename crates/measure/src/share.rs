//! How sure a share is.

use statrs::distribution::{ContinuousCDF, Normal};

use crate::Interval;
use crate::interval::tail;

/// The Wilson score interval, without continuity correction, of the share `successes / n`; from 0 to 1.
///
/// (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n). Source: Wilson, "Probable Inference, the Law of Succession, and
/// Statistical Inference" (1927); recommended for small n by Brown, Cai and DasGupta (2001).
///
/// None when n is 0 or less than `successes`, or when the confidence is not between 0 and 1.
pub fn wilson(successes: u64, n: u64, confidence: f64) -> Option<Interval> {
    let tail = tail(confidence)?;
    if n == 0 || successes > n {
        return None;
    }
    let z = -Normal::standard().inverse_cdf(tail);
    let (share, n) = (successes as f64 / n as f64, n as f64);
    let shrink = 1.0 + z * z / n;
    let middle = (share + z * z / (2.0 * n)) / shrink;
    let half = z * (share * (1.0 - share) / n + z * z / (4.0 * n * n)).sqrt() / shrink;
    Some(Interval { low: (middle - half).max(0.0), high: (middle + half).min(1.0) })
}

#[cfg(test)]
mod tests {
    use super::wilson;

    /// Newcombe, "Two-sided confidence intervals for the single proportion" (1998), table I, method 3.
    #[test]
    fn intervals_are_those_of_the_published_table() {
        for (successes, n, low, high) in [
            (81, 263, 0.2553, 0.3662),
            (15, 148, 0.0624, 0.1605),
            (0, 20, 0.0, 0.1611),
            (1, 29, 0.0061, 0.1718),
        ] {
            let interval = wilson(successes, n, 0.95).unwrap();
            assert!(
                (interval.low - low).abs() < 5e-5 && (interval.high - high).abs() < 5e-5,
                "{successes}/{n}"
            );
        }
    }

    #[test]
    fn failures_mirror_successes_and_the_ends_stay_within_zero_and_one() {
        for n in [1, 7, 1_000_000] {
            for successes in [0, 1, n / 2, n] {
                let (hit, miss) =
                    (wilson(successes, n, 0.9).unwrap(), wilson(n - successes, n, 0.9).unwrap());
                assert!((hit.low + miss.high - 1.0).abs() < 1e-12);
                assert!((0.0..=1.0).contains(&hit.low) && (0.0..=1.0).contains(&hit.high));
            }
        }
    }

    #[test]
    fn there_is_no_share_of_nothing() {
        assert_eq!(wilson(0, 0, 0.95), None);
        assert_eq!(wilson(3, 2, 0.95), None);
        assert_eq!(wilson(1, 2, 1.0), None);
    }
}
