//! Pages of how it was: the form, and what was released.

mod form;
mod results;

use people::App;
use web::{Pages, get};

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/requests/{reference}/how-it-was", get(form::ask).post(form::answer))
        .route("/teams/{id}/how-it-was", get(results::show))
}
