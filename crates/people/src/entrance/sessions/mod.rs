//! Sessions: who is signed in, in which browser, since when.

mod actions;
mod store;

pub use actions::{end, end_others, start};
pub use store::{OpenSession, drop_expired, end_of_cookie, list_of, still_open};
