//! The agreements of the viewer's teams: those that end soon first, and those that wait for a signature.

use askama::Template;
use axum::response::IntoResponse;
use people::Visit;
use web::{Answer, Chrome, Page, Speech};

use super::ROOM;
use crate::agreements::api::note_confidential;
use crate::agreements::model::Agreement;
use crate::agreements::store::{self, Filter};

/// Who answers for an agreement hears of its end so long before.
pub const SOON_DAYS: i64 = 60;
/// So many are shown of each kind.
const MOST: i64 = 100;

#[derive(Template)]
#[template(path = "agreements/pages/list.html")]
struct ListPage {
    t: Speech,
    chrome: Chrome,
    /// Heading and agreements.
    groups: Vec<(&'static str, Vec<Agreement>)>,
    soon: usize,
}

pub async fn list(mut visit: Visit) -> Answer {
    let (viewer, now) = (visit.viewer().person, visit.view.now);
    let in_force = Filter { of_viewer: true, in_force_at: Some(now), limit: MOST, ..Filter::default() };
    let over_before = Some(now.plus_seconds(SOON_DAYS * 86_400));
    let ending = Filter { over_before, ..in_force.clone() };
    let soon = store::list(&mut visit.view, viewer, &ending).await?;
    let all = Filter { of_viewer: true, limit: MOST, ..Filter::default() };
    let mut others = store::list(&mut visit.view, viewer, &all).await?;
    others.retain(|one| one.ended_at.is_none() && soon.iter().all(|other| other.id != one.id));
    for one in soon.iter().chain(&others) {
        note_confidential(&mut visit, one);
    }
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let number = soon.len();
    let mut groups = vec![("agreements-soon", soon), ("agreements-others", others)];
    groups.retain(|(_, rows)| !rows.is_empty());
    visit.log_seen().await?;
    Ok(Page(ListPage { t, chrome, groups, soon: number }).into_response())
}
