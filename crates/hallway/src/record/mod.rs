//! The record of changes: who changed what about people, teams, services and the house, and who looked at something
//! confidential. It is read, never written: events are only ever added.
//!
//! For administrators and auditors. It tells facts and names, no content: of a look only that there was one, of a
//! circle only that it changed, neither which request nor which circle.

mod api;
mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;
mod views;

pub use api::api;
pub use pages::pages;
