//! What the two ends of a relationship change together, on one page: what it was like, what they want, why it is so, what they
//! do, and whether the figure that they chose moved. What it did nobody computes: both sides say what they think.
//!
//! The figure of the time before is frozen when it begins; the one since is computed from rows until it ends.

pub mod actions;
pub mod api;
mod event;
pub mod figures;
pub mod input;
mod known;
pub mod measure;
pub mod model;
pub mod pages;
pub mod policy;
pub mod reading;
mod reminding;
pub mod store;
pub mod views;

pub use event::ImprovementEvent;
pub use known::known_about_me;
pub use model::{Improvement, ImprovementId};
pub use reminding::remind;
