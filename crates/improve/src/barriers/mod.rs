//! The log of barriers: what lies between two departments, given a name, and the bridge over it.
//!
//! All colleagues read it and any of them can name one; nobody from outside does. Those who lead either side, whoever named
//! it and whoever builds the bridge move it on: a bridge is begun, stands, or the barrier is set aside with a reason. Where it
//! is there again, it is opened again, and what was built before stays in its history.

pub mod actions;
pub mod api;
mod event;
pub mod input;
mod known;
pub mod model;
pub mod pages;
pub mod policy;
pub mod reading;
pub mod store;
pub mod views;

pub use event::BarrierEvent;
pub use known::known_about_me;
pub use model::{Barrier, BarrierId};
