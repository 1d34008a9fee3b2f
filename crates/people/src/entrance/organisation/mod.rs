//! The organisation itself: founding it, and what it is called, speaks and lives by.

mod actions;
pub mod api;
mod model;
pub mod pages;
mod store;
#[cfg(test)]
mod tests;

pub use actions::{Founded, change, found, init};
pub use model::{Change, Founding};
pub use store::{Organisation, organisation};
