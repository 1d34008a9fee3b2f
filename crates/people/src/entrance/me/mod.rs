//! Oneself: how one wishes to be called, where one is signed in, one's keys and password.

mod actions;
pub mod api;
pub mod pages;
mod store;
#[cfg(test)]
mod tests;
