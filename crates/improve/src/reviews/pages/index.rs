//! One's own reviews: what waits for its outcome, what comes, what was. Three statements.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use map::RelationshipId;
use people::Visit;
use people::views::{Listed, after};
use serde::Deserialize;
use web::{Answer, Chrome, Page, Paging, Speech};

use super::ROOM;
use super::words::{stands, when};
use crate::reviews::model::{Review, ReviewId, State};
use crate::reviews::store::{self, Filter};

/// So many that are planned are shown: more teams have not that many at once.
const PLANNED: i64 = 100;
/// So many that are over stand on one page.
const SHOWN: i64 = 30;
/// The name of that list in its cursors.
const LIST: &str = "reviews-over";

#[derive(Template)]
#[template(path = "reviews/pages/index.html")]
struct IndexPage {
    t: Speech,
    chrome: Chrome,
    lead: String,
    /// The relationship that the list is of.
    of: Option<RelationshipId>,
    waits: Vec<Line>,
    comes: Vec<Line>,
    over: Vec<Line>,
    next: Option<String>,
}

/// A review in a list.
struct Line {
    id: ReviewId,
    between: String,
    says: String,
}

#[derive(Deserialize)]
pub struct Asked {
    relationship: Option<RelationshipId>,
    after: Option<String>,
}

/// `GET /reviews`
pub async fn list(mut visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let (viewer, seal) = (visit.viewer().clone(), visit.seal());
    let paging = Paging { limit: Some(SHOWN), after: asked.after };
    let after = after(&paging, &seal, LIST)?.map(ReviewId::new);
    let of = |state| Filter { relationship: asked.relationship, state: Some(state) };
    let planned = match after {
        None => store::list(&mut visit.view, viewer.person, &of(State::Planned), None, PLANNED).await?,
        Some(_) => Vec::new(),
    };
    let over = store::list(&mut visit.view, viewer.person, &of(State::Closed), after, SHOWN + 1).await?;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let (mut waits, mut comes): (Vec<Review>, Vec<Review>) =
        planned.into_iter().partition(|one| one.waits_for_outcome(t.now));
    waits.sort_by_key(|one| one.starts_at);
    comes.sort_by_key(|one| one.starts_at);
    let over = Listed::of(over, SHOWN, &seal, LIST, |one| one.id.get(), |one| Line::of(&t, &one));
    let page = IndexPage {
        lead: lead(&t, waits.len(), comes.len()),
        of: asked.relationship,
        waits: waits.iter().map(|one| Line { says: when(&t, one), ..Line::of(&t, one) }).collect(),
        comes: comes.iter().map(|one| Line::of(&t, one)).collect(),
        over: over.items,
        next: over.next,
        chrome,
        t,
    };
    Ok(Page(page).into_response())
}

fn lead(t: &Speech, waits: usize, comes: usize) -> String {
    match (waits, comes) {
        (0, 0) => t.s("reviews-lead-none"),
        (0, n) => t.a1("reviews-lead-come", "n", n),
        (n, _) => t.a1("reviews-lead-wait", "n", n),
    }
}

impl Line {
    fn of(t: &Speech, review: &Review) -> Self {
        let ends = (&review.provider_name, &review.customer_name);
        Self {
            id: review.id,
            between: t.a2("relationship-words", "provider", ends.0, "customer", ends.1),
            says: stands(t, review),
        }
    }
}
