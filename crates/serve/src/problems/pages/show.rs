//! The page of one known problem, and what is done on it with one tap.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use db::act;
use kernel::Refusal;
use people::place::Place;
use people::{Actor, PersonId, Visit};
use serde::Deserialize;
use web::{Answer, Chrome, Form, Page, Speech, see_other};

use super::notices::Notice;
use crate::policy::{self, Deed};
use crate::problems::actions;
use crate::problems::model::ProblemId;
use crate::problems::store;
use crate::requests::model::RequestId;
use crate::requests::pages::line::Line;
use crate::requests::{reading, store as rows};

/// Requests a page shows.
const LINES: i64 = 50;

struct Row {
    line: Line,
    id: RequestId,
    is_open: bool,
}

#[derive(Template)]
#[template(path = "problems/pages/show.html")]
struct ProblemPage {
    t: Speech,
    chrome: Chrome,
    notice: Notice,
    /// "Billing, since Mon 23 Nov, 09:00, by Jonas"
    since: String,
    resolved: Option<String>,
    ask: Option<String>,
    /// Open requests under it that the viewer may see.
    open: i64,
    rows: Vec<Row>,
    next: Option<String>,
    may_work: bool,
}

#[derive(Deserialize)]
pub struct Wanted {
    page: Option<i64>,
}

pub async fn show(mut visit: Visit, Place(id): Place<ProblemId>, Query(wanted): Query<Wanted>) -> Answer {
    let (t, viewer) = (visit.speech(), visit.viewer().clone());
    let chrome = visit.chrome("room-requests").await?;
    let known = store::known(&mut visit.view, viewer.person, id).await?.ok_or(Refusal::NotFound)?;
    let page = wanted.page.unwrap_or(0).clamp(0, 10_000);
    let me = PersonId(viewer.person);
    let mut under = rows::under(&mut visit.view, me, id, page * LINES, LINES + 1).await?;
    let is_more = under.len() > LINES as usize;
    under.truncate(LINES as usize);
    let problem = &known.problem;
    let row = |shown: &rows::Shown| {
        let mut line = Line::of(&t, &viewer, shown);
        if !reading::standing(shown, &viewer).may(Deed::ReadConversation) {
            line.outside = None;
        }
        Row { line, id: shown.id, is_open: shown.state.is_open() }
    };
    let page = ProblemPage {
        since: t.a3(
            "problem-since",
            "team",
            &problem.team_name,
            "at",
            t.at(problem.declared_at),
            "who",
            &problem.declared_name,
        ),
        resolved: problem.resolved_at.map(|at| t.a1("problem-over", "at", t.at(at))),
        ask: problem.resolved_at.is_none().then(|| format!("/ask/{}", problem.service_id)),
        open: known.open,
        rows: under.iter().map(row).collect(),
        next: is_more.then(|| format!("/problems/{id}?page={}", page + 1)),
        may_work: policy::require_problem(&viewer, problem.team_id, problem.confidentiality).is_ok(),
        notice: Notice::of(&t, &known, viewer.may_write()),
        chrome,
        t,
    };
    visit.log_seen().await?;
    Ok(Page(page).into_response())
}

/// One tap, and one's own request stands under it.
pub async fn me_too(actor: Actor, Place(id): Place<ProblemId>) -> Answer {
    let request = act!(actor.app.db, actor.viewer, |a| actions::me_too(a, id).await)?;
    let mut view = actor.app.db.view(actor.viewer.clone()).await?;
    let reference = rows::reference_of(&mut view, request).await?.ok_or(Refusal::NotFound)?;
    Ok(see_other(&format!("/requests/{reference}?said=me-too")))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Which {
    request: RequestId,
}

pub async fn take_out(actor: Actor, Place(id): Place<ProblemId>, Form(which): Form<Which>) -> Answer {
    act!(actor.app.db, actor.viewer, |a| actions::take_out(a, id, which.request).await)?;
    Ok(see_other(&format!("/problems/{id}?said=taken-out")))
}
