//! Live pages: an open page is told that something on it has changed, and fetches itself anew.
//!
//! A stream says only "changed", as of when. What there is to see is asked for by the ordinary GET, so nothing can pass
//! by the rules of seeing; and whether somebody is told at all is asked of the database for each event (`store.rs`).
//! One reader a node looks at the feed for all its streams (`hub.rs`).

mod api;
mod hub;
mod known;
mod pages;
mod readers;
mod store;
mod streams;
#[cfg(test)]
mod tests;
mod topic;

pub use api::api;
pub use hub::Hub;
pub use known::{erasing, known_about_me};
pub use pages::pages;

use db::Migration;

/// The table of who reads what just now.
pub const MIGRATIONS: &[Migration] =
    &[Migration { name: "hallway-0002-live", sql: include_str!("../../migrations/0002-live.sql") }];
