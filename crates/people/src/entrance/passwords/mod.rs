//! Passwords: what a good one is, and how they are hashed, kept and changed.

mod actions;
mod hashing;
pub mod model;
mod store;
#[cfg(test)]
mod tests;

pub use actions::{change, set};
pub use hashing::Hashing;
pub use model::{Context, Password};
pub use store::of as hash_of;
