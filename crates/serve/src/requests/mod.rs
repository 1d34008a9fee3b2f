//! The request: what one colleague asks of another's team, and everything that happens to it.

pub mod actions;
pub mod answers;
mod api;
pub mod chip;
pub mod imported;
pub mod model;
pub mod pages;
pub mod place;
pub mod reading;
pub mod store;
pub mod views;

pub use api::api;
