//! The values alignment plan: what both sides do about a value that they do not share, who looks after it, and until when.

mod actions;
mod api;
mod event;
mod known;
mod model;
mod pages;
mod reminding;
mod store;
mod views;

pub use actions::plan;
pub use api::api;
pub use event::AlignmentEvent;
pub use known::{erasing, known_about_me};
pub use model::{AlignmentStepId, NewStep};
pub use pages::pages;
pub use reminding::remind;
pub use store::find;
