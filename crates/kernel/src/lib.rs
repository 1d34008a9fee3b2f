//! The pure foundation of Hallway: no async, no SQL, no HTTP.
//!
//! Everything here can be tested with plain values, and everything to its right may rely on it.

pub mod calendar;
pub mod icalendar;
pub mod id;
mod instant;
pub mod refusal;
pub mod spreadsheet;
pub mod text;
mod trouble;
pub mod value;
mod viewer;

pub use id::{Id, IdSource};
pub use instant::{Clock, Instant};
pub use refusal::{Failure, FieldError, Refusal};
pub use trouble::Trouble;
pub use viewer::{Audience, Kind, Scope, TeamRole, Viewer};
