//! One's own needs: what waits for a word of the viewer first, then what else goes on. Four statements.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use kernel::Viewer;
use people::Visit;
use people::views::{Listed, after};
use serde::Deserialize;
use web::{Answer, Chrome, Page, Paging, Speech};

use super::ROOM;
use super::line::Line;
use crate::needs::model::{Need, NeedId};
use crate::needs::store::{self, Filter, Which};
use crate::needs::views::told;

/// So many of what waits for the viewer are shown; then some are to be answered first.
const FOR_ME: i64 = 50;
/// So many of the others stand on one page.
const SHOWN: i64 = 30;
/// The name of that list in its cursors.
const LIST: &str = "needs-going-on";

#[derive(Template)]
#[template(path = "needs/pages/room.html")]
struct RoomPage {
    t: Speech,
    chrome: Chrome,
    lead: String,
    for_me: Vec<Line>,
    others: Vec<Line>,
    next: Option<String>,
    /// Whether teams below theirs can have left something unanswered.
    leads: bool,
}

#[derive(Deserialize)]
pub struct Asked {
    after: Option<String>,
}

/// `GET /needs`
pub async fn list(mut visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let (viewer, seal) = (visit.viewer().clone(), visit.seal());
    let paging = Paging { limit: Some(SHOWN), after: asked.after };
    let after = after(&paging, &seal, LIST)?.map(NeedId::new);
    let mine = Filter { which: Which::ForMe, ..Filter::default() };
    let for_me = match after {
        None => store::list(&mut visit.view, viewer.person, &mine, None, FOR_ME).await?,
        Some(_) => Vec::new(),
    };
    let going_on = Filter { which: Which::GoingOn, ..Filter::default() };
    let others = store::list(&mut visit.view, viewer.person, &going_on, after, SHOWN + 1).await?;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let show = |need: Need| (!need.waits_for(&viewer)).then(|| Line::among(&t, &need));
    let others = Listed::of(told(others, &viewer), SHOWN, &seal, LIST, |need| need.id.get(), show);
    let for_me: Vec<Line> = told(for_me, &viewer).iter().map(|need| Line::among(&t, need)).collect();
    let page = RoomPage {
        lead: lead(&t, &viewer, for_me.len(), after.is_some()),
        for_me,
        others: others.items.into_iter().flatten().collect(),
        next: others.next,
        leads: viewer.leads_somewhere(),
        chrome,
        t,
    };
    Ok(Page(page).into_response())
}

fn lead(t: &Speech, viewer: &Viewer, for_me: usize, is_further: bool) -> String {
    match (is_further, for_me) {
        (true, _) => t.s("needs-room-further"),
        (false, 0) if viewer.teams.is_empty() => t.s("needs-room-alone"),
        (false, 0) => t.s("needs-room-none"),
        (false, n) => t.a1("needs-lead-for-you", "n", n),
    }
}
