//! How sure a mean is.

use statrs::distribution::{ContinuousCDF, StudentsT};

use crate::Interval;
use crate::bootstrap::{self, ENOUGH};
use crate::interval::tail;

/// A mean with its interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mean {
    /// How many values it is of.
    pub n: u64,
    pub value: f64,
    /// None when there are fewer than two values.
    pub interval: Option<Interval>,
}

/// The mean of values that occur so many times, `(value, times)`, in their unit.
///
/// With 30 values or more, the t interval: mean ± t(n - 1) s / √n. With fewer, the percentile interval of 2,000
/// bootstrap samples drawn with a fixed seed. Source: Efron and Tibshirani, "An Introduction to the Bootstrap" (1993),
/// chapter 13.
///
/// None when there are no values.
pub fn mean(values: &[(f64, u64)], confidence: f64) -> Option<Mean> {
    let n: u64 = values.iter().map(|(_, times)| times).sum();
    if n == 0 {
        return None;
    }
    let value = values.iter().map(|(value, times)| value * *times as f64).sum::<f64>() / n as f64;
    let interval = if n < 2 {
        None
    } else if n < ENOUGH {
        percentiles(values, confidence)
    } else {
        student(values, n, value, confidence)
    };
    Some(Mean { n, value, interval })
}

fn student(values: &[(f64, u64)], n: u64, mean: f64, confidence: f64) -> Option<Interval> {
    let squares: f64 = values.iter().map(|(value, times)| (value - mean).powi(2) * *times as f64).sum();
    let (freedom, n) = ((n - 1) as f64, n as f64);
    let t = t(freedom, confidence)?;
    let half = t * (squares / freedom / n).sqrt();
    Some(Interval::around(mean, half))
}

/// How many standard errors a t interval reaches to each side.
pub(crate) fn t(freedom: f64, confidence: f64) -> Option<f64> {
    Some(-StudentsT::new(0.0, 1.0, freedom).ok()?.inverse_cdf(tail(confidence)?))
}

fn percentiles(values: &[(f64, u64)], confidence: f64) -> Option<Interval> {
    let all: Vec<f64> = values.iter().flat_map(|(value, times)| (0..*times).map(move |_| *value)).collect();
    bootstrap::percentiles(confidence, |chance| {
        Some(bootstrap::again(&all, chance).sum::<f64>() / all.len() as f64)
    })
    .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// s = 1.3750, and the table of Student's t has 2.032245 for 34 degrees of freedom.
    #[test]
    fn the_t_interval_is_that_of_the_tables() {
        let found = mean(&[(0.0, 20), (1.0, 10), (4.0, 5)], 0.95).unwrap();
        let interval = found.interval.unwrap();
        assert!((found.value - 30.0 / 35.0).abs() < 1e-12);
        assert!(
            (interval.low - 0.384_797).abs() < 1e-5 && (interval.high - 1.329_488).abs() < 1e-5,
            "{interval:?}"
        );
    }

    #[test]
    fn few_values_are_drawn_again_and_again_and_always_alike() {
        let values = [(0.0, 12), (1.0, 5), (2.0, 3)];
        let (first, second) = (mean(&values, 0.95).unwrap(), mean(&values, 0.95).unwrap());
        assert_eq!(first, second);
        let interval = first.interval.unwrap();
        assert!((first.value - 0.55).abs() < 1e-12);
        // The normal approximation 0.55 ± 1.96 · 0.7399 / √20 is 0.23 to 0.87.
        assert!((interval.low - 0.23).abs() < 0.05 && (interval.high - 0.87).abs() < 0.05, "{interval:?}");
    }

    #[test]
    fn one_value_has_no_interval_and_none_has_no_mean() {
        assert_eq!(mean(&[(3.0, 1)], 0.95), Some(Mean { n: 1, value: 3.0, interval: None }));
        assert_eq!(mean(&[], 0.95), None);
        assert_eq!(mean(&[(3.0, 0)], 0.95), None);
    }

    #[test]
    fn values_that_are_all_alike_have_an_interval_without_width() {
        for times in [5, 50] {
            let interval = mean(&[(2.0, times)], 0.95).unwrap().interval.unwrap();
            assert!((interval.low - 2.0).abs() < 1e-9 && (interval.high - 2.0).abs() < 1e-9);
        }
    }
}
