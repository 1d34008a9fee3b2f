//! The first run: whoever holds the code that the server printed founds the organisation.

mod actions;
pub mod pages;
#[cfg(test)]
mod tests;

pub use actions::prepare;
