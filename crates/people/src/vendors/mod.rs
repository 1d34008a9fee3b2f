//! Vendors, suppliers and partners: organisations outside that provide something or are served.

pub mod actions;
mod api;
pub mod model;
mod pages;
pub mod store;
#[cfg(test)]
pub(crate) mod tests;
pub mod views;

pub use actions::Event;
pub use api::api;
pub use pages::pages;
