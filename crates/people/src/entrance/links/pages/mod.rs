//! The pages of links: [`make`] for whoever hands them out, [`follow`] for whoever they are for.

mod follow;
mod make;

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
