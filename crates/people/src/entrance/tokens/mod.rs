//! API tokens: keys for programs that act as their owner, never beyond what the owner may do at that moment.

mod actions;
pub mod api;
pub mod pages;
mod store;
#[cfg(test)]
mod tests;

pub use actions::{create, require_whole_key, revoke_all};
pub use store::{Token, list_all_of, list_of};
