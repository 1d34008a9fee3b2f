//! Who provides to whom: the core object. A first request brings a relationship about, both sides confirm it.

pub mod actions;
pub mod api;
pub mod event;
pub mod model;
pub mod store;
pub mod views;

pub use model::{Relationship, RelationshipId, Side, State};
pub use store::ensure;
