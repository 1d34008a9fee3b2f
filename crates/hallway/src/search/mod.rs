//! Search over all that the viewer may see: requests with what was said on them, people, teams, services, relationships,
//! vendors and known problems. Words are kept in documents that a reader of the feed writes (`keeping.rs`); who may find
//! what is asked of the things themselves, in the statement that looks (`finding.rs`). See decision 38.

mod api;
mod asked;
mod checking;
mod documents;
mod finding;
mod found;
mod keeping;
mod known;
mod pages;
mod snippet;
mod sources;
mod store;
#[cfg(test)]
mod tests;
mod words;

use db::Migration;
use people::privacy::Erasing;

pub use api::api;
pub use checking::differences;
pub use keeping::{catch_up, forget_erased, keep_catching_up};
pub use known::known_about_me;
pub use pages::pages;

/// What is erased of a person: they are found no more.
pub fn erasing() -> Vec<Erasing> {
    vec![Erasing { table: "search_documents", sql: "DELETE FROM search_documents WHERE subject_id = $1" }]
}

/// The tables of this feature.
pub const MIGRATIONS: &[Migration] =
    &[Migration { name: "hallway-0003-search", sql: include_str!("../../migrations/0003-search.sql") }];
