//! Business calendars: when teams are open. One always holds wherever no other is named.

pub mod actions;
mod api;
pub mod hours;
mod known;
pub mod model;
mod pages;
pub mod store;
#[cfg(test)]
mod tests;
pub mod views;

pub use actions::{Event, create_default};
pub use api::api;
pub use known::{Known, compiled, default, known, load};
pub use pages::pages;
