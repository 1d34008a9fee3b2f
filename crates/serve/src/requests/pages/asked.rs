//! What I asked for: where everything I wait for stands.

use askama::Template;
use axum::response::IntoResponse;
use people::{PersonId, Visit};
use web::{Answer, Chrome, Page, Paging, Speech};

use super::line::Line;
use crate::requests::store::{self, Filter, Sort};

#[derive(Template)]
#[template(path = "requests/pages/asked.html")]
struct AskedPage {
    t: Speech,
    chrome: Chrome,
    open: Vec<Line>,
    over: Vec<Line>,
    next: Option<String>,
}

/// How many that are over are shown at once.
const OVER: i64 = 30;
/// Nobody reads more open requests of their own on one page.
const OPEN: i64 = 200;

pub async fn page(mut visit: Visit, after: Option<String>) -> Answer {
    let t = visit.speech();
    let chrome = visit.chrome("room-requests").await?;
    let me = PersonId(visit.viewer().person);
    let (seal, paging) = (visit.seal(), Paging { limit: Some(OVER), after });
    let after = paging.after.as_deref().map(|cursor| seal.open::<2>("asked", cursor)).transpose()?;
    let of = |open| Filter { requester: Some(me), open: Some(open), ..Filter::default() };
    let open = match after {
        Some(_) => Vec::new(),
        None => store::list(&mut visit.view, me, &of(true), Sort::Newest, None, OPEN).await?,
    };
    let mut over = store::list(&mut visit.view, me, &of(false), Sort::Newest, after, OVER + 1).await?;
    let is_more = over.len() > OVER as usize;
    over.truncate(OVER as usize);
    let last = over.last().filter(|_| is_more);
    let next = last.map(|last| seal.cursor("asked", &[last.opened_at.0, last.id.get()]));
    let viewer = visit.viewer();
    let lines = |rows: &[store::Shown]| rows.iter().map(|shown| Line::of(&t, viewer, shown)).collect();
    let (open, over) = (lines(&open), lines(&over));
    Ok(Page(AskedPage { t, chrome, open, over, next }).into_response())
}
