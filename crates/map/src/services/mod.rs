//! What teams offer: the service, its owner, who sees what is asked of it, and how soon it wants to have done what.

pub mod actions;
pub mod api;
pub mod checklist;
pub mod complaint;
mod direct;
pub mod event;
pub mod forms;
pub mod input;
pub mod model;
mod opening;
mod pages;
pub mod parts;
pub mod playbook;
pub mod store;
pub mod targets;
pub mod views;
mod words;

use people::App;
use web::Pages;

pub use complaint::for_complaints;
pub use direct::direct;
pub use model::{Class, Confidentiality, Service, ServiceId};
pub use opening::{Opening, for_opening};
pub(crate) use pages::{may_offer_somewhere, show_again};
pub use targets::{ServiceTargets, SomeTargets, Target, TargetKind, Targets};
pub use words::promise;

/// The settings of services.
pub fn pages() -> Pages<App> {
    pages::pages()
        .merge(forms::pages())
        .merge(parts::pages())
        .merge(checklist::pages())
        .merge(playbook::pages())
}

#[cfg(test)]
pub(crate) mod tests;
