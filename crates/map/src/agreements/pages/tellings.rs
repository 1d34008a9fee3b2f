//! What was told of a promise: the rows behind its share, for the two ends.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use kernel::Refusal;
use people::Visit;
use people::place::Place;
use serde::Deserialize;
use web::{Answer, Chrome, Page, Speech};

use super::ROOM;
use crate::agreements::api::note_confidential;
use crate::agreements::model::{Agreement, AgreementId, PromiseId};
use crate::agreements::store::{self, Telling};
use crate::agreements::views;

#[derive(Deserialize)]
pub struct Asked {
    promise: Option<PromiseId>,
}

#[derive(Template)]
#[template(path = "agreements/pages/tellings.html")]
struct TellingsPage {
    t: Speech,
    chrome: Chrome,
    agreement: Agreement,
    rows: Vec<Telling>,
}

pub async fn list(mut visit: Visit, Place(id): Place<AgreementId>, Query(asked): Query<Asked>) -> Answer {
    let viewer = visit.viewer().clone();
    let agreement = store::find(&mut visit.view, viewer.person, id).await?.ok_or(Refusal::NotFound)?;
    note_confidential(&mut visit, &agreement);
    let now = visit.view.now;
    let rows = views::tellings(&mut visit.view, &viewer, &agreement, asked.promise, now).await?;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    visit.log_seen().await?;
    Ok(Page(TellingsPage { t, chrome, agreement, rows }).into_response())
}
