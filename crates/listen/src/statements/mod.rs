//! What both sides of a relationship say, each in its own name and signed: what is hard, what they need, what matters.
//!
//! A side drafts together, whoever leads it signs, and the other side says how it understands it. Nothing of this is for
//! others than the two ends.

pub mod actions;
pub mod api;
mod event;
pub mod input;
mod known;
pub mod model;
pub mod pages;
pub mod policy;
pub mod reading;
pub mod store;
pub mod views;

pub use event::StatementEvent;
pub use known::{erasing, known_about_me};
pub use model::{Heard, Part, Said, Statement, StatementId};
