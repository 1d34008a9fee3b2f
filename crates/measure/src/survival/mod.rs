//! How long things took of which some have not ended yet: an open request has waited at least so long.
//!
//! - *Curve*: the share that has not happened yet, by duration, of Kaplan and Meier, "Nonparametric estimation from
//!   incomplete observations" (1958): the product over the durations at which something happened of 1 - happened / at risk.
//!   What was still open at a duration was at risk there.
//! - *Median*: the smallest duration after which at most half has not happened yet; there is none while more than half
//!   may still be to come. Its interval is that of Brookmeyer and Crowley, "A confidence interval for the median survival
//!   time" (1982): the durations at which the bounds of the curve come down to a half, with bounds on the log-log scale from
//!   Greenwood's variance, as in Kalbfleisch and Prentice, "The Statistical Analysis of Failure Time Data" (2nd edition,
//!   2002), section 1.4.
//! - *Log-rank test*: whether groups differ, within strata; Mantel, "Evaluation of survival data and two new rank order
//!   statistics" (1966), stratified as in Kalbfleisch and Prentice, section 1.5.
//!
//! Durations are in any one unit and not negative. All takes what is open as open by chance: that it was asked late, not that
//! it is hard.

mod curve;
mod log_rank;
#[cfg(test)]
mod tests;

pub use curve::{Curve, MedianTime, Step, curve};
pub use log_rank::{Grouped, LogRank, log_rank};

use crate::NoFigure;

/// So long it took, or has taken until now.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lasted {
    /// Not negative, in any one unit.
    pub duration: f64,
    /// Whether it happened then; otherwise it was still open.
    pub happened: bool,
}

/// Refuses what is no duration.
pub(crate) fn durations(mut all: impl Iterator<Item = Lasted>) -> Result<(), NoFigure> {
    if all.all(|lasted| lasted.duration.is_finite() && lasted.duration >= 0.0) {
        Ok(())
    } else {
        Err(NoFigure::NotANumber)
    }
}
