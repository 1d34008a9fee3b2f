//! How much of what people answer is a matter of their team: ICC(1) and ICC(2).

use statrs::distribution::{ContinuousCDF, FisherSnedecor};

use crate::interval::tail;
use crate::{Interval, NoFigure};

/// An intraclass correlation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Icc {
    pub value: f64,
    pub interval: Interval,
}

/// Teams against each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Between {
    /// Teams with at least one answer.
    pub teams: u64,
    /// Members who answered, of all teams.
    pub n: u64,
    /// k₀, in members.
    pub size: f64,
    /// Of one member's answer.
    pub icc_1: Icc,
    /// Of a team's mean.
    pub icc_2: Icc,
}

/// By team, one value of each member who answered, such as their mean of a dimension.
///
/// `TooFewTeams` below two, or where none has two members; `NoVariance` where all values are alike.
pub fn between(teams: &[Vec<f64>], confidence: f64) -> Result<Between, NoFigure> {
    if !teams.iter().flatten().all(|value| value.is_finite()) {
        return Err(NoFigure::NotANumber);
    }
    let teams: Vec<&[f64]> = teams.iter().filter(|team| !team.is_empty()).map(Vec::as_slice).collect();
    let n: usize = teams.iter().map(|team| team.len()).sum();
    if teams.len() < 2 || n == teams.len() {
        return Err(NoFigure::TooFewTeams);
    }
    let freedom = ((teams.len() - 1) as f64, (n - teams.len()) as f64);
    let squares = Squares::of(&teams);
    let (among, inside) = (squares.between / freedom.0, squares.within / freedom.1);
    if among <= 0.0 && inside <= 0.0 {
        return Err(NoFigure::NoVariance);
    }
    let of_sizes = teams.iter().map(|team| team.len().pow(2)).sum::<usize>() as f64 / n as f64;
    let size = (n as f64 - of_sizes) / freedom.0;
    let f = among / inside;
    let ends = ends(f, freedom, confidence)?;
    let icc = |of: &dyn Fn(f64) -> f64| Icc {
        value: of(f),
        interval: Interval { low: of(ends.low), high: of(ends.high) },
    };
    Ok(Between {
        teams: teams.len() as u64,
        n: n as u64,
        size,
        // (F - 1) / (F + k₀ - 1), written so that it is 1 where nobody differs from their team.
        icc_1: icc(&|f| 1.0 - size / (f + size - 1.0)),
        icc_2: icc(&|f| (1.0 - 1.0 / f).max(0.0)),
    })
}

/// Between what ends F of the whole population lies.
fn ends(f: f64, (among, inside): (f64, f64), confidence: f64) -> Result<Interval, NoFigure> {
    let tail = tail(confidence).ok_or(NoFigure::Confidence)?;
    let by_chance = FisherSnedecor::new(among, inside).map_err(|_| NoFigure::TooFewTeams)?;
    Ok(Interval { low: f / by_chance.inverse_cdf(1.0 - tail), high: f / by_chance.inverse_cdf(tail) })
}

/// Sums of squares.
struct Squares {
    between: f64,
    within: f64,
}

impl Squares {
    /// From the first value on, so that values that are all alike have exactly none.
    fn of(teams: &[&[f64]]) -> Self {
        let zero = teams[0][0];
        let mean =
            |values: &[f64]| values.iter().map(|value| value - zero).sum::<f64>() / values.len() as f64;
        let all = mean(&teams.concat());
        let mut squares = Self { between: 0.0, within: 0.0 };
        for team in teams {
            let its = mean(team);
            squares.between += team.len() as f64 * (its - all).powi(2);
            squares.within += team.iter().map(|value| (value - zero - its).powi(2)).sum::<f64>();
        }
        squares
    }
}
