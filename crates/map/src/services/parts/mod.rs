//! What is asked of other teams each time somebody asks for a service: one ask, such as "a new colleague starts", opens a
//! request and a part of it for each team that has to do something.

pub mod actions;
pub mod api;
mod model;
mod pages;
pub mod store;
#[cfg(test)]
mod tests;

pub use model::{MOST_PARTS, PartGiven, filled};
pub(crate) use pages::pages;
pub use store::Part;
