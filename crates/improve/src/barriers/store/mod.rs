//! SQL of barriers.

mod looks;
mod told;
mod writes;

pub use looks::{Filter, find, list, near, steps};
pub use told::{builders, is_colleague, namer};
pub use writes::{Bridge, Moved, follow, insert, move_on, step};
