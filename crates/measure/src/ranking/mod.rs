//! Two rankings of the same things, such as the values of two teams: how far they put them in the same order.
//!
//! A ranking is one number by thing, in the same order of things on both sides: 1 for the first, ties alike; only the order
//! counts, so ranks by points work as well when they are turned.

mod tau;
mod top;

pub use tau::{Tau, tau_b};
pub use top::{SharedTop, shared_top};

use crate::NoFigure;

/// As many numbers on both sides, and two things at least.
fn fit(one: &[f64], other: &[f64]) -> Result<(), NoFigure> {
    if one.len() != other.len() {
        Err(NoFigure::Uneven)
    } else if !one.iter().chain(other).all(|rank| rank.is_finite()) {
        Err(NoFigure::NotANumber)
    } else if one.len() < 2 {
        Err(NoFigure::TooFewItems)
    } else {
        Ok(())
    }
}
