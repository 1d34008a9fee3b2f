//! A team to its colleagues: who is in it, what it offers, when it is there, and how much waits.

mod hours;
mod pages;
mod store;
#[cfg(test)]
mod tests;

pub use hours::week_lines;
pub use pages::pages;
