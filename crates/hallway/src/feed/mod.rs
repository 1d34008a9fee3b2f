//! The event feed: everything that happened and that the viewer may know, in the order in which it became certain.

mod api;
mod sequencer;
mod store;
mod views;

pub use api::api;
pub use sequencer::keep_placing;
pub(crate) use store::visible;
