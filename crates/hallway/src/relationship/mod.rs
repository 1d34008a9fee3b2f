//! A relationship with what was asked over it: its page, and the requests behind its figures.

mod api;
mod pages;
mod rows;
mod said;
#[cfg(test)]
mod tests;

pub use api::api;
pub use pages::pages;
