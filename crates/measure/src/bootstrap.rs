//! Intervals by drawing again from what was found, for figures that have no simple formula or few values.

use crate::chance::SplitMix;
use crate::interval::tail;
use crate::{Interval, NoFigure, quantile};

/// From so many values on, an interval by formula is used instead.
pub(crate) const ENOUGH: u64 = 30;
/// How many samples are drawn.
const DRAWS: usize = 2_000;
/// Where the drawing begins: the same values have the same interval every time.
const SEED: u64 = 1_883;

/// The percentile interval of a figure over 2,000 samples, each as large as what was found and drawn from it with
/// replacement. `draw` takes one sample and says its figure; a sample that has none, such as one in which all are alike, is
/// passed over. Source: Efron and Tibshirani, "An Introduction to the Bootstrap" (1993), chapter 13.
///
/// `NoVariance` when more than a tenth of the samples have no figure.
pub(crate) fn percentiles(
    confidence: f64,
    mut draw: impl FnMut(&mut SplitMix) -> Option<f64>,
) -> Result<Interval, NoFigure> {
    let tail = tail(confidence).ok_or(NoFigure::Confidence)?;
    let mut chance = SplitMix::new(SEED);
    let mut figures: Vec<f64> = (0..DRAWS).filter_map(|_| draw(&mut chance)).collect();
    if figures.len() < DRAWS - DRAWS / 10 {
        return Err(NoFigure::NoVariance);
    }
    figures.sort_by(f64::total_cmp);
    let end = |p: f64| quantile(&figures, p).ok_or(NoFigure::Confidence);
    Ok(Interval { low: end(tail)?, high: end(1.0 - tail)? })
}

/// As many as there are, drawn from them with replacement.
pub(crate) fn again<'a, T>(found: &'a [T], chance: &mut SplitMix) -> impl Iterator<Item = &'a T> {
    let n = found.len() as u64;
    (0..n).map(move |_| &found[chance.below(n) as usize])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_that_most_samples_do_not_have_has_no_interval() {
        let mut nth = 0;
        let mut one_in_five = |_: &mut SplitMix| {
            nth += 1;
            (nth % 5 == 0).then_some(1.0)
        };
        assert_eq!(percentiles(0.95, &mut one_in_five), Err(NoFigure::NoVariance));
        assert_eq!(percentiles(0.95, |_| Some(1.0)), Ok(Interval { low: 1.0, high: 1.0 }));
        assert_eq!(percentiles(1.0, |_| Some(1.0)), Err(NoFigure::Confidence));
    }

    #[test]
    fn a_sample_is_as_large_as_what_it_is_drawn_from() {
        let mut chance = SplitMix::new(1);
        assert_eq!(again(&[7, 7, 7], &mut chance).copied().collect::<Vec<_>>(), [7, 7, 7]);
        assert_eq!(again::<u8>(&[], &mut chance).count(), 0);
    }
}
