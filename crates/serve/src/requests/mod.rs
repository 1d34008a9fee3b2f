//! The request: what one colleague asks of another's team, and everything that happens to it.

pub mod actions;
pub mod answers;
mod api;
mod becoming;
pub mod between;
pub mod chip;
pub mod chronicle;
pub mod course;
pub mod imported;
pub mod mentions;
pub mod model;
pub mod narrowed;
pub(crate) mod overtaken;
pub mod pages;
pub mod place;
pub mod reading;
mod retold;
pub mod store;
pub mod views;

pub use api::api;
pub use retold::differences;
