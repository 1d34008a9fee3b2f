//! Notices: who is told of what happened to a request, on Today and by mail, and in which way each wishes to hear of it.
//!
//! [`telling`] reads the feed with a cursor of its own and writes one row for each person and happening, in the act that
//! moves the cursor. Whether somebody may still see it is decided when it is shown or sent.

mod api;
mod choices;
mod digest;
mod ends;
mod known;
mod list;
pub mod model;
mod openly;
mod pages;
mod reasons;
mod sentences;
pub mod store;
mod telling;
#[cfg(test)]
mod tests;
pub mod thing;
mod unsubscribe;

pub use api::api;
pub use choices::{Habits, Wishes};
pub use digest::make_digests;
pub use known::{erasing, known_about_me};
pub use list::{Line, lines, sentence};
pub use pages::pages;
pub use telling::{Reach, tell, tell_past};
pub use unsubscribe::link as unsubscribe_link;

use db::Migration;

/// The tables of notices and of mails.
pub const MIGRATIONS: &[Migration] =
    &[Migration { name: "hallway-0001-notices", sql: include_str!("../../migrations/0001-notices.sql") }];
