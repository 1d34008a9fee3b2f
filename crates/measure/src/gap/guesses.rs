//! The provider's mirror: what it thinks of its customers' view, against that view.

use super::apart::apart;
use super::{Apart, DIMENSIONS, Points};
use crate::NoFigure;

/// What one person says of each dimension, on seven points; None where it does not count.
pub type Performance = [Option<f64>; DIMENSIONS];

/// By dimension, in points of 100: the provider's guess of its importance to customers - its importance to them.
pub fn understanding_gap(
    guesses: &[Points],
    given: &[Points],
    confidence: f64,
) -> [Result<Apart, NoFigure>; DIMENSIONS] {
    let of = |people: &[Points], dimension: usize| -> Vec<f64> {
        people.iter().map(|points| points.all()[dimension]).collect()
    };
    std::array::from_fn(|dimension| apart(&of(guesses, dimension), &of(given, dimension), confidence))
}

/// By dimension, on seven points: how the provider thinks it is rated - how it is rated.
pub fn self_image_gap(
    guesses: &[Performance],
    ratings: &[Performance],
    confidence: f64,
) -> [Result<Apart, NoFigure>; DIMENSIONS] {
    let of = |people: &[Performance], dimension: usize| -> Vec<f64> {
        people.iter().filter_map(|says| says[dimension]).collect()
    };
    std::array::from_fn(|dimension| apart(&of(guesses, dimension), &of(ratings, dimension), confidence))
}
