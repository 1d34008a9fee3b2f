//! A person to colleagues: how to call them and say it, where they belong, and how to ask their team. Never a speed or
//! a score.

mod pages;
mod store;
#[cfg(test)]
mod tests;

pub use pages::{pages, says};
