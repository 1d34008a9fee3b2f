//! Asking: what can be had, what to expect, and the form.

mod catalogue;
mod form;
mod person;
mod questions;
mod store;
mod typed;
mod walk_up;

use people::App;
use web::{Pages, get};

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/ask", get(catalogue::show))
        .route("/ask/{service}", get(form::show).post(form::send))
        .route("/people/{id}/ask", get(person::show).post(person::send))
        .route("/walk-up", get(walk_up::show).post(walk_up::write))
}
