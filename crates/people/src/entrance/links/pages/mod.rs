//! The pages of links: [`make`] for whoever hands them out, [`follow`] for whoever they are for.

mod follow;
mod make;

use axum::response::Response;
use http::HeaderValue;
use http::header::REFERRER_POLICY;
use web::{Pages, get, post};

use crate::App;

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/join/{token}", get(follow::open_invitation))
        .route("/join", get(follow::show_invitation).post(follow::accept_invitation))
        .route("/reset/{token}", get(follow::open_reset))
        .route("/reset", get(follow::show_reset).post(follow::accept_reset))
        .route("/people/{id}/entrance", get(make::show))
        .route("/people/{id}/invitation", post(make::invite))
        .route("/people/{id}/invitation/mail", post(make::mail_invitation))
        .route("/people/{id}/password-reset/mail", post(make::mail_reset))
        .route("/people/{id}/invitation/withdrawal", post(make::withdraw_invitation))
        .route("/people/{id}/password-reset", post(make::offer_reset))
        .route("/people/{id}/password-reset/withdrawal", post(make::withdraw_reset))
}

/// Whatever this page leads to does not learn where it came from.
pub fn in_private(mut response: Response) -> Response {
    response.headers_mut().insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}
