//! All that the viewer is asked: how it was, after which requests, and until when it can be said.

use askama::Template;
use axum::response::IntoResponse;
use people::Visit;
use web::{Answer, Chrome, Page, Speech};

use crate::ratings::waiting::{self, AskedView};

#[derive(Template)]
#[template(path = "ratings/pages/waiting.html")]
struct WaitingPage {
    t: Speech,
    chrome: Chrome,
    rows: Vec<AskedView>,
    waits: usize,
}

/// `GET /how-it-was`
pub async fn show(mut visit: Visit) -> Answer {
    let t = visit.speech();
    let chrome = visit.chrome("room-requests").await?;
    let rows = waiting::asked(&mut visit.view).await?;
    let waits = rows.iter().filter(|row| !row.answered).count();
    Ok(Page(WaitingPage { t, chrome, rows, waits }).into_response())
}
