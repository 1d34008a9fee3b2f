//! A vendor to colleagues: what it is, who comes from it, and who deals with it.

mod pages;
mod store;
#[cfg(test)]
mod tests;

pub use pages::pages;
