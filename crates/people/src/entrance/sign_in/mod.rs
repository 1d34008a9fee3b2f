//! Signing in and out.

mod actions;
mod demo;
mod forgotten;
mod model;
pub mod pages;
mod password;
pub(super) mod store;
#[cfg(test)]
mod tests;
