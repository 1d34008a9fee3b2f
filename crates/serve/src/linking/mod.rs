//! Requests that belong together: linked, going on as one, split into two, and those that may be the same.

pub mod actions;
pub mod alike;
mod api;
mod event;
pub(crate) mod known;
mod pages;

pub mod store;
#[cfg(test)]
mod tests;
pub mod views;

pub use api::api;
pub use event::{LinkEvent, LinkKind};
pub use pages::{Beside, pages};

kernel::id!(LinkId, "A link between two requests.");
