//! Reliability of a scale: whether its items measure one thing, and how its mean may be published.
//!
//! - *Alpha*, from below 0 to 1: k / (k - 1) · (1 - Σ item variances / variance of the total) of k items. Source: Cronbach,
//!   "Coefficient alpha and the internal structure of tests" (1951). It is what the scale would share with another of its
//!   kind if its items measure the same in the same unit; if not, a little less than that.
//! - *Interval*: Feldt's. (1 - alpha) / (1 - alpha found) follows F with n - 1 and (n - 1)(k - 1) degrees of freedom.
//!   Source: Feldt, Woodruff and Salih, "Statistical inference for coefficient alpha" (1987), formulas 6 and 7. It takes
//!   answers as normal and items as alike; with very skewed answers it is somewhat too narrow.
//! - *Item-rest correlation*: Pearson's of an item and the sum of the others, "corrected" because the item is not on both
//!   sides. Below .30 an item is *weak*: Nunnally and Bernstein, "Psychometric theory" (1994).
//!
//! Alpha says how much error there is, not whether the scale measures what its name says. It grows with the number of
//! items: .70 of three items is much, of twenty little.

mod alpha;
mod pairwise;
mod publication;
mod reliability;
#[cfg(test)]
mod tests;

pub use alpha::Alpha;
pub(crate) use alpha::Covariances;
pub use pairwise::pairwise_alpha;
pub use publication::Publication;
pub use reliability::{ItemOfScale, LEAST, Reliability, WEAK, reliability};
