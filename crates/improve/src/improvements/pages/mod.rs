//! The pages of improvements: those of a relationship, one, proposing one and writing its page.

pub mod beside;
pub mod figure;
mod list;
mod one;
mod verbs;
mod write;

use people::App;
use web::{Pages, get, post};

pub use beside::WhatIsImproved;
pub use list::Line;

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/relationships/{id}/improvements", get(list::show))
        .route("/improvements/new", get(write::ask).post(write::propose))
        .route("/improvements/{id}", get(one::show))
        .route("/improvements/{id}/page", get(write::edit).post(write::save))
        .route("/improvements/{id}/owner", post(verbs::own))
        .route("/improvements/{id}/start", post(verbs::start))
        .route("/improvements/{id}/check", post(verbs::check))
        .route("/improvements/{id}/go_on", post(verbs::go_on))
        .route("/improvements/{id}/end", post(verbs::end))
        .route("/improvements/{id}/causes", post(verbs::say_cause))
        .route("/improvements/{id}/causes/{cause}/take_back", post(verbs::take_back_cause))
        .route("/improvements/{id}/steps", post(verbs::plan_task))
        .route("/improvements/{id}/steps/{step}/done", post(verbs::do_task))
        .route("/improvements/{id}/thoughts", post(verbs::think))
}
