//! Saved views: how somebody looks at a team's line, kept under a name of their own. Nobody else sees them.

mod actions;
mod api;
pub(crate) mod known;
mod model;
mod pages;
mod store;
#[cfg(test)]
mod tests;

pub use actions::{NewView, forget, save};
pub use api::api;
pub use model::ViewId;
pub use pages::pages;
pub use store::{SavedView, narrowed, of_person};
