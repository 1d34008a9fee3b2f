//! The page of a playbook: what holds, its form, and the versions before.

use askama::Template;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Refusal};
use people::place::Place;
use people::{Actor, App, Visit};
use serde::Deserialize;
use web::{Answer, Chrome, Form, Page, Pages, Speech, get};

use super::model::{NewPlaybook, Playbook};
use super::{actions, store};
use crate::ServiceId;
use crate::policy::{may, require};
use crate::services::store as services;

pub fn pages() -> Pages<App> {
    Pages::new().route("/services/{id}/playbook", get(show).post(write))
}

#[derive(Template)]
#[template(path = "services/playbook/playbook.html")]
struct PlaybookPage {
    t: Speech,
    chrome: Chrome,
    id: ServiceId,
    service: String,
    version: i64,
    /// Who wrote it and when, and its paragraphs; the one that holds first.
    versions: Vec<(String, Vec<String>)>,
    may_write: bool,
    typed: String,
    wrong: Option<String>,
    is_stale: bool,
}

/// What the form sends.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Typed {
    /// The version that was seen.
    version: Option<i64>,
    #[serde(default)]
    words: String,
}

#[derive(Default)]
struct Again {
    typed: Option<String>,
    wrong: Vec<FieldError>,
    is_stale: bool,
}

async fn show(visit: Visit, Place(id): Place<ServiceId>) -> Answer {
    page(visit, id, Again::default()).await
}

async fn page(mut visit: Visit, id: ServiceId, again: Again) -> Answer {
    let viewer = visit.viewer().clone();
    let service = services::find(&mut visit.view, &viewer, id).await?.ok_or(Refusal::NotFound)?;
    require(&viewer, actions::reading(&service))?;
    let versions = store::versions(&mut visit.view, id).await?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let told = |one: &Playbook| {
        let by =
            t.a3("playbook-by", "n", one.version, "who", &one.written_name, "when", t.at(one.written_at));
        let paragraphs = one.words.split('\n').map(str::trim).filter(|line| !line.is_empty());
        (by, paragraphs.map(str::to_owned).collect())
    };
    let status = match (again.is_stale, again.wrong.is_empty()) {
        (true, _) => StatusCode::PRECONDITION_FAILED,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (false, true) => StatusCode::OK,
    };
    let newest = versions.first();
    let page = PlaybookPage {
        id,
        version: newest.map_or(0, |one| one.version),
        typed: again.typed.unwrap_or_else(|| newest.map_or_else(String::new, |one| one.words.clone())),
        versions: versions.iter().map(told).collect(),
        may_write: may(&viewer, actions::writing(&service)),
        wrong: again.wrong.first().map(|error| t.s(error.message)),
        is_stale: again.is_stale,
        service: service.name,
        chrome,
        t,
    };
    Ok((status, Page(page)).into_response())
}

async fn write(actor: Actor, Place(id): Place<ServiceId>, Form(typed): Form<Typed>) -> Answer {
    let new = NewPlaybook { words: typed.words };
    let done: Result<Vec<Playbook>, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::write(a, id, typed.version, &new).await);
    let again = match done {
        Ok(_) => return Ok(web::see_other(&format!("/services/{id}/playbook?said=playbook-written"))),
        Err(Failure::Refused(Refusal::Invalid(wrong))) => {
            Again { typed: Some(new.words), wrong, is_stale: false }
        }
        // Whoever was overtaken reads what holds now above their own words, and sends them on top of it.
        Err(Failure::Refused(Refusal::Stale)) => {
            Again { typed: Some(new.words), is_stale: true, ..Again::default() }
        }
        Err(failure) => return Err(failure.into()),
    };
    page(actor.visit().await?, id, again).await
}
