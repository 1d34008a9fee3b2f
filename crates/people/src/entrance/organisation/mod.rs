//! The organisation itself: founding it, and what it is called, speaks and lives by.

mod actions;
pub mod api;
mod model;
pub mod pages;
mod store;
#[cfg(test)]
mod tests;

pub use actions::{Founded, check, found, init, record_export, record_relationships_export};
pub use model::{Founding, OrganisationChanges, Typed, language, time_zone, time_zones};
pub use store::{Organisation, organisation};
