//! A request and its parts as one chain: whose time it was while somebody waited, and the story of that wait.

mod api;
mod band;
pub mod model;
pub mod pages;
pub mod reading;
pub mod story;
#[cfg(test)]
mod tests;
mod views;

pub use api::api;
pub use band::{Band, Piece, pieces};
