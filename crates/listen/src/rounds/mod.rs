//! Rounds: those whom a team serves say how it serves them, the team says how it thinks it is seen, and both read what is
//! told of it.
//!
//! An administrator plans a round over some relationships and opens it; who is asked is chosen once, within the budget of
//! attention, and nobody about more than two teams. Each person is asked at most eight of the questions, in turns. Who was
//! asked and what was answered are kept apart, as with how it was after a request (decision 0035). When a round closes, what
//! may be told of blocks of respondents is computed and everything else is erased, in one act. A team answers with "you said,
//! we did" before it is asked about again.

pub mod actions;
mod apart;
mod api;
mod choosing;
mod closing;
mod consistency;
mod event;
pub mod figures;
pub mod instrument;
mod known;
mod model;
mod pages;
pub mod past;
pub mod policy;
mod pulse;
mod reminding;
pub mod results;
pub mod store;
mod ticket;
mod views;

pub use api::api;
pub use closing::close_over;
pub use event::RoundEvent;
pub use known::{erasing, known_about_me};
pub use model::{NewRound, Reply, Round, RoundId, State};
pub use pages::pages;
pub use reminding::remind_in_time;
