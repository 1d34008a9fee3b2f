//! Reorganising: a team goes on as another, a part of it becomes a team of its own, or it is put somewhere else; and
//! everything that belongs to it goes along, after a look at what that is.

mod actions;
mod api;
mod pages;
mod views;

pub use api::api;
pub use pages::pages;

#[cfg(test)]
mod tests;
