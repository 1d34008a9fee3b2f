//! Below what was agreed Hallway asks for an improvement: once a quarter for a relationship, of whoever gives the word of the
//! provider. They propose one, or say why not now. An organisation can switch it off, or ask later.

mod actions;
mod api;
mod event;
mod looking;
mod model;
pub(crate) mod pages;
mod store;
mod views;

pub use actions::answered_by;
pub use api::api;
pub use event::{AskEvent, RuleEvent};
pub use looking::look;
pub use model::{Ask, AskId, Rule};
pub use pages::pages;
pub use store::{BESIDE, Beside, find, open_for};
