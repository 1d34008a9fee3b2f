//! The checklist of a request: what the team goes through while it has it. Only the team sees it; who ticked what and when
//! stands in the history, for the team alone.

mod actions;
mod api;
pub mod known;
mod pages;
pub mod store;
#[cfg(test)]
mod tests;

pub(crate) use actions::leave_open;
pub use actions::{NewStep, add, tick};
pub use api::api;
pub use pages::{Checklist, pages};
