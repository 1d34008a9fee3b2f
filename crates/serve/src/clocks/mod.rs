//! Promises are computed: every clock is a pure function of the targets, the calendar and what happened.

mod clock;
mod explain;
mod figures;
mod history;
mod logged;
mod silence;

#[cfg(test)]
mod tests;

pub use clock::{Clock, ClockKind, ClockState, Reading, clocks, seconds_of};
pub use explain::{Step, explain, set_by, why};
pub use figures::Figures;
pub use history::{Held, History, Pause};
pub use silence::{FallsSilent, falls_silent, silence};
