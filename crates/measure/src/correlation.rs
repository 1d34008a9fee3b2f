//! How two measures of the same respondents or units move together.

use statrs::distribution::{ContinuousCDF, Normal};

use crate::interval::tail;
use crate::no_figure::enough;
use crate::{Interval, NoFigure};

/// Fisher's interval takes more than three pairs.
const LEAST: u64 = 4;

/// From -1, one falls as the other rises, to 1, both rise together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Correlation {
    /// How many pairs.
    pub n: u64,
    pub r: f64,
    pub interval: Interval,
}

/// Pearson's correlation with Fisher's interval: tanh(atanh r ± z / √(n - 3)). Source: Fisher, "On the 'probable error' of
/// a coefficient of correlation deduced from a small sample" (1921). It takes both measures as normal, near enough, and the
/// pairs as independent.
pub fn pearson(x: &[f64], y: &[f64], confidence: f64) -> Result<Correlation, NoFigure> {
    with_interval(x, y, confidence, |_| 1.0)
}

/// Spearman's correlation, Pearson's of the ranks, ties sharing the mean of theirs; its interval is Fisher's with the wider
/// standard error √((1 + r²/2) / (n - 3)) of Bonett and Wright, "Sample size requirements for estimating Pearson, Kendall
/// and Spearman correlations" (2000).
pub fn spearman(x: &[f64], y: &[f64], confidence: f64) -> Result<Correlation, NoFigure> {
    with_interval(&ranks(x), &ranks(y), confidence, |r| 1.0 + r * r / 2.0)
}

fn with_interval(
    x: &[f64],
    y: &[f64],
    confidence: f64,
    variance: impl Fn(f64) -> f64,
) -> Result<Correlation, NoFigure> {
    if x.len() != y.len() {
        return Err(NoFigure::Uneven);
    }
    if !x.iter().chain(y).all(|value| value.is_finite()) {
        return Err(NoFigure::NotANumber);
    }
    let n = x.len() as u64;
    enough(n, LEAST)?;
    let z = -Normal::standard().inverse_cdf(tail(confidence).ok_or(NoFigure::Confidence)?);
    let r = coefficient(x, y).ok_or(NoFigure::NoVariance)?;
    let half = z * (variance(r) / (n - 3) as f64).sqrt();
    let at = r.atanh();
    Ok(Correlation { n, r, interval: Interval { low: (at - half).tanh(), high: (at + half).tanh() } })
}

/// Pearson's coefficient of as many values each. None when one of them does not vary.
pub(crate) fn coefficient(x: &[f64], y: &[f64]) -> Option<f64> {
    let (in_x, in_y) = (covariance(x, x), covariance(y, y));
    (in_x > 0.0 && in_y > 0.0).then(|| (covariance(x, y) / (in_x * in_y).sqrt()).clamp(-1.0, 1.0))
}

/// With n - 1 below; of fewer than two values it is no number. Values that are all alike have exactly none.
pub(crate) fn covariance(x: &[f64], y: &[f64]) -> f64 {
    let (Some(x_0), Some(y_0)) = (x.first(), y.first()) else { return f64::NAN };
    let n = x.len() as f64;
    let mean_x = x.iter().map(|value| value - x_0).sum::<f64>() / n;
    let mean_y = y.iter().map(|value| value - y_0).sum::<f64>() / n;
    x.iter().zip(y).map(|(a, b)| (a - x_0 - mean_x) * (b - y_0 - mean_y)).sum::<f64>() / (n - 1.0)
}

/// Ranks from 1, ties with the mean of theirs.
pub(crate) fn ranks(values: &[f64]) -> Vec<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let rank = |value: &f64| {
        let below = sorted.partition_point(|other| other < value);
        let up_to = sorted.partition_point(|other| other <= value);
        (below + 1 + up_to) as f64 / 2.0
    };
    values.iter().map(rank).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// r = 1 - 6 Σd² / (n (n² - 1)) of two orders of five with Σd² = 4 is .8, and atanh .8 ± 1.96 / √2 around it.
    #[test]
    fn the_interval_is_fishers() {
        let x = [1.0, 2.0, 3.0, 4.0, 5.0];
        let y = [1.0, 3.0, 2.0, 5.0, 4.0];
        let found = pearson(&x, &y, 0.95).unwrap();
        let half = 1.959_963_984_540_054 / 2.0_f64.sqrt();
        assert!((found.r - 0.8).abs() < 1e-12);
        assert!((found.interval.low - (0.8_f64.atanh() - half).tanh()).abs() < 1e-9);
        assert_eq!(found.n, 5);
    }

    #[test]
    fn ties_share_the_mean_of_their_ranks() {
        assert_eq!(ranks(&[10.0, 20.0, 10.0, 5.0]), [2.5, 4.0, 2.5, 1.0]);
    }

    #[test]
    fn what_does_not_vary_moves_with_nothing() {
        let (flat, rising) = ([0.1; 4], [1.0, 2.0, 3.0, 4.0]);
        assert_eq!(pearson(&flat, &rising, 0.95), Err(NoFigure::NoVariance));
        assert_eq!(pearson(&rising, &rising[1..], 0.95), Err(NoFigure::Uneven));
        assert_eq!(pearson(&rising[1..], &rising[1..], 0.95), Err(NoFigure::TooFew { n: 3, least: 4 }));
        assert_eq!(pearson(&rising, &rising, 1.0), Err(NoFigure::Confidence));
        assert_eq!(pearson(&[f64::NAN; 4], &rising, 0.95), Err(NoFigure::NotANumber));
    }

    proptest! {
        #[test]
        fn the_order_of_the_two_and_their_units_change_nothing(
            pairs in proptest::collection::vec((1_u8..8, 1_u8..8), 4..30),
        ) {
            let (x, y): (Vec<f64>, Vec<f64>) =
                pairs.iter().map(|(x, y)| (f64::from(*x), f64::from(*y))).unzip();
            let scaled: Vec<f64> = x.iter().map(|x| x.mul_add(3.0, -2.0)).collect();
            for figure in [pearson, spearman] {
                let Ok(found) = figure(&x, &y, 0.95) else { continue };
                let turned = figure(&y, &scaled, 0.95).unwrap();
                prop_assert!((found.r - turned.r).abs() < 1e-9);
                prop_assert!(found.interval.low <= found.r && found.r <= found.interval.high);
            }
        }
    }
}
