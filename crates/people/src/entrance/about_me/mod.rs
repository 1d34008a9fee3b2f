//! What Hallway knows about me: every kind of row that is held about a person, what it is for, who sees it, how long it
//! is kept, how many there are, and the rows themselves.
//!
//! Each crate names its own kinds; the binary puts them together in [`Parts`](crate::Parts). [`untold`] finds tables
//! that no kind tells of, so that a new one cannot be forgotten.

pub mod api;
pub mod pages;
mod sections;
mod store;
#[cfg(test)]
mod tests;
mod untold;
mod views;

use std::pin::Pin;

use db::View;
use serde_json::Value;

pub use sections::known_about_me;
pub use untold::{WITHOUT_PERSONS, untold};
pub use views::{KindOfData, kinds};

/// A kind of row that is held about a person.
///
/// Its texts are `known-ID`, `known-ID-purpose`, `known-ID-viewers` and `known-ID-retention`.
#[derive(Clone, Copy)]
pub struct KnownAboutMe {
    pub id: &'static str,
    /// The tables it tells of.
    pub tables: &'static [&'static str],
    /// A statement that counts its rows about one person, who stands for every `?` in it.
    pub count: &'static str,
    /// The rows, as the viewer may take them along.
    pub rows: Rows,
    /// The page on which they are dealt with, if there is one.
    pub page: Option<&'static str>,
}

/// Reads the rows about the viewer, at most [`MOST`].
pub type Rows = for<'a> fn(&'a mut View) -> Pin<Box<dyn Future<Output = db::Result<Vec<Value>>> + Send + 'a>>;

/// How many rows of a kind are handed out at once.
pub const MOST: i64 = 10_000;
