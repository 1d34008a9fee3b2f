//! The page behind a vendor's link: what we promised each other, what is open, and what the vendor says. No sign-in.
//!
//! The key of the link leaves the address bar at once and goes on in a cookie, as that of an invitation does. Whatever
//! opens nothing, or nothing any more, is *not found*, one like the other.

mod api;
mod looking;
mod page;

use axum::response::Response;
use http::{HeaderName, HeaderValue};
use people::App;
use utoipa_axum::router::OpenApiRouter;
use web::{Pages, get};

pub fn pages() -> Pages<App> {
    Pages::new().route("/between/{token}", get(page::open)).route("/between", get(page::show))
}

pub fn api() -> OpenApiRouter<App> {
    api::api()
}

/// No search engine keeps it, and whatever it leads to does not learn where it came from. That nobody stores it goes for
/// every answer of the house.
fn unlisted(mut response: Response) -> Response {
    response
        .headers_mut()
        .insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex, nofollow"));
    web::in_private(response)
}
