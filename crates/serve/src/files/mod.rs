//! Files that come with what is asked: taken in part by part, kept in the database, given out to whoever may read the
//! conversation of their request.

pub mod actions;
mod api;
pub(crate) mod known;
pub mod model;
mod name;
mod pages;
mod receiving;
mod sending;
pub mod store;
#[cfg(test)]
mod tests;

use people::App;
use utoipa_axum::router::OpenApiRouter;
use web::Pages;

pub use actions::sweep;
pub use model::{FileId, LARGEST, MOST_A_REQUEST};
pub use receiving::{Received, received};

pub fn api() -> OpenApiRouter<App> {
    api::api()
}

pub fn pages() -> Pages<App> {
    pages::pages()
}
