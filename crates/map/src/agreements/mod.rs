//! What two parties promised each other, in versions that both sides sign, and which of it sets a request's clocks.

pub mod actions;
pub mod api;
pub mod book;
pub mod cooling;
pub mod days;
pub mod event;
mod in_force;
pub mod input;
pub mod kept;
pub mod model;
mod pages;
pub mod promised;
pub mod store;
#[cfg(test)]
pub(crate) mod tests;
pub mod views;
pub mod wordings;

pub use book::{Between, Book, agreed_links};
pub use in_force::{InForce, read};
pub use kept::{ClockKept, Kept};
pub use model::{AgreedTargets, AgreementId, Level, Measure};
pub use promised::{Promised, SetBy};

use people::App;
use web::Pages;

/// The pages of agreements.
pub fn pages() -> Pages<App> {
    pages::pages().merge(days::pages())
}
