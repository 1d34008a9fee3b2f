//! The playbook of a service: how its team does it, step by step in its own words, in versions. For the team alone.

pub mod actions;
pub mod api;
pub mod known;
mod model;
mod pages;
pub mod store;
#[cfg(test)]
mod tests;

pub use model::NewPlaybook;
pub(crate) use pages::pages;
