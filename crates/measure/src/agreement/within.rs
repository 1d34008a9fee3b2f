//! How far the members of one team agree: r_wg(j).

use statrs::distribution::{ChiSquared, ContinuousCDF};

use crate::correlation::covariance;
use crate::interval::tail;
use crate::no_figure::enough;
use crate::{Answers, Interval, NoFigure, release};

/// The points of the scale that members answer on, 1 to 7.
pub const POINTS: f64 = 7.0;
/// Fewer answers to an item are not told at all, and say nothing about agreement.
pub const LEAST: u64 = release::LEAST;
/// The variance of answers that are spread evenly over the points.
const EVEN: f64 = (POINTS * POINTS - 1.0) / 12.0;
/// The variance that whole points may hide.
const ROUNDING: f64 = 1.0 / 12.0;

/// Agreement within one team.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Within {
    /// Members who answered at least one item.
    pub n: u64,
    pub items: usize,
    /// r_wg(j), 0 to 1.
    pub value: f64,
    pub interval: Interval,
}

/// Of the answers of one team, on seven points.
///
/// The interval is that of the mean item variance, ν v / χ²(ν) at either end, carried over to agreement. As items go
/// together, ν is fewer than all answers: 2 v² / its own variance, which is Σᵢⱼ 2 cᵢⱼ² (nᵢⱼ - 1) / ((nᵢ - 1)(nⱼ - 1)) / j² of
/// the covariances cᵢⱼ of items and of those who answered one or both; (n - 1)(Σ cᵢᵢ)² / Σ cᵢⱼ² where all answered. Source:
/// Satterthwaite, "An approximate distribution of estimates of variance components" (1946). Answers in whole points hide a
/// variance of up to 1/12, so a team of one mind is taken as that unsure. In simulated teams of 5 to 30 (`coverage.py` beside
/// the tests) it held the truth 91 to 99 times of a hundred where 95 were promised; the bootstrap over members did so 44 to
/// 71 times in teams of five, and never more than 90.
///
/// `TooFewItems` without one, `TooFew` where an item has fewer than five answers, `NotANumber` for answers outside of 1 to 7.
pub fn within(team: &Answers, confidence: f64) -> Result<Within, NoFigure> {
    if !team.rows().iter().flatten().flatten().all(|answer| (1.0..=POINTS).contains(answer)) {
        return Err(NoFigure::NotANumber);
    }
    let items = team.items();
    let fewest = (0..items).map(|item| answered(team, item, item)).min().ok_or(NoFigure::TooFewItems)?;
    enough(fewest, LEAST)?;
    let tail = tail(confidence).ok_or(NoFigure::Confidence)?;
    let spread = Spread::of(team);
    let chance = ChiSquared::new(spread.freedom).map_err(|_| NoFigure::TooFewItems)?;
    let variance = |of: f64, p: f64| spread.freedom * of / chance.inverse_cdf(p);
    Ok(Within {
        n: team.respondents(),
        items,
        value: agreement(spread.variance, items),
        interval: Interval {
            low: agreement(variance(spread.variance.max(ROUNDING), tail), items),
            high: agreement(variance(spread.variance, 1.0 - tail), items),
        },
    })
}

/// How many answered both of two items.
fn answered(team: &Answers, one: usize, other: usize) -> u64 {
    team.rows().iter().filter(|row| row[one].is_some() && row[other].is_some()).count() as u64
}

/// r_wg(j) of the mean variance of so many items.
fn agreement(variance: f64, items: usize) -> f64 {
    let (j, share) = (items as f64, (variance / EVEN).min(1.0));
    j * (1.0 - share) / (j * (1.0 - share) + share)
}

/// How far answers lie apart.
struct Spread {
    /// Mean of the items' variances.
    variance: f64,
    /// ν, with how many degrees of freedom.
    freedom: f64,
}

impl Spread {
    /// Each item has two answers at least.
    fn of(team: &Answers) -> Self {
        let items = team.items();
        let freedom = |one: usize, other: usize| answered(team, one, other).saturating_sub(1) as f64;
        let (mut variances, mut unsure) = (0.0, 0.0);
        for one in 0..items {
            for other in 0..items {
                let (x, y) = team.both(one, other);
                // Two items that nobody answered both of say nothing of each other.
                if x.len() < 2 {
                    continue;
                }
                let covariance = covariance(&x, &y);
                variances += if one == other { covariance } else { 0.0 };
                unsure +=
                    covariance.powi(2) * freedom(one, other) / (freedom(one, one) * freedom(other, other));
            }
        }
        let freedom = if unsure > 0.0 { variances.powi(2) / unsure } else { freedom(0, 0) };
        Self { variance: variances / items as f64, freedom }
    }
}
