//! What was told of a promise: the rows behind its share, for the two ends.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use kernel::{Kind, Refusal};
use people::Visit;
use people::place::Place;
use serde::Deserialize;
use web::{Answer, Chrome, Page, Speech};

use super::ROOM;
use crate::agreements::api::note_confidential;
use crate::agreements::model::{Agreement, AgreementId, PromiseId};
use crate::agreements::store::{self, Telling};
use crate::agreements::views::{TOLD_DAYS, sees_counts};

/// So many are shown.
const MOST: i64 = 200;

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
    if !sees_counts(&agreement, &viewer) {
        return Err(Refusal::Forbidden("refusal-agreement-counts").into());
    }
    let since = visit.view.now.plus_seconds(-TOLD_DAYS * 86_400);
    let mut rows = store::tellings(&mut visit.view, id, asked.promise, since, MOST).await?;
    // Of what is promised to all, all may read how it was kept, and nobody who said so.
    if viewer.kind == Kind::Guest || agreement.customer().is_none() {
        rows.iter_mut().for_each(|row| row.by_name = None);
    }
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    visit.log_seen().await?;
    Ok(Page(TellingsPage { t, chrome, agreement, rows }).into_response())
}
