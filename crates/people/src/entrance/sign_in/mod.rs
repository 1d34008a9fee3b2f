//! Signing in and out.

mod actions;
mod demo;
mod model;
pub mod pages;
mod password;
mod store;
#[cfg(test)]
mod tests;
