//! The verbs of requests that belong together.

mod link;
mod merge;
mod split;

pub(crate) use link::link_own;
pub use link::{NewRequestLink, link, unlink};
pub use merge::{Merge, UNDO_SECONDS, merge, undo_merge};
pub use split::{Split, split};
