//! The services that somebody looks after.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use kernel::Viewer;
use people::{PersonId, Visit, views};
use serde::Deserialize;
use web::{Answer, Chrome, Page, Paging, Speech};

use crate::services::store::{self, Filter, Shown};
use crate::services::{ServiceId, promise};

#[derive(Deserialize)]
pub struct Asked {
    q: Option<String>,
    after: Option<String>,
}

#[derive(Template)]
#[template(path = "services/pages/list.html")]
struct ListPage {
    t: Speech,
    chrome: Chrome,
    rows: Vec<Row>,
    q: String,
    /// How many are shown at once, when there are more.
    more_than: Option<i64>,
    next: Option<String>,
    may_offer: bool,
    /// Nothing is kept at all, as opposed to nothing found.
    is_empty: bool,
}

struct Row {
    service: Shown,
    promise: String,
    initials: String,
    avatar: u8,
}

/// The name of the list in its cursors.
const LIST: &str = "services-kept";

pub async fn list(mut visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let (seal, kind) = (visit.seal(), visit.viewer().kind);
    let paging = Paging { limit: None, after: asked.after };
    let q = asked.q.unwrap_or_default();
    let filter = Filter {
        q: Some(q.clone()),
        team: None,
        kept_by: (!visit.viewer().administers()).then_some(PersonId(visit.viewer().person)),
        only_with_somebody_to_see: false,
        with_own: Some(PersonId(visit.viewer().person)),
        after: views::after(&paging, &seal, LIST)?.map(ServiceId::new),
        limit: paging.limit() + 1,
    };
    let rows = store::list(&mut visit.view, kind, &filter).await?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let show = |service: Shown| Row {
        promise: promise(t.words(), service.targets.of(service.default_class)),
        initials: web::initials(&service.team_name),
        avatar: people::avatar(service.team_id.0),
        service,
    };
    let listed = views::Listed::of(rows, paging.limit(), &seal, LIST, |row| row.id.get(), show);
    let page = ListPage {
        chrome,
        is_empty: listed.items.is_empty() && q.is_empty() && paging.after.is_none(),
        rows: listed.items,
        q,
        more_than: listed.next.is_some().then(|| paging.limit()),
        next: listed.next,
        may_offer: may_offer_somewhere(visit.viewer()),
        t,
    };
    Ok(Page(page).into_response())
}

/// Leads a team, or administers.
pub fn may_offer_somewhere(viewer: &Viewer) -> bool {
    viewer.administers() || viewer.may_write() && viewer.teams.iter().any(|(team, _)| viewer.leads(*team))
}
