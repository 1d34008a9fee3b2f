//! A vendor: to colleagues what it is, who comes from it and who deals with it; to the vendor, by a link, what it and the
//! teams here promised each other.

mod by_link;
mod links;
mod pages;
mod statement;
mod store;
#[cfg(test)]
mod tests;

use people::App;
use utoipa_axum::router::OpenApiRouter;
use web::Pages;

pub fn pages() -> Pages<App> {
    pages::pages().merge(links::pages()).merge(statement::pages()).merge(by_link::pages())
}

/// The page behind a link for programs; paths begin with `/api/v1`.
pub fn api() -> OpenApiRouter<App> {
    by_link::api()
}
