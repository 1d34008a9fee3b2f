//! The settings of business calendars.

mod form;
mod list;
mod new;
mod one;
#[cfg(test)]
mod tests;

use web::{Pages, get};

use crate::App;

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/settings/calendars", get(list::show))
        .route("/settings/calendars/new", get(new::ask).post(new::make))
        .route("/settings/calendars/{id}", get(one::show).post(one::save))
}
