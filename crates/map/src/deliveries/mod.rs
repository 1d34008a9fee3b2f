//! What a relationship delivers without being asked: expected, arrived, accepted or sent back with a reason, and how
//! often it was as it should be.

pub mod actions;
pub mod api;
pub mod counts;
mod import;
pub mod input;
pub mod model;
mod pages;
pub mod store;
pub mod today;
pub mod views;

pub use counts::{Counts, Share, counts};
pub use import::{Imported, import};
pub use model::{Delivery, DeliveryId, DeliveryState};

use people::App;
use web::Pages;

/// The pages of deliveries.
pub fn pages() -> Pages<App> {
    pages::pages()
}

#[cfg(test)]
mod tests;
