//! The checklist of a service on one page: a line each, and empty ones below for more.

use askama::Template;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Refusal};
use people::place::Place;
use people::{Actor, App, Visit};
use web::{Answer, Chrome, Form as Posted, Page, Pages, Speech, get};

use super::model::MOST_STEPS;
use super::{StepGiven, actions, store};
use crate::ServiceId;
use crate::policy::{Deed, require};
use crate::services::store as services;

/// So many empty lines stand below the others.
const EMPTY: usize = 4;

pub fn pages() -> Pages<App> {
    Pages::new().route("/settings/services/{id}/checklist", get(show).post(save))
}

#[derive(Template)]
#[template(path = "services/checklist/editor.html")]
struct ChecklistPage {
    t: Speech,
    chrome: Chrome,
    id: ServiceId,
    service: String,
    version: i64,
    lines: Vec<Line>,
    wrong: Vec<FieldError>,
    is_stale: bool,
}

/// A step as it is drawn.
struct Line {
    /// "steps.0.words"
    name: String,
    number: usize,
    words: String,
    is_wanted: bool,
    /// The key of what is wrong with it.
    wrong: Option<&'static str>,
}

#[derive(Default)]
struct Again {
    rows: Option<Vec<StepGiven>>,
    wrong: Vec<FieldError>,
    is_stale: bool,
}

async fn show(visit: Visit, Place(id): Place<ServiceId>) -> Answer {
    page(visit, id, Again::default()).await
}

async fn page(mut visit: Visit, id: ServiceId, again: Again) -> Answer {
    let viewer = visit.viewer().clone();
    let service = services::find(&mut visit.view, &viewer, id).await?.ok_or(Refusal::NotFound)?;
    require(&viewer, Deed::Change { team: service.team_id, owner: service.owner_id })?;
    let kept = store::steps(&mut visit.view, id).await?;
    let kept = kept.into_iter().map(|step| StepGiven { words: step.words, wanted: step.is_wanted });
    let mut rows = again.rows.unwrap_or_else(|| kept.collect());
    rows.resize((rows.len() + EMPTY).min(MOST_STEPS.max(rows.len())), StepGiven::default());
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let status = match (again.is_stale, again.wrong.is_empty()) {
        (true, _) => StatusCode::PRECONDITION_FAILED,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (false, true) => StatusCode::OK,
    };
    let line = |(at, row): (usize, StepGiven)| {
        let name = format!("steps.{at}.words");
        Line {
            wrong: again.wrong.iter().find(|error| error.field == name).map(|error| error.message),
            name,
            number: at + 1,
            words: row.words,
            is_wanted: row.wanted,
        }
    };
    let page = ChecklistPage {
        id,
        service: service.name,
        version: service.version,
        lines: rows.into_iter().enumerate().map(line).collect(),
        wrong: again.wrong,
        is_stale: again.is_stale,
        chrome,
        t,
    };
    Ok((status, Page(page)).into_response())
}

async fn save(
    actor: Actor,
    Place(id): Place<ServiceId>,
    Posted(pairs): Posted<Vec<(String, String)>>,
) -> Answer {
    let unreadable = || Refusal::Unreadable("refusal-body");
    let (mut rows, mut version): (Vec<StepGiven>, Option<i64>) = (Vec::new(), None);
    for (name, value) in pairs {
        // Each line begins with its words.
        match (name.as_str(), rows.last_mut()) {
            ("version", _) => version = Some(value.parse().map_err(|_| unreadable())?),
            ("words", _) => rows.push(StepGiven { words: value, wanted: false }),
            ("wanted", Some(row)) => row.wanted = true,
            _ => return Err(unreadable().into()),
        }
    }
    // Lines in which nothing is written are none.
    rows.retain(|row| !row.words.trim().is_empty());
    let done: Result<_, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::save(a, id, version, &rows).await);
    let again = match done {
        Ok(_) => {
            return Ok(web::see_other(&format!("/settings/services/{id}/checklist?said=checklist-saved")));
        }
        Err(Failure::Refused(Refusal::Invalid(wrong))) => Again { rows: Some(rows), wrong, is_stale: false },
        Err(Failure::Refused(Refusal::Stale)) => {
            Again { rows: Some(rows), is_stale: true, ..Again::default() }
        }
        Err(failure) => return Err(failure.into()),
    };
    page(actor.visit().await?, id, again).await
}
