//! The improvements of a relationship, the latest first. Four statements.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use listen::statements::reading::line;
use map::RelationshipId;
use map::relationships::{Side, State};
use people::Visit;
use people::place::Place;
use people::views::{Listed, after};
use serde::Deserialize;
use web::{Answer, Chrome, Page, Paging, Speech};

use crate::improvements::model::{Improvement, ImprovementId};
use crate::improvements::policy::{Doing, may};
use crate::improvements::store::{self, Filter};
use crate::needs::reading::{raising_sides, speaker};
use crate::room::ROOM;

/// So many stand on one page.
const SHOWN: i64 = 30;
/// The name of that list in its cursors.
const LIST: &str = "improvements-of-line";

#[derive(Template)]
#[template(path = "improvements/pages/list.html")]
struct ListPage {
    t: Speech,
    chrome: Chrome,
    relationship: RelationshipId,
    between: String,
    lines: Vec<Line>,
    next: Option<String>,
    may_propose: bool,
}

/// One of a list.
pub struct Line {
    pub id: ImprovementId,
    pub title: String,
    pub between: String,
    pub stands: String,
}

impl Line {
    pub fn of(t: &Speech, of: &Improvement) -> Self {
        let owners: Vec<&str> = Side::ALL.iter().filter_map(|side| of.owner_name(*side)).collect();
        let stands = stands(t, of);
        Self {
            id: of.id,
            title: title(t, of),
            between: t.a2("relationship-words", "provider", &of.provider_name, "customer", &of.customer_name),
            stands: match owners.as_slice() {
                [] => stands,
                owners => [stands, t.a1("improvement-owners", "names", owners.join(", "))].join(" "),
            },
        }
    }
}

pub fn title(t: &Speech, of: &Improvement) -> String {
    of.title.clone().unwrap_or_else(|| t.s("need-erased"))
}

/// How it stands, in a sentence.
pub fn stands(t: &Speech, of: &Improvement) -> String {
    match (of.outcome, of.ended_at) {
        (Some(outcome), Some(at)) => t.a1(&format!("improvement-outcome-{outcome}"), "day", t.day(at)),
        _ => t.a1(&format!("improvement-state-{}", of.state), "n", of.open_steps),
    }
}

#[derive(Deserialize)]
pub struct Asked {
    after: Option<String>,
}

/// `GET /relationships/{id}/improvements`
pub async fn show(mut visit: Visit, Place(id): Place<RelationshipId>, Query(asked): Query<Asked>) -> Answer {
    let (viewer, seal) = (visit.viewer().clone(), visit.seal());
    let relationship = line(&mut visit.view, &viewer, id).await?;
    let paging = Paging { limit: Some(SHOWN), after: asked.after };
    let after = after(&paging, &seal, LIST)?.map(ImprovementId::new);
    let filter = Filter { relationship: Some(id), ..Filter::default() };
    let rows = store::list(&mut visit.view, viewer.person, &filter, after, SHOWN + 1).await?;
    let rows: Vec<Improvement> = rows.into_iter().map(|one| one.told_to(&viewer)).collect();
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let listed = Listed::of(rows, SHOWN, &seal, LIST, |one| one.id.get(), |one| Line::of(&t, &one));
    let speaks = raising_sides(&viewer, &relationship)
        .into_iter()
        .any(|side| may(&viewer, Doing::Propose { side: relationship.party(speaker(&relationship, side)) }));
    let page = ListPage {
        relationship: id,
        between: t.a2(
            "relationship-words",
            "provider",
            &relationship.provider_name,
            "customer",
            &relationship.customer_name,
        ),
        lines: listed.items,
        next: listed.next,
        may_propose: relationship.state != State::Retired && speaks,
        chrome,
        t,
    };
    Ok(Page(page).into_response())
}
