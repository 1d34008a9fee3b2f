//! The pages that lead through the first days.

mod invitations;
mod overview;
mod people;

use ::people::App;
use web::{Pages, get, post};

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/welcome", get(overview::show))
        .route("/welcome/people", get(people::ask).post(people::take_on))
        .route("/welcome/invitations", get(invitations::show).post(invitations::make))
        .route("/welcome/invitations/withdrawal", post(invitations::withdraw))
}
