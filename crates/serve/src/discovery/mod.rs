//! Relationships that nobody has drawn: suggested from who asks whom, and from who writes to whom where the second key
//! allows to read that. A lead of one of the two teams accepts, edits or dismisses them.

pub mod actions;
mod api;
pub mod event;
mod gathering;
pub(crate) mod known;
pub mod model;
mod pages;
mod sentences;
pub mod store;
#[cfg(test)]
mod tests;
mod views;

pub use api::api;
pub use gathering::gather;
pub use pages::pages;
