//! Planned missingness: nobody is asked more than eight questions, and the whole instrument is still answered.
//!
//! Each person gets two of the three items of some scales. Which ones is settled by their place in the round's list and by a
//! seed ([`Rotation`]), so that each item, and each pair of items of a scale, comes up about equally often. Means are
//! estimated from the means of items ([`planned_mean`]), reliability from pairs ([`crate::scale::pairwise_alpha`]). Source:
//! Graham, Taylor, Olchowski and Cumsille, "Planned missing data designs in psychological research" (2006); Gonzalez and
//! Eltinge, "Multiple matrix sampling: a review" (2007).
//!
//! What a person was asked shows in what they answered. A form that nobody else got would be as good as a name, so there are
//! few forms ([`Rotation::forms`]), and the seed is a secret of the round that goes when the round closes.

mod estimate;
mod form;
#[cfg(test)]
mod simulation;
#[cfg(test)]
mod tests;

pub use estimate::{PlannedMean, planned_mean};
pub use form::{Asked, MOST, Rotation};
