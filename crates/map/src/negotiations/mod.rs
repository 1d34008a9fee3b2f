//! What both ends of an agreement say to each other over a version that waits, and the colleague of neither end whom they may
//! call to mediate. Nobody else reads it.

pub mod actions;
pub mod api;
pub mod known;
pub mod mediator;
pub mod model;
mod pages;
pub mod store;
#[cfg(test)]
mod tests;
pub mod views;

pub use model::{Kind, Mediation, Message, Table};
pub use store::AT_TABLE_OF_EVENT;

use people::App;
use web::Pages;

/// The pages of what is talked over.
pub fn pages() -> Pages<App> {
    pages::pages()
}
