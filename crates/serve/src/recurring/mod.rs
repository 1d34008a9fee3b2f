//! Requests that are asked again every week, month, quarter or year: as one was asked once, in the name of whoever set it
//! up, at the start of a working day of theirs. It is their own, as a bookmark is: what is in the record are the requests.

mod actions;
mod api;
mod known;
mod model;
mod opening;
mod pages;
mod store;
#[cfg(test)]
mod tests;

pub use actions::{NewRecurring, go_on, set_up, stop};
pub use api::api;
pub(crate) use known::known_about_me;
pub use model::{Paused, RecurringId, Rhythm};
pub use opening::ask_again;
pub use pages::pages;
