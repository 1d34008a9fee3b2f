//! Answers that a team gives again and again: a title and a text with a few fields that are filled in when it is put into an
//! answer, and what is done along with it. Of a team, or of one of its services; the people of the team use and keep them, of a confidential service its
//! circle.

mod actions;
mod api;
mod deeds;
mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;

pub use actions::{NewTemplate, TemplateChange, change, create, go_along, withdraw};
pub use api::api;
pub use deeds::{AnswerWith, answer_with};
pub use model::{Afterwards, TemplateEvent, TemplateId};
pub use pages::{Offered, offered, pages};
pub(crate) use store::of_request;
