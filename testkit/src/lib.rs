//! For tests only: both databases, and a clock and an id source that a test steers.

mod databases;
mod steered;

pub use databases::{TestDb, databases, run_on_server};
pub use steered::{SteeredClock, SteeredIds};
