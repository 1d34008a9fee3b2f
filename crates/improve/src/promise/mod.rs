//! The light form of an agreement: one need, one promise, one day on which both look at it again.

mod actions;
mod api;
mod input;
mod pages;

pub use api::api;
pub use pages::pages;
