//! How what is left of two goes together, how many independent pairs it is worth, and how sure it is.

use statrs::distribution::{ContinuousCDF, Normal, StudentsT};

use super::Together;
use super::panel::Pairs;
use super::within::Left;
use crate::bootstrap;
use crate::mean::t;
use crate::{Interval, interval};

/// How much neighbours go along at most.
const ALIKE: f64 = 0.99;
/// With fewer units, drawing units again says little of how they differ.
const SEVERAL: usize = 6;

/// n (1 - ab) / (1 + ab), at most n: n the pairs less the means taken out but one, a and b the autocorrelations at lag 1,
/// pooled within units.
///
/// Means taken out make neighbours look less alike than they are, so that a and b are corrected by Kendall's (r + 1/T) /
/// (1 - 3/T), T the periods of a unit: "Note on bias in the estimation of autocorrelation" (1954). Up to four periods, or
/// none that are neighbours, say nothing of this, and are taken as alike. With pairs as they stand and autocorrelations as
/// they are found, n would be too large and the test too ready.
pub(super) fn effective(pairs: &Pairs, left: &Left) -> f64 {
    let n = (pairs.all.len() + 1).saturating_sub(left.taken) as f64;
    let [a, b] = [&left.earlier, &left.later].map(|values| next(pairs, values).unwrap_or(ALIKE));
    (n * (1.0 - a * b) / (1.0 + a * b)).min(n)
}

/// How much a period goes along with the next, within units. None where nothing varies or no two periods are neighbours.
fn next(pairs: &Pairs, values: &[f64]) -> Option<f64> {
    let mut neighbours = (0.0, 0.0);
    for (two, of) in pairs.all.windows(2).zip(values.windows(2)) {
        if two[0].unit == two[1].unit && two[0].period + 1 == two[1].period {
            neighbours = (neighbours.0 + of[0] * of[1], neighbours.1 + 1.0);
        }
    }
    let n = values.len() as f64;
    let square = values.iter().map(|value| value * value).sum::<f64>() / n;
    let found = neighbours.0 / neighbours.1 / square;
    let periods = n / pairs.units as f64;
    let corrected = (found + 1.0 / periods) / (1.0 - 3.0 / periods);
    found.is_finite().then(|| if periods > 4.0 { corrected.clamp(-ALIKE, ALIKE) } else { ALIKE })
}

/// Sums of squares and products of one unit.
#[derive(Clone, Copy, Default)]
struct Sums {
    earlier: f64,
    later: f64,
    both: f64,
}

/// The correlation of what is left, tanh(atanh r ± half): half is the wider of z √(variance / (n - 3)), with n as many pairs
/// as it is worth (Fisher), and of t √(u / (u - 1)) s, s the standard error of atanh r by drawing the u units again. p
/// belongs to the same half. None where one of both does not vary.
pub(super) fn together(
    pairs: &Pairs,
    left: &Left,
    effective: f64,
    confidence: f64,
    variance: impl Fn(f64) -> f64,
) -> Option<Together> {
    let by_unit = by_unit(pairs, left);
    let r = correlation(by_unit.iter())?;
    let at = r.atanh();
    let normal = Normal::standard();
    let z = -normal.inverse_cdf(interval::tail(confidence)?);
    let error = (variance(r) / (effective - 3.0)).sqrt();
    let (mut half, mut p) = (z * error, 2.0 * normal.sf(at.abs() / error));
    if by_unit.len() >= SEVERAL {
        let drawn = bootstrap::percentiles(confidence, |chance| {
            correlation(bootstrap::again(&by_unit, chance)).map(f64::atanh)
        });
        let drawn = drawn.ok()?;
        let units = by_unit.len() as f64;
        let error = (drawn.high - drawn.low) / 2.0 / z * (units / (units - 1.0)).sqrt();
        half = half.max(t(units - 1.0, confidence)? * error);
        p = p.max(2.0 * StudentsT::new(0.0, 1.0, units - 1.0).ok()?.sf(at.abs() / error));
    }
    Some(Together {
        r,
        interval: Interval { low: (at - half).tanh(), high: (at + half).tanh() },
        p: p.min(1.0),
    })
}

fn by_unit(pairs: &Pairs, left: &Left) -> Vec<Sums> {
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
    let (mean_earlier, mean_later) = (mean(&left.earlier), mean(&left.later));
    let mut sums = vec![Sums::default(); pairs.units];
    for (pair, (earlier, later)) in pairs.all.iter().zip(left.earlier.iter().zip(&left.later)) {
        let (earlier, later) = (earlier - mean_earlier, later - mean_later);
        let of = &mut sums[pair.unit];
        of.earlier += earlier * earlier;
        of.later += later * later;
        of.both += earlier * later;
    }
    sums
}

fn correlation<'a>(units: impl Iterator<Item = &'a Sums>) -> Option<f64> {
    let all = units.fold(Sums::default(), |all, one| Sums {
        earlier: all.earlier + one.earlier,
        later: all.later + one.later,
        both: all.both + one.both,
    });
    let varies = all.earlier > 0.0 && all.later > 0.0;
    varies.then(|| (all.both / (all.earlier * all.later).sqrt()).clamp(-1.0, 1.0))
}
