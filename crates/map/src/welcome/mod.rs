//! The first days: three questions to everybody, from whose answers the map draws itself, and for each team one page
//! on which it confirms what was said, makes one promise, names one need and sets the day of a first review.

pub mod actions;
pub mod api;
mod event;
pub mod input;
pub mod known;
pub mod model;
mod pages;
pub mod store;
#[cfg(test)]
mod tests;

pub use event::WelcomeEvent;
pub use model::{Outcome, Question};

use people::App;
use web::Pages;

/// The pages of the three questions and of the teams.
pub fn pages() -> Pages<App> {
    pages::pages()
}
