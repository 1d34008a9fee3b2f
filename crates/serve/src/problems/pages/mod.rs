//! The pages of known problems: the notice where somebody asks and on Today, the page of one, and the sheets of its verbs.

mod notices;
mod sheets;
mod show;
mod under;

use people::App;
use web::{Pages, get, post};

pub use notices::{Notice, Notices, of_service};

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/problems/new", get(sheets::ask_new).post(sheets::declare))
        .route("/problems/{id}", get(show::show))
        .route("/problems/{id}/change", get(sheets::ask_change).post(sheets::change))
        .route("/problems/{id}/message", get(sheets::ask_message).post(sheets::message))
        .route("/problems/{id}/resolve", get(sheets::ask_resolve).post(sheets::resolve))
        .route("/problems/{id}/me-too", post(show::me_too))
        .route("/problems/{id}/take-out", post(show::take_out))
        .route("/requests/{reference}/problem", get(under::ask).post(under::put))
}
