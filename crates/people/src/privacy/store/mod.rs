//! SQL of rules, holds and erasures.

mod erasures;
mod holds;
mod rules;

pub use erasures::*;
pub use holds::*;
pub use rules::*;
