//! Reliability of those who answered every item.

use super::alpha::Covariances;
use super::{Alpha, Publication};
use crate::correlation::{covariance, pearson};
use crate::no_figure::enough;
use crate::{Answers, Correlation, NoFigure};

/// Fewer than so many complete answers are refused: with nine and three items, an alpha of .70 lies anywhere from about .1
/// to .9, and neither its value nor what follows for publication says anything.
pub const LEAST: u64 = 10;
/// An item that goes along with the others less than this is weak.
pub const WEAK: f64 = 0.30;

/// Whether the items of a scale measure one thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Reliability {
    /// How many answered at least one item.
    pub respondents: u64,
    /// Of those who answered all: only these count.
    pub alpha: Alpha,
    pub publication: Publication,
    /// In the order of the columns.
    pub items: Vec<ItemOfScale>,
}

/// An item against the others of its scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ItemOfScale {
    /// With the sum of the others; none where the item or that sum does not vary.
    pub rest: Option<Correlation>,
    /// Of the scale without this item; none where it has two items.
    pub alpha_without: Option<Alpha>,
}

impl ItemOfScale {
    /// It hardly goes along with the others, or does not vary at all.
    pub fn is_weak(&self) -> bool {
        self.rest.is_none_or(|rest| rest.r < WEAK)
    }
}

/// Listwise: of those who answered every item.
///
/// `TooFewItems` below two, `TooFew` below ten complete answers, `NoVariance` where all have the same total.
pub fn reliability(answers: &Answers, confidence: f64) -> Result<Reliability, NoFigure> {
    let items = answers.items();
    if items < 2 {
        return Err(NoFigure::TooFewItems);
    }
    let complete = answers.complete();
    let n = complete.len() as u64;
    enough(n, LEAST)?;
    let columns: Vec<Vec<f64>> =
        (0..items).map(|item| complete.iter().map(|row| row[item]).collect()).collect();
    let covariances = Covariances::new(items, |one, other| covariance(&columns[one], &columns[other]));
    let alpha = Alpha::of(&covariances, n, confidence)?;
    let item = |nth: usize| {
        let rest: Vec<f64> = complete.iter().map(|row| row.iter().sum::<f64>() - row[nth]).collect();
        ItemOfScale {
            rest: pearson(&columns[nth], &rest, confidence).ok(),
            alpha_without: Alpha::without(&covariances, nth, n, confidence).ok(),
        }
    };
    Ok(Reliability {
        respondents: answers.respondents(),
        alpha,
        publication: Publication::of(alpha.value),
        items: (0..items).map(item).collect(),
    })
}
