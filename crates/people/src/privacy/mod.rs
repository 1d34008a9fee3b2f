//! How long things are kept, what is held from being erased, and erasing a person who has left.
//!
//! Each crate names its own rules ([`Retention`]) and what it erases of a person ([`Erasing`]); the binary puts them
//! together. What a rule or a person wants gives way to a hold.

pub mod actions;
mod known;
mod model;
pub mod store;
mod sweeps;
#[cfg(test)]
mod tests;
mod times;
pub mod views;

pub(crate) use known::known_about_me;
pub use model::{Cause, Days, Erasing, HoldId, Retention, Sweep, Swept};
pub use sweeps::{erasing, retention};
pub use times::Times;
