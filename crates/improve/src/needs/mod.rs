//! The register of a relationship: what a side finds hard, what it needs from the other, what help it asks for. Born from
//! statements, from what was sent back or not settled, from rounds, or by hand; answered by whoever speaks for the other side.
//!
//! Nothing stays unanswered silently: whose word is waited for stands in the row, they are reminded, and after thirty days
//! those who lead the teams above are told that something waits, and not what. Words are for the two ends alone.

pub mod actions;
pub mod api;
mod clock;
mod event;
pub mod input;
mod known;
pub mod model;
pub mod pages;
pub mod policy;
pub mod reading;
mod reminding;
pub mod store;
pub mod views;

pub use event::NeedEvent;
pub use known::known_about_me;
pub use model::{Need, NeedId};
pub use reminding::remind;

/// After so long without an answer those who lead the teams above are told.
pub const UNANSWERED_SECONDS: i64 = 30 * 86_400;
