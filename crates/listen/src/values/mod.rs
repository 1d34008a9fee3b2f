//! What matters: a list to begin with, what the organisation says of itself, and how alike two rankings are.

mod actions;
pub mod api;
mod event;
pub mod input;
pub mod model;
pub mod pages;
pub mod store;
#[cfg(test)]
mod tests;

pub use actions::choose;
pub use model::{HouseValue, HouseValues, Overlap, Starter, Value};
