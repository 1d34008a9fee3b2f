//! Kinds of external customers: patients, retail customers; the ends of every line.

pub mod actions;
mod api;
pub mod model;
pub mod store;
#[cfg(test)]
mod tests;
pub mod views;

pub use actions::Event;
pub use api::api;
