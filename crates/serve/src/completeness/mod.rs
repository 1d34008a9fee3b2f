//! How complete the map is: teams without a confirmed provider or customer, confirmations that are due, traffic without an
//! agreement; and a campaign that asks every lead once to complete their part.

pub mod actions;
mod api;
pub mod event;
pub(crate) mod known;
pub mod model;
mod pages;
pub mod store;
#[cfg(test)]
mod tests;
mod views;

pub use api::api;
pub use pages::pages;
