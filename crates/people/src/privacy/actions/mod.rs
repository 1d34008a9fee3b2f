//! The verbs: set how long something is kept, hold, wish, ask, allow, erase.

mod erasures;
mod holds;
mod rules;

pub use erasures::*;
pub use holds::*;
pub use rules::*;
