//! The edge of the program: the only place where time and chance are read.

mod clock;
mod ids;
mod stopwatch;

pub use clock::SystemClock;
pub use ids::SystemIds;
pub use stopwatch::Stopwatch;
