//! From answers to items to what a respondent says of a dimension.

use crate::{Mean, mean};

/// So many items ask about a dimension.
pub const ITEMS: usize = 3;
/// So many of them it takes for the dimension to count.
pub const NEEDED: usize = 2;

/// What one respondent answered to the items of a dimension; None for "not applicable" and for no answer.
pub type Items = [Option<f64>; ITEMS];

/// What a respondent says of a dimension: the mean of its items. None where fewer than two are answered.
pub fn dimension(items: &Items) -> Option<f64> {
    let answered: Vec<f64> = items.iter().flatten().copied().collect();
    (answered.len() >= NEEDED).then(|| answered.iter().sum::<f64>() / answered.len() as f64)
}

/// The gap of a respondent in a dimension: the mean of performance - `against`, which is what they expected, or a target,
/// over the items that have both. None where fewer than two have.
pub fn dimension_gap(performance: &Items, against: &Items) -> Option<f64> {
    let mut gaps = [None; ITEMS];
    for (gap, (performance, against)) in gaps.iter_mut().zip(performance.iter().zip(against)) {
        *gap = performance.zip(*against).map(|(performance, against)| performance - against);
    }
    dimension(&gaps)
}

/// The mean gap of respondents with its interval, of those who have one; the interval as [`mean`] has it.
///
/// None where fewer than two have one: there is no gap without its interval.
pub fn mean_gap(gaps: &[Option<f64>], confidence: f64) -> Option<Mean> {
    let known: Vec<(f64, u64)> = gaps.iter().flatten().map(|gap| (*gap, 1)).collect();
    mean(&known, confidence).filter(|mean| mean.interval.is_some())
}
