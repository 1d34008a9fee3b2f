//! Requests taken over from another system's log: every row of the log becomes one event, and the same history that
//! clocks are made of tells where the request stands. Reading the log is the importer's business; here its cases land.

mod actions;
mod links;
pub mod model;
mod names;
mod opening;
pub(super) mod standing;
mod store;

pub use actions::{Landed, land};
pub use links::Links;
pub use model::{Case, CaseRow, LogRow, Offer, Signs, SourceId, Told, WordId};
pub use store::source;
