//! The map: who depends on whom, up to those outside; as a drawing, a table, a matrix, and from one team.

mod api;
mod asked;
mod crossing;
pub(crate) mod drawing;
mod drawn;
mod gathered;
mod page;
mod painting;
mod promises;
mod sentences;
mod tables;
#[cfg(test)]
mod tests;

use utoipa_axum::router::OpenApiRouter;

use people::App;
use web::{Pages, get};

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/map", get(page::show))
        .route("/map/download", get(tables::download))
        .route("/map/crossing", get(crossing::show))
        .route("/map/crossing/download", get(crossing::download))
}

pub fn api() -> OpenApiRouter<App> {
    api::api().merge(crossing::api())
}
