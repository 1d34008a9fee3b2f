//! The settings of services: what a team offers, and everything about one service.

mod form;
mod list;
mod new;
mod one;
mod shown;

use people::App;
use web::{Pages, get};

pub(crate) use list::may_offer_somewhere;
pub(crate) use one::show_again;

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/settings/services", get(list::list))
        .route("/settings/services/new", get(new::ask).post(new::offer))
        .route("/settings/services/{id}", get(one::show).post(one::save))
        .route("/settings/services/{id}/retirement", get(one::ask_retirement).post(one::retire))
}
