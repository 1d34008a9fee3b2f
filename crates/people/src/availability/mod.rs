//! When somebody is there: their own hours, until when they are away, and who stands in meanwhile. No reason is kept, and
//! no past absence: this is a sign on a door, not a record of somebody's days.

pub mod actions;
mod api;
mod event;
pub mod model;
mod pages;
pub mod store;
#[cfg(test)]
mod tests;
pub mod views;

pub use api::api;
pub use event::Event;
pub use model::{Absence, OwnHours};
pub use pages::pages;
pub use store::{Presence, stand_in};
