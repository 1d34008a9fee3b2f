//! A relationship with what was asked over it: its page, and the requests behind its figures.

mod pages;
mod rows;
#[cfg(test)]
mod tests;

pub use pages::pages;
