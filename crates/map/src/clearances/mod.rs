//! Who is in the circle of a confidential service, and who decides it.

pub mod actions;
pub mod api;
pub mod pages;
pub mod store;
pub mod views;

#[cfg(test)]
mod tests;
