//! The pages of agreements: one as both sides read it, its proposing, and what ends soon.

mod cooling;
mod form;
mod list;
mod one;
mod propose;
mod rests_on;
mod tellings;
mod wordings;
pub(crate) mod words;

use people::App;
use web::{Pages, get, post};

/// The room of these pages.
const ROOM: &str = "room-relationships";

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/agreements", get(list::list))
        .route("/agreements/new", get(propose::new).post(propose::propose))
        .route("/agreements/{id}", get(one::show))
        .route("/agreements/{id}/change", get(propose::change).post(propose::changed))
        .route("/agreements/{id}/rests_on", get(rests_on::ask).post(rests_on::change))
        .route("/agreements/{id}/wordings", get(wordings::show))
        .route("/agreements/{id}/signature", post(one::sign))
        .route("/agreements/{id}/step_back", get(cooling::ask).post(cooling::step_back))
        .route("/agreements/{id}/end", get(one::ask_end).post(one::end))
        .route("/agreements/{id}/tellings", get(tellings::list).post(one::tell))
}
