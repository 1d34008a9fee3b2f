//! What a vendor or partner reads by a link, without signing in: what it and the teams here promised each other, and its
//! own statement. Who may hand out such links, and who speaks for the vendor.
//!
//! The page itself also shows requests, so it stands with the pages composed of several crates.

pub mod actions;
pub mod api;
pub mod event;
pub mod input;
pub mod known;
pub mod model;
pub mod promised;
pub mod store;
pub mod views;

pub use model::{LinkId, Offer};
pub use promised::{Line, lines};
