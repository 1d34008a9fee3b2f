//! What would cross by chance, from what everybody gives and takes.

use std::collections::BTreeMap;

use statrs::distribution::{ContinuousCDF, Normal};

use super::{Passed, Selves};
use crate::Interval;
use crate::interval::tail;

/// After so many rounds of fitting, what is left to fit does not change a share that anybody reads.
const ROUNDS: usize = 1_000;
/// As near as what everybody gives has to be met, in parts of the whole.
const NEAR: f64 = 1e-12;

/// What each party gives and takes.
pub struct Margins<'a> {
    part: &'a [Option<usize>],
    gives: Vec<f64>,
    takes: Vec<f64>,
}

/// A sum over the parties of each part: of the first value, of the second, and of their products.
#[derive(Clone, Copy, Default)]
struct Sums {
    gives: f64,
    takes: f64,
    selves: f64,
}

impl<'a> Margins<'a> {
    pub fn new(part: &'a [Option<usize>]) -> Self {
        Self { part, gives: vec![0.0; part.len()], takes: vec![0.0; part.len()] }
    }

    pub fn add(&mut self, passed: &Passed) {
        self.gives[passed.from] += passed.count as f64;
        self.takes[passed.to] += passed.count as f64;
    }

    /// The share that crosses by chance, and the range in which it then lies. None when nothing could cross.
    pub fn chance(&self, selves: Selves, confidence: f64) -> Option<(f64, Interval)> {
        let m: f64 = self.gives.iter().sum();
        let z = -Normal::standard().inverse_cdf(tail(confidence)?);
        let (share, variance) = match selves {
            Selves::Count => self.shuffled(m),
            Selves::Never => self.without_selves(m),
        };
        // Rounding leaves less than this where the true share is 0.
        if share < 1e-9 {
            return None;
        }
        let half = z * variance.max(0.0).sqrt();
        Some((share, Interval { low: (share - half).max(0.0), high: (share + half).min(1.0) }))
    }

    fn sums(&self, gives: &[f64], takes: &[f64]) -> Vec<Sums> {
        let mut sums = BTreeMap::<usize, Sums>::new();
        for (party, part) in self.part.iter().enumerate() {
            let Some(part) = part else { continue };
            let sum = sums.entry(*part).or_default();
            sum.gives += gives[party];
            sum.takes += takes[party];
            sum.selves += gives[party] * takes[party];
        }
        sums.into_values().collect()
    }

    /// Every giving end is joined to a taking end, all ways alike. What lies within part c has the mean O I / m and,
    /// with the covariances of a contingency table whose margins are fixed, the count within all parts has the variance
    /// Σ O I (m - O)(m - I) / (m² (m - 1)) + Σ over c ≠ d of O_c O_d I_c I_d / (m² (m - 1)). Source: the multivariate
    /// hypergeometric distribution; Agresti, "Categorical Data Analysis" (3rd edition, 2013), section 3.5.
    fn shuffled(&self, m: f64) -> (f64, f64) {
        let sums = self.sums(&self.gives, &self.takes);
        let within: f64 = sums.iter().map(|s| s.gives * s.takes).sum::<f64>() / m / m;
        if m < 2.0 {
            return (1.0 - within, 0.0);
        }
        // Everything in parts of the whole, so that no product is too large.
        let products: Vec<f64> = sums.iter().map(|s| (s.gives / m) * (s.takes / m)).collect();
        let own: f64 =
            sums.iter().zip(&products).map(|(s, oi)| oi * (1.0 - s.gives / m) * (1.0 - s.takes / m)).sum();
        let squares: f64 = products.iter().map(|oi| oi * oi).sum();
        (1.0 - within, (own + within * within - squares) / (m - 1.0))
    }

    /// The same without pairs of a party with itself: the table a(i) b(j) outside of the diagonal that gives and takes as
    /// much, found by fitting in turn. Source: quasi-independence, Goodman, "The Analysis of Cross-Classified Data"
    /// (1968). Its variance is taken as that of independent draws, which is somewhat too wide.
    fn without_selves(&self, m: f64) -> (f64, f64) {
        let (mut a, mut b) = (self.gives.clone(), self.takes.clone());
        for _ in 0..ROUNDS {
            let whole: f64 = b.iter().sum();
            fit(&mut a, &self.gives, whole, &b);
            let whole: f64 = a.iter().sum();
            fit(&mut b, &self.takes, whole, &a);
            let whole: f64 = b.iter().sum();
            let off: f64 = a
                .iter()
                .zip(&b)
                .zip(&self.gives)
                .map(|((a, b), gives)| (a * (whole - b) - gives).abs())
                .sum();
            if off <= NEAR * m {
                break;
            }
        }
        let within: f64 = self.sums(&a, &b).iter().map(|s| s.gives * s.takes - s.selves).sum::<f64>() / m;
        let share = (1.0 - within).clamp(0.0, 1.0);
        (share, share * (1.0 - share) / m)
    }
}

/// Each so that it meets its margin beside all others but itself.
fn fit(values: &mut [f64], margins: &[f64], whole: f64, others: &[f64]) {
    for ((value, margin), other) in values.iter_mut().zip(margins).zip(others) {
        let beside = whole - other;
        *value = if *margin == 0.0 || beside <= 0.0 { 0.0 } else { margin / beside };
    }
}
