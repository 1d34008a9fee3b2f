//! Everything for people and other programs: a folder with a table a thing, as CSV and as JSON, with names beside ids.
//!
//! It is for reading, not for bringing back; that is what a backup is for. What opens something (passwords, sessions,
//! keys, links) is never among it.

mod cells;
mod readme;
mod sheet;
mod sheets;
#[cfg(test)]
mod tests;
mod writing;

pub use writing::{Exported, export};
