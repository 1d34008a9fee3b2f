//! What a team asks when somebody wants something of it: the questions of a service, beside subject and details.
//!
//! A form has versions. Whoever asked is shown with the questions as they stood then, for ever.

pub mod actions;
mod answering;
pub mod api;
mod asked;
mod checking;
mod decimal;
mod given;
pub mod model;
mod pages;
pub mod store;

pub use answering::{Answers, answer, condition_holds};
pub use asked::{Asked, Kept, asked};
pub use decimal::Decimal;
pub use given::Given;
pub use model::{Field, FieldKind, Form, OnlyIf};
pub(crate) use pages::pages;

#[cfg(test)]
mod tests;
