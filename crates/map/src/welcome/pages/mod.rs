//! The pages of the first days: the three questions, and what each team says to the answers.

mod answers;
mod team;
mod words;

use people::App;
use web::{Pages, get, post};

/// The room of these pages.
const ROOM: &str = "room-relationships";

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/welcome/answers", get(answers::show).post(answers::answer))
        .route("/welcome/words", post(words::settle))
        .route("/welcome/teams/{id}", get(team::show).post(team::give_word))
        .route("/welcome/teams/{id}/confirmation", post(team::confirm))
        .route("/welcome/teams/{id}/signature", post(team::sign))
}
