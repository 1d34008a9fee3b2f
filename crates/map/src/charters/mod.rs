//! The charter of a team: what one may expect of it, what it needs, what one's rights are, and how to say that something
//! should be different. Written and signed by whoever leads it, beside what Hallway itself promises to everybody.

pub mod actions;
pub mod api;
pub mod event;
pub mod input;
pub mod known;
pub mod model;
mod pages;
mod reading;
pub mod store;
#[cfg(test)]
mod tests;
pub mod views;

use people::App;
use web::Pages;

pub use reading::{may_read, read, require_reader};

/// Writing it. The page that everybody reads is composed of several crates.
pub fn pages() -> Pages<App> {
    pages::pages()
}
