//! The directory of colleagues, and the settings of persons.

mod directory;
mod form;
mod list;
mod new;
mod one;
#[cfg(test)]
mod tests;
mod verbs;

use web::{Pages, get, post};

use crate::App;

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/people", get(directory::show))
        .route("/settings/people", get(list::show))
        .route("/settings/people/new", get(new::ask).post(new::take_on))
        .route("/settings/people/{id}", get(one::show).post(one::save))
        .route("/settings/people/{id}/deactivation", get(verbs::ask_deactivation).post(verbs::deactivate))
        .route("/settings/people/{id}/readmission", post(verbs::readmit))
}
