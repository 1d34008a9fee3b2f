//! SQL of statements.

mod looks;
mod standings;
mod writes;

pub use looks::{FIRSTS, entries, find, latest_answers, of_relationship, versions};
pub use standings::{After, Listing, listing};
pub use writes::{Draft, answer, answer_again, draft, reply, sign, take, write_entry};
