//! What nobody answers, for those who lead the teams above: that it waits, and not what it says. Three statements.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use map::RelationshipId;
use map::relationships::Side;
use people::Visit;
use serde::Deserialize;
use web::{Answer, Chrome, Page, Paging, Speech};

use super::ROOM;
use crate::needs::UNANSWERED_SECONDS;
use crate::needs::api::{cut_above, open_above};
use crate::needs::store::{self, Unanswered};

/// So many stand on one page.
const SHOWN: i64 = 50;

#[derive(Template)]
#[template(path = "needs/pages/above.html")]
struct AbovePage {
    t: Speech,
    chrome: Chrome,
    lead: String,
    rows: Vec<Row>,
    next: Option<String>,
}

struct Row {
    relationship: RelationshipId,
    between: String,
    kind: String,
    /// Who is to answer, since when.
    waits: String,
    days: String,
}

#[derive(Deserialize)]
pub struct Asked {
    after: Option<String>,
}

/// `GET /needs/unanswered`
pub async fn list(mut visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let (viewer, seal, now) = (visit.viewer().person, visit.seal(), visit.view.now);
    let paging = Paging { limit: Some(SHOWN), after: asked.after };
    let after = paging.after.as_deref().map(|cursor| open_above(&seal, cursor)).transpose()?;
    let before = now.plus_seconds(-UNANSWERED_SECONDS);
    let mut rows = store::unanswered(&mut visit.view, viewer, before, after, SHOWN + 1).await?;
    let next = cut_above(&seal, &mut rows, SHOWN);
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let page = AbovePage {
        lead: match rows.len() {
            0 => t.s("needs-unanswered-none"),
            n => t.a1("needs-unanswered-lead", "n", n),
        },
        rows: rows.iter().map(|one| Row::of(&t, one)).collect(),
        next,
        chrome,
        t,
    };
    Ok(Page(page).into_response())
}

impl Row {
    fn of(t: &Speech, one: &Unanswered) -> Self {
        let name = match one.waits {
            Side::Provider => &one.provider_name,
            Side::Customer => &one.customer_name,
        };
        Self {
            relationship: one.relationship_id,
            between: t.a2(
                "relationship-words",
                "provider",
                &one.provider_name,
                "customer",
                &one.customer_name,
            ),
            kind: t.s(&format!("need-kind-{}", one.kind)),
            waits: t.a2("needs-unanswered-waits", "name", name, "day", t.day(one.waits_since)),
            days: t.a1("needs-unanswered-days", "n", one.days(t.now)),
        }
    }
}
