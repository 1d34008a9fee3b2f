//! Passwords: what a good one is, and how they are hashed, kept and changed.

mod actions;
mod hashing;
pub mod model;
mod store;

pub use actions::{change, set};
pub use hashing::Hashing;
#[cfg(test)]
pub(super) use hashing::NOBODYS;
pub use model::{Context, Password};
pub use store::of as hash_of;
