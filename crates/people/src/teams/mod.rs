//! Teams: the tree of divisions, departments, teams and groups, with those who lead them and belong to them.

pub mod actions;
mod api;
mod event;
pub mod model;
mod pages;
pub mod store;
#[cfg(test)]
mod tests;
pub mod views;

pub use api::api;
pub use event::Event;
pub use pages::pages;
