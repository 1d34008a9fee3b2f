//! Alpha of covariances, and how sure it is.

use statrs::distribution::{ContinuousCDF, FisherSnedecor};

use crate::interval::tail;
use crate::{Interval, NoFigure};

/// Cronbach's alpha.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Alpha {
    /// Of so many respondents.
    pub n: u64,
    /// Of so many items.
    pub items: usize,
    pub value: f64,
    pub interval: Interval,
}

/// The covariances of items with each other, `[item][item]`.
pub(crate) struct Covariances(Vec<Vec<f64>>);

impl Covariances {
    /// `of` two items.
    pub(crate) fn new(items: usize, of: impl Fn(usize, usize) -> f64) -> Self {
        Self((0..items).map(|one| (0..items).map(|other| of(one, other)).collect()).collect())
    }

    /// k / (k - 1) · (1 - Σ item variances / variance of the total).
    pub(crate) fn alpha(&self) -> Result<f64, NoFigure> {
        let items = self.0.len();
        if items < 2 {
            return Err(NoFigure::TooFewItems);
        }
        let of_items: f64 = (0..items).map(|item| self.0[item][item]).sum();
        let of_total: f64 = self.0.iter().flatten().sum();
        // Of the total's variance nothing but rounding may be left, where answers cancel each other out.
        if of_total <= of_items * 1e-12 {
            return Err(NoFigure::NoVariance);
        }
        let k = items as f64;
        Ok(k / (k - 1.0) * (1.0 - of_items / of_total))
    }

    fn without(&self, item: usize) -> Self {
        let others = |row: &Vec<f64>| {
            row.iter().enumerate().filter(|(nth, _)| *nth != item).map(|(_, value)| *value).collect()
        };
        Self(self.0.iter().enumerate().filter(|(nth, _)| *nth != item).map(|(_, row)| others(row)).collect())
    }
}

impl Alpha {
    /// Of n respondents.
    pub(super) fn of(covariances: &Covariances, n: u64, confidence: f64) -> Result<Self, NoFigure> {
        let (value, items) = (covariances.alpha()?, covariances.0.len());
        let interval = feldt(value, items, n, confidence)?;
        Ok(Self { n, items, value, interval })
    }

    /// That of the scale if an item were dropped.
    pub(super) fn without(
        covariances: &Covariances,
        item: usize,
        n: u64,
        confidence: f64,
    ) -> Result<Self, NoFigure> {
        Self::of(&covariances.without(item), n, confidence)
    }
}

/// 1 - (1 - alpha) F at either end.
fn feldt(alpha: f64, items: usize, n: u64, confidence: f64) -> Result<Interval, NoFigure> {
    let tail = tail(confidence).ok_or(NoFigure::Confidence)?;
    let freedom = n.saturating_sub(1) as f64;
    let f = FisherSnedecor::new(freedom, freedom * (items as f64 - 1.0))
        .map_err(|_| NoFigure::TooFew { n, least: 2 })?;
    let end = |p: f64| 1.0 - (1.0 - alpha) * f.inverse_cdf(p);
    Ok(Interval { low: end(1.0 - tail), high: end(tail) })
}
