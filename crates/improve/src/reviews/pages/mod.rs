//! The pages of reviews: one's own, planning and moving one, its page, and saying what came of it.

mod beside;
mod calendar;
mod close;
mod entry;
mod index;
mod one;
mod plan;
mod verbs;
mod words;

use people::App;
use web::{Pages, get, post};

pub use beside::NextReview;
pub use calendar::invitation;
pub use words::when;

/// The room of these pages.
const ROOM: &str = "room-relationships";

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/reviews", get(index::list))
        .route("/reviews/new", get(plan::ask).post(plan::plan))
        .route("/reviews/{id}", get(one::show))
        .route("/reviews/{id}/move", get(plan::ask_to_move).post(plan::change))
        .route("/reviews/{id}/calendar", get(calendar::file))
        .route("/reviews/{id}/agenda", post(verbs::draw))
        .route("/reviews/{id}/call_off", post(verbs::call_off))
        .route("/reviews/{id}/close", get(close::ask).post(close::close))
        .route("/reviews/{id}/entries", post(verbs::write))
        .route("/reviews/{id}/entries/{entry}", get(entry::ask).post(entry::change))
}
