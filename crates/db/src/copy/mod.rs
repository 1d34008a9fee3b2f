//! All rows of all tables, out of a snapshot and into an empty place, whichever database either is.
//!
//! Copying knows no noun: it follows the schema that the migrations make. A snapshot holds nobody up who writes; what
//! is loaded is there as a whole or not at all.

mod cell;
mod lines;
mod loading;
mod snapshot;
mod sql;

pub use cell::Cell;
pub(crate) use lines::{push_bytes, push_escaped};
pub use loading::{Loading, Occupied};
pub use snapshot::Snapshot;
