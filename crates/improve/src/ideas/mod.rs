//! The box of ideas: what a colleague thinks a team could do better, who supports it, what the team says to it, and whose it
//! was once it is done.
//!
//! All colleagues read it, nobody from outside does. Who supports an idea is counted and told to nobody. Whoever had it is
//! named, unless they choose not to be, now or later; therefore no event names them. An idea without an answer says for how
//! long it waits, and after thirty days reminds whoever gives the word of its team, once.

pub mod actions;
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

pub use event::IdeaEvent;
pub use known::known_about_me;
pub use model::{Idea, IdeaId};
pub use reminding::remind;

/// After so long without an answer it says so, and its team is reminded.
pub const WAITS_SECONDS: i64 = 30 * 86_400;
