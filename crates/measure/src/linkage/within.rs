//! What is left of both without what is a unit's own and what is common to all.

use petgraph::unionfind::UnionFind;

use super::Effects;
use super::panel::{Pair, Pairs};
use crate::correlation::ranks;

/// So small a share of what varies, means are 0.
const NOTHING: f64 = 1e-12;
/// By so small a share values differ by rounding only.
const ROUNDING: f64 = 1e-9;
/// Enough for panels full of holes; whole ones need two.
const ROUNDS: usize = 5_000;

/// What is left of each pair.
pub(super) struct Left {
    pub earlier: Vec<f64>,
    pub later: Vec<f64>,
    /// How many means were taken out that do not follow from each other; the mean of all is one of them.
    pub taken: usize,
}

impl Left {
    /// Ties are of what is the same but for rounding.
    pub(super) fn ranked(&self) -> Self {
        let ranked = |values: &[f64]| {
            let least = largest(values) * ROUNDING;
            ranks(&values.iter().map(|value| (value / least).round()).collect::<Vec<_>>())
        };
        Self { earlier: ranked(&self.earlier), later: ranked(&self.later), taken: self.taken }
    }
}

/// Residuals of the regression on units and periods: the means of the ones and of the others are taken out by turns until
/// both are 0, which is right for panels with holes, too (Guimarães and Portugal, "A simple feasible procedure to fit models
/// with high-dimensional fixed effects", 2010). One unit alone has no period in common with another, and changes have no
/// mean of their unit.
pub(super) fn left(pairs: &Pairs, effects: Effects) -> Left {
    let is_of_units = pairs.units < 2 || effects == Effects::TwoWay;
    let is_of_periods = pairs.units > 1;
    let ways = [(is_of_units, unit as Way, pairs.units), (is_of_periods, period as Way, pairs.periods)];
    let ways: Vec<(Way, usize)> =
        ways.into_iter().filter(|(is_on, ..)| *is_on).map(|(_, way, places)| (way, places)).collect();
    let taken_out = |of: fn(&Pair) -> f64| {
        let mut values: Vec<f64> = pairs.all.iter().map(of).collect();
        take_out(&mut values, &pairs.all, &ways);
        values
    };
    Left {
        earlier: taken_out(|pair| pair.earlier),
        later: taken_out(|pair| pair.later),
        taken: means(pairs, is_of_units, is_of_periods),
    }
}

type Way = fn(&Pair) -> usize;

fn unit(pair: &Pair) -> usize {
    pair.unit
}

fn period(pair: &Pair) -> usize {
    pair.period
}

fn take_out(values: &mut [f64], pairs: &[Pair], ways: &[(Way, usize)]) {
    let before = largest(values);
    for _ in 0..ROUNDS {
        let mut most = 0.0_f64;
        for (way, places) in ways {
            let mut sums = vec![(0.0, 0.0); *places];
            for (value, pair) in values.iter().zip(pairs) {
                let (sum, n) = &mut sums[way(pair)];
                *sum += value;
                *n += 1.0;
            }
            for (value, pair) in values.iter_mut().zip(pairs) {
                let (sum, n) = sums[way(pair)];
                *value -= sum / n;
                most = most.max((sum / n).abs());
            }
        }
        if most <= NOTHING * before {
            break;
        }
    }
    // What is left of values that follow from the means alone is rounding.
    if largest(values) <= ROUNDING * before {
        values.fill(0.0);
    }
}

fn largest(values: &[f64]) -> f64 {
    values.iter().fold(0.0_f64, |most, value| most.max(value.abs()))
}

/// Units and periods with some, less one for each part of the panel that shares neither with another part.
fn means(pairs: &Pairs, is_of_units: bool, is_of_periods: bool) -> usize {
    let mut periods: Vec<usize> = pairs.all.iter().map(period).collect();
    periods.sort_unstable();
    periods.dedup();
    match (is_of_units, is_of_periods) {
        (true, true) => {
            let mut parts = UnionFind::new(pairs.units + pairs.periods);
            let ties = pairs.all.iter().filter(|pair| parts.union(pair.unit, pairs.units + pair.period));
            ties.count()
        }
        (true, false) => pairs.units,
        (false, _) => periods.len(),
    }
}
