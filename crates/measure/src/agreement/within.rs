//! How far the members of one team agree: r_wg(j).

use crate::answers::Answers;
use crate::bootstrap;
use crate::correlation::covariance;
use crate::no_figure::enough;
use crate::{Interval, NoFigure, release};

/// The points of the scale that members answer on, 1 to 7.
pub const POINTS: f64 = 7.0;
/// Fewer answers to an item are not told at all, and say nothing about agreement.
pub const LEAST: u64 = release::LEAST;
/// The variance of answers that are spread evenly over the points.
const EVEN: f64 = (POINTS * POINTS - 1.0) / 12.0;

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
/// The interval is that of the bootstrap over members. Members drawn again from n differ by (n - 1) / n of what they did,
/// which is put back; still, with fewer than ten members it is rather too narrow.
///
/// `TooFewItems` without one, `TooFew` where an item has fewer than five answers, `NotANumber` for answers outside of 1 to 7.
pub fn within(team: &Answers, confidence: f64) -> Result<Within, NoFigure> {
    if !team.rows().iter().flatten().flatten().all(|answer| (1.0..=POINTS).contains(answer)) {
        return Err(NoFigure::NotANumber);
    }
    let members: Vec<&[Option<f64>]> =
        team.rows().iter().map(Vec::as_slice).filter(|row| row.iter().any(Option::is_some)).collect();
    let answered = |item: usize| members.iter().filter(|row| row[item].is_some()).count() as u64;
    enough((0..team.items()).map(answered).min().ok_or(NoFigure::TooFewItems)?, LEAST)?;
    let value = agreement(&members, team.items(), false).ok_or(NoFigure::NotANumber)?;
    let interval = bootstrap::percentiles(confidence, |chance| {
        let drawn: Vec<&[Option<f64>]> = bootstrap::again(&members, chance).copied().collect();
        agreement(&drawn, team.items(), true)
    })?;
    Ok(Within { n: members.len() as u64, items: team.items(), value, interval })
}

/// None where an item has fewer than two answers. Of those drawn again, each item's variance is brought to its size before.
fn agreement(members: &[&[Option<f64>]], items: usize, drawn: bool) -> Option<f64> {
    let mut variances = 0.0;
    for item in 0..items {
        let answers: Vec<f64> = members.iter().filter_map(|row| row[item]).collect();
        if answers.len() < 2 {
            return None;
        }
        let n = answers.len() as f64;
        variances += covariance(&answers, &answers) * if drawn { n / (n - 1.0) } else { 1.0 };
    }
    let j = items as f64;
    let spread = (variances / j / EVEN).min(1.0);
    Some(j * (1.0 - spread) / (j * (1.0 - spread) + spread))
}
