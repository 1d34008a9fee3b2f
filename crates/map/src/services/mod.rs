//! What teams offer: the service, its owner, who sees what is asked of it, and how soon it wants to have done what.

pub mod actions;
pub mod api;
pub mod event;
pub mod input;
pub mod model;
mod opening;
pub mod store;
pub mod targets;
pub mod views;

pub use model::{Class, Confidentiality, Service, ServiceId};
pub use opening::{Opening, for_opening};
pub use targets::{ServiceTargets, SomeTargets, Target, Targets};

#[cfg(test)]
pub(crate) mod tests;
