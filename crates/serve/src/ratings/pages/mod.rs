//! Pages of how it was: the form, what is asked, and what was released.

mod form;
mod results;
mod waiting;

use people::App;
use web::{Pages, get};

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/requests/{reference}/how-it-was", get(form::ask).post(form::answer))
        .route("/how-it-was", get(waiting::show))
        .route("/teams/{id}/how-it-was", get(results::show))
}
