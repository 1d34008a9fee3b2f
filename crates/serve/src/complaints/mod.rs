//! A complaint: what somebody wishes to be different about a team, what would help, and what happened. It is a request to
//! that team, in its fair line and theirs to take first who lead it, or in confidence to one of them; what is about whoever
//! leads goes to whoever leads the team above. It ends with what is taken over of it, and is in no figure.

mod actions;
mod api;
pub mod known;
mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;

pub(crate) use actions::answer_of;
pub use actions::{NewComplaint, complain};
pub use api::api;
pub use model::{ComplaintAnswer, says};
pub use pages::pages;
