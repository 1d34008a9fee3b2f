//! The relationships as a file, out and in again: a line each with the names of both ends, what is delivered, who looks
//! after it, and how both sides stand to it. What went out and comes in unchanged changes nothing.
//!
//! In the file is what all colleagues see and is in use: neither the lines of confidential circles nor those between
//! two persons, nor such as were folded into another or whose ends have stopped.

mod actions;
pub mod api;
mod columns;
mod directory;
mod faults;
mod files;
mod held;
mod landing;
mod line;
mod pages;
mod plan;
mod reading;
mod settling;

pub use actions::{Purpose, Taken, export, import, preview};
pub use api::RelationshipsImported;
pub use directory::{Directory, Unclear};
pub use files::{Format, MOST_BYTES};
pub use pages::pages;

#[cfg(test)]
mod tests;
