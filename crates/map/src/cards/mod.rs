//! The card of a team: whom it serves, who serves it, what for, whom to ask. Each member, and whoever joins, says whether
//! it is clear, and is asked anew when it has changed.

pub mod actions;
pub mod api;
pub mod event;
pub mod input;
pub mod model;
mod pages;
pub mod store;
#[cfg(test)]
mod tests;
pub mod today;
pub mod views;

use people::App;
use web::Pages;

/// The page of the card.
pub fn pages() -> Pages<App> {
    pages::pages()
}
