//! The checklist of a service: what the team goes through each time somebody asks for it. A request gets a copy of its own.

pub mod actions;
pub mod api;
mod model;
mod pages;
pub mod store;
#[cfg(test)]
mod tests;

pub use model::{MOST_STEPS, StepGiven, WORDS};
pub(crate) use pages::pages;
pub use store::Step;
