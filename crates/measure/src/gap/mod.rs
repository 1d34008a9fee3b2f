//! Gaps: what was found against what was expected, and what a provider believes against what its customers say.
//!
//! - *Gap* of an item, of one respondent: performance - expectation (or a target); on seven points from -6 to 6. Below 0 the
//!   service falls short.
//! - *Dimension gap*: the mean of the gaps of its three items. A dimension counts where at least two are answered on both
//!   sides; "not applicable" is no answer.
//! - *Weighted gap*: Σ weight · gap over the five dimensions, with weights that are shares of 100 points.
//! - *Understanding gap* of a dimension, in points of 100: how important the provider thinks it is to its customers, minus
//!   how important it is to them. *Self-image gap*, on seven points: how the provider thinks it is rated, minus how it is.
//!   Above 0 the provider thinks more of it than the customers do. Source: gap 1 of Parasuraman, Zeithaml and Berry, "A
//!   conceptual model of service quality" (1985), asked of importance and of performance.
//!
//! Lead with performance. A gap is less reliable than what it is made of, the more so the more both go together ([`r_diff`]):
//! Peter, Churchill and Brown, "Caution in the use of difference scores in consumer research" (1993).

mod apart;
mod dimension;
mod guesses;
mod reliability;
#[cfg(test)]
mod tests;
mod weights;

pub use apart::Apart;
pub use dimension::{ITEMS, Items, NEEDED, dimension, dimension_gap, mean_gap};
pub use guesses::{Performance, self_image_gap, understanding_gap};
pub use reliability::{GapReliability, gap_reliability, r_diff};
pub use weights::{DIMENSIONS, Points, Weights, weighted_gap};
