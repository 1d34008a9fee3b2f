//! Whether groups differ in how long things take, within strata.

use statrs::distribution::{ChiSquared, ContinuousCDF};

use super::{Lasted, durations};
use crate::NoFigure;

/// How long one of a group took, in a stratum within which groups are compared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grouped {
    pub stratum: usize,
    /// Counted from 0; numbers near each other, as there is a place for each.
    pub group: usize,
    pub lasted: Lasted,
}

/// Whether they differ.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LogRank {
    pub n: u64,
    pub chi_squared: f64,
    /// Groups that can be told apart, less one for each set of groups that are compared with each other.
    pub degrees: u64,
    /// How likely so much difference or more is by chance, where each row is independent of the others.
    pub p: f64,
}

/// The test of all groups at once: of the happened less the expected, (O - E)' V⁻ (O - E), with O - E and the hypergeometric
/// V summed over strata. A group that is alone in each of its strata says nothing.
///
/// It takes rows as independent. Requests of one requester are not: see `fairness`.
///
/// `NotANumber` for a duration that is none; `TooFewTeams` when no two groups are at risk together when something happens.
pub fn log_rank(rows: &[Grouped]) -> Result<LogRank, NoFigure> {
    durations(rows.iter().map(|row| row.lasted))?;
    let mut sorted = rows.to_vec();
    sorted.sort_by(|one, other| {
        one.stratum.cmp(&other.stratum).then(one.lasted.duration.total_cmp(&other.lasted.duration))
    });
    let groups = rows.iter().map(|row| row.group + 1).max().unwrap_or(0);
    let mut found = Differing::new(groups);
    for stratum in sorted.chunk_by(|one, other| one.stratum == other.stratum) {
        found.add(stratum);
    }
    let (chi_squared, degrees) = found.chi_squared();
    let of_chance = ChiSquared::new(degrees as f64).map_err(|_| NoFigure::TooFewTeams)?;
    Ok(LogRank { n: rows.len() as u64, chi_squared, degrees, p: of_chance.sf(chi_squared) })
}

/// By group, how many more happened than expected, and the covariances.
struct Differing {
    more: Vec<f64>,
    covariances: Vec<Vec<f64>>,
}

impl Differing {
    fn new(groups: usize) -> Self {
        Self { more: vec![0.0; groups], covariances: vec![vec![0.0; groups]; groups] }
    }

    /// One stratum, in ascending order of durations.
    fn add(&mut self, stratum: &[Grouped]) {
        let mut at_risk = vec![0.0; self.more.len()];
        stratum.iter().for_each(|row| at_risk[row.group] += 1.0);
        let mut all = stratum.len() as f64;
        for same in stratum.chunk_by(|one, other| one.lasted.duration == other.lasted.duration) {
            let happened = same.iter().filter(|row| row.lasted.happened).count() as f64;
            if happened > 0.0 {
                same.iter().filter(|row| row.lasted.happened).for_each(|row| self.more[row.group] += 1.0);
                self.expect(&at_risk, all, happened);
            }
            same.iter().for_each(|row| at_risk[row.group] -= 1.0);
            all -= same.len() as f64;
        }
    }

    fn expect(&mut self, at_risk: &[f64], all: f64, happened: f64) {
        let spread = if all > 1.0 { happened * (all - happened) / (all - 1.0) } else { 0.0 };
        for (one, of_one) in at_risk.iter().enumerate().filter(|(_, of_one)| **of_one > 0.0) {
            self.more[one] -= happened * of_one / all;
            self.covariances[one][one] += spread * of_one / all;
            for (other, of_other) in at_risk.iter().enumerate() {
                self.covariances[one][other] -= spread * of_one / all * of_other / all;
            }
        }
    }

    /// By elimination with the largest remaining variance first, which ends at the rank: groups' sums are 0, so that at
    /// least one of them follows from the others.
    fn chi_squared(mut self) -> (f64, u64) {
        let largest = |of: &Self| {
            (0..of.more.len()).max_by(|a, b| of.covariances[*a][*a].total_cmp(&of.covariances[*b][*b]))
        };
        let least = largest(&self).map_or(0.0, |at| self.covariances[at][at] * 1e-10);
        let (mut chi_squared, mut degrees) = (0.0, 0);
        while let Some(at) = largest(&self).filter(|at| self.covariances[*at][*at] > least) {
            let (pivot, more) = (self.covariances[at].clone(), self.more[at]);
            chi_squared += more * more / pivot[at];
            degrees += 1;
            for (other, row) in self.covariances.iter_mut().enumerate() {
                let times = row[at] / pivot[at];
                self.more[other] -= times * more;
                row.iter_mut().zip(&pivot).for_each(|(value, of)| *value -= times * of);
            }
        }
        (chi_squared, degrees)
    }
}
