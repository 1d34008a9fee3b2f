//! Figures for people: the page of all of them, how each is computed, and the requests behind it.

mod download;
mod explain;
mod filters;
mod multiple;
mod overview;
mod rows;
mod said;

use people::App;
use web::{Pages, get};

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/insights", get(overview::page))
        .route("/insights/download", get(download::page))
        .route("/insights/rows", get(rows::page))
        .route("/explain/{number}", get(explain::page))
}
