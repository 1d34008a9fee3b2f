//! The verbs of the safe channel.

mod naming;
mod reading;
mod reporting;
mod talking;
mod telling;

pub use naming::{describe, dismiss, name, name_address};
pub use reading::{Door, ask_in, close, consent, look_into, seen, step_back};
pub use reporting::{Choice, Reported, choose_readers, report};
pub use talking::{add_reader, bring_in, say};
pub use telling::take_untold;
