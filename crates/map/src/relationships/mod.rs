//! Who provides to whom: the core object. A first request or a person brings a relationship about, one side describes
//! it, both confirm it, and each can say that it is different.

pub mod actions;
pub mod api;
pub mod event;
pub mod exchange;
pub mod input;
pub mod model;
mod pages;
pub mod store;
pub mod templates;
pub mod views;
pub mod written;

use people::App;
use web::Pages;

pub use pages::one;

pub use model::{Relationship, RelationshipId, Side, State};
pub use store::{ensure, ensure_agreed};

/// The pages of relationships.
pub fn pages() -> Pages<App> {
    pages::pages().merge(exchange::pages())
}

#[cfg(test)]
mod tests;
