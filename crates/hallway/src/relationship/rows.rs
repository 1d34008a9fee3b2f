//! The requests behind the figures of a relationship, as far as the viewer may see them.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use map::RelationshipId;
use map::relationships::Relationship;
use map::relationships::one;
use map::services::{Confidentiality, TargetKind};
use people::place::Place;
use people::{PersonId, Visit};
use serde::Deserialize;
use serve::requests::pages::Line;
use serve::requests::store::{self as requests, Filter, Shown, Sort};
use web::{Answer, Chrome, Page, Paging, Speech};

/// How many stand on one page.
const SHOWN: i64 = 50;
/// The name of the list in its cursors.
const LIST: &str = "between";

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    open: Option<String>,
    /// The clock whose share was opened: said above the list.
    clock: Option<TargetKind>,
    after: Option<String>,
}

#[derive(Template)]
#[template(path = "relationship/rows.html")]
struct RowsPage {
    t: Speech,
    chrome: Chrome,
    relationship: Relationship,
    is_open: bool,
    clock: Option<String>,
    lines: Vec<Line>,
    next: Option<String>,
}

pub async fn show(mut visit: Visit, Place(id): Place<RelationshipId>, Query(asked): Query<Asked>) -> Answer {
    let (seal, viewer) = (visit.seal(), visit.viewer().clone());
    let paging = Paging { limit: Some(SHOWN), after: asked.after };
    let after = paging.after.as_deref().map(|cursor| seal.open::<2>(LIST, cursor)).transpose()?;
    let relationship = one::known(&mut visit, id).await?;
    let is_open = asked.open.is_some();
    let filter = Filter { relationship: Some(id.0), open: is_open.then_some(true), ..Filter::default() };
    let me = PersonId(viewer.person);
    let mut rows = requests::list(&mut visit.view, me, &filter, Sort::Newest, after, SHOWN + 1).await?;
    let is_more = rows.len() as i64 > SHOWN;
    rows.truncate(SHOWN as usize);
    for shown in rows.iter().filter(|shown| shown.confidentiality == Confidentiality::Confidential) {
        visit.view.saw(shown.id.0, shown.audience);
    }
    let last: Option<&Shown> = rows.last().filter(|_| is_more);
    let next = last.map(|last| seal.cursor(LIST, &[last.opened_at.0, last.id.get()]));
    let (chrome, t) = (visit.chrome("room-relationships").await?, visit.speech());
    let page = RowsPage {
        clock: asked.clock.map(|kind| t.s(&format!("between-clock-{kind}"))),
        lines: rows.iter().map(|shown| Line::of(&t, &viewer, shown)).collect(),
        relationship,
        is_open,
        next,
        chrome,
        t,
    };
    visit.log_seen().await?;
    Ok(Page(page).into_response())
}
