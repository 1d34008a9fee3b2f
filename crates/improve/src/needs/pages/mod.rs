//! The pages of needs: the register of a relationship, one need, one's own, what nobody answers, and raising one.

mod above;
mod beside;
mod line;
mod one;
mod raise;
mod register;
mod room;
mod verbs;

use people::App;
use web::{Pages, get, post};

pub use beside::WhatIsNeeded;

/// The room of these pages.
const ROOM: &str = "room-improve";

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/needs", get(room::list))
        .route("/needs/new", get(raise::ask).post(raise::raise))
        .route("/needs/unanswered", get(above::list))
        .route("/relationships/{id}/needs", get(register::show))
        .route("/needs/{id}", get(one::show))
        .route("/needs/{id}/wording", post(verbs::reword))
        .route("/needs/{id}/answer", post(verbs::answer))
        .route("/needs/{id}/agree", post(verbs::agree))
        .route("/needs/{id}/met", post(verbs::met))
        .route("/needs/{id}/confirm", post(verbs::confirm))
        .route("/needs/{id}/not_yet", post(verbs::not_yet))
        .route("/needs/{id}/withdraw", post(verbs::withdraw))
}
