//! Kinds of external customers: patients, retail customers; the ends of every line.

pub mod actions;
mod api;
pub mod model;
mod pages;
pub mod store;
#[cfg(test)]
mod tests;
pub mod views;

pub use actions::Event;
pub use api::api;
pub use pages::pages;
