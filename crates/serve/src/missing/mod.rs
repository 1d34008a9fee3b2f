//! What was missing when something was asked: said by the team, to make the form better. It is about the form, never about
//! the colleague who asked; only the team reads it on the request, and counts carry no names.

mod actions;
mod api;
mod pages;
mod store;
#[cfg(test)]
mod tests;

pub use actions::{NewMissing, say};
pub use api::api;
pub use pages::pages;
pub use store::words_of;
