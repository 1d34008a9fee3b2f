//! Who provides to whom: the core object. A first request brings a relationship about, both sides confirm it.

pub mod actions;
pub mod api;
pub mod event;
pub mod model;
mod pages;
pub mod store;
pub mod views;
pub mod written;

use people::App;
use web::Pages;

pub use model::{Relationship, RelationshipId, Side, State};
pub use store::ensure;

/// The pages of relationships.
pub fn pages() -> Pages<App> {
    pages::pages()
}

#[cfg(test)]
mod tests;
