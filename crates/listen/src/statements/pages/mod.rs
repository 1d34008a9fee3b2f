//! The pages of statements: both sides beside each other, one statement, its draft, and whose turn it is.

mod beside;
mod both;
mod one;
mod room;
mod words;
mod write;

use people::App;
use web::{Pages, get, post};

pub use beside::{FirstLine, WhatBothSay};

/// The room of these pages.
const ROOM: &str = "room-listen";

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/listen", get(room::list))
        .route("/relationships/{id}/statements", get(both::show))
        .route("/relationships/{id}/statements/draft", get(write::ask).post(write::save))
        .route("/relationships/{id}/statements/signature", post(both::sign))
        .route("/statements/{id}", get(one::show))
        .route("/statements/{id}/answer", post(one::answer))
        .route("/statements/{id}/reply", post(one::reply))
}
