//! The days of agreements: when both sides look at one again, and when it ends. As a page, by a link for calendar programs, and as
//! reminders thirty and seven days before.

pub(crate) mod actions;
pub mod api;
mod feed;
pub mod known;
mod link;
mod model;
mod pages;
mod reminding;
mod store;
#[cfg(test)]
mod tests;

pub use model::About;
pub use pages::pages;
pub use reminding::remind;
