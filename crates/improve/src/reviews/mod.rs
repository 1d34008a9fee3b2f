//! Reviews: the two ends of a relationship stop along the way and look at it together. What is on the table comes from the
//! data and from both sides; they write one page, decide, and end it on course, with a regroup, or back at a step.
//!
//! The next one is due so many months later; that nobody looked is visible. Calendars hold it by invitations.

pub mod actions;
pub mod agenda;
pub mod api;
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

pub use event::ReviewEvent;
pub use known::known_about_me;
pub use model::{Review, ReviewId};
pub use reminding::{draw, remind};

/// So long after it should have been held without an outcome it is overdue.
pub const OPEN_SECONDS: i64 = 7 * 86_400;
