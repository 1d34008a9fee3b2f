//! Persons: employees and guests, how they wish to be called, and where they belong.

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
pub use pages::pages;
