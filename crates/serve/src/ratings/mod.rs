//! How it was: after a request some of those who asked are asked how it left them, anonymously.
//!
//! Whether somebody is asked is drawn before anybody knows how the request went, and taken from the budget of attention.
//! What was asked and what was answered are kept apart: an invitation names a person and says nothing of an answer, an
//! answer carries the hash of a ticket and names nobody. The ticket is made of the round's secret each time it is needed, so
//! an answer can be changed while the round is open; when it closes, the secret is erased, the answers are mixed, and what
//! is enough is released by `measure::release` and erased. No event, no instant and no actor is kept of an answer.

mod actions;
mod api;
mod closing;
mod figures;
pub(crate) mod known;
mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;
mod ticket;
mod views;
mod waiting;

pub use actions::{Answered, answer, invite};
pub use api::api;
pub use closing::close_rounds;
pub use model::{COST_SECONDS, ComeBack, Courtesy, Feeling, HowItWas, Lost, ROUNDS_APART};
pub use pages::pages;
pub use waiting::{MOST_OPEN, Waiting, tickets, unanswered};
