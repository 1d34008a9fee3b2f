//! Promises are computed: every clock is a pure function of the targets, the calendar and what happened.

mod clock;
mod explain;
mod history;
mod logged;

#[cfg(test)]
mod tests;

pub use clock::{Clock, ClockKind, ClockState, Reading, clocks, seconds_of};
pub use explain::{Step, explain, is_telling};
pub use history::{History, Pause};
