//! The pages of barriers: the log, one barrier, and naming one.

mod list;
mod name;
mod one;
mod verbs;

use people::App;
use web::{Pages, get, post};

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/barriers", get(list::show))
        .route("/barriers/new", get(name::ask).post(name::name))
        .route("/barriers/{id}", get(one::show))
        .route("/barriers/{id}/bridge", post(verbs::bridge))
        .route("/barriers/{id}/bridged", post(verbs::bridged))
        .route("/barriers/{id}/set_aside", post(verbs::set_aside))
        .route("/barriers/{id}/reopen", post(verbs::reopen))
}
