//! Monday start: paste names, let people in by link or QR code, watch the map draw itself from three questions each.
//!
//! The questions and the pages of the teams are with the map; here stands what leads through it.

mod api;
mod pages;
mod progress;
mod store;
#[cfg(test)]
mod tests;

pub use api::api;
pub use pages::pages;
