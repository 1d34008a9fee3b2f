//! The form in which somebody says what should be different about a team.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Kind, Refusal};
use map::charters::require_reader;
use people::place::Place;
use people::{Actor, App, Once, PersonId, TeamId, Visit, once};
use serde::Deserialize;
use web::{Answer, Chrome, Form, Page, Pages, Speech, get, see_other};

use super::actions::{self, NewComplaint};
use super::model::Lead;
use super::store;
use crate::requests::model::{CameBy, RequestId};
use crate::requests::store as rows;

pub fn pages() -> Pages<App> {
    Pages::new().route("/teams/{id}/complaint", get(show).post(send))
}

#[derive(Template)]
#[template(path = "complaints/form.html")]
struct ComplaintPage {
    t: Speech,
    chrome: Chrome,
    team: TeamId,
    team_name: String,
    /// Who reads it, said of each way.
    open: String,
    confidential: Option<String>,
    above: Option<String>,
    /// Comes from outside: it goes to the team, and to nobody else.
    is_guest: bool,
    typed: Typed,
    once: String,
    errors: Vec<(String, String)>,
}

impl ComplaintPage {
    fn error(&self, field: &str) -> Option<&str> {
        self.errors.iter().find(|(name, _)| name == field).map(|(_, message)| message.as_str())
    }

    fn goes(&self, way: &str) -> bool {
        self.typed.goes == way
    }
}

/// What the form sends.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Typed {
    #[serde(default)]
    once: String,
    #[serde(default)]
    wish: String,
    #[serde(default)]
    solution: String,
    #[serde(default)]
    happened: String,
    /// As people call it.
    #[serde(default)]
    request: String,
    /// To the team (nothing, or `team`), to whoever leads it in `confidence`, or `above` them.
    #[serde(default)]
    goes: String,
}

#[derive(Deserialize)]
struct Wanted {
    /// The reference of the request it is about.
    request: Option<String>,
}

async fn show(visit: Visit, Place(id): Place<TeamId>, Query(wanted): Query<Wanted>) -> Answer {
    let typed = Typed { request: wanted.request.unwrap_or_default(), ..Typed::default() };
    page(visit, id, typed, &[]).await
}

async fn page(mut visit: Visit, id: TeamId, typed: Typed, wrong: &[FieldError]) -> Answer {
    let viewer = visit.viewer().clone();
    require_reader(&mut visit.view, &viewer, id).await?;
    let about = store::about(&mut visit.view, id).await?.ok_or(Refusal::NotFound)?;
    let (chrome, t) = (visit.chrome("room-ask").await?, visit.speech());
    let (me, is_guest) = (PersonId(viewer.person), viewer.kind == Kind::Guest);
    let goes = |key: &str, lead: &Lead| t.a2(key, "lead", &lead.name, "team", &lead.team_name);
    let page = ComplaintPage {
        team: id,
        open: match about.first(me) {
            Some(lead) if !is_guest => goes("complaint-open-led", lead),
            _ => t.a1("complaint-open", "team", &about.name),
        },
        confidential: about.in_confidence(me).map(|lead| goes("complaint-confidence-hint", lead)),
        above: about.above(me).filter(|_| about.is_led()).map(|lead| goes("complaint-above-hint", lead)),
        errors: wrong.iter().map(|error| (error.field.to_string(), t.s(error.message))).collect(),
        once: match typed.once.is_empty() {
            true => web::hex(&visit.app.db.ids().secret()[..16]),
            false => typed.once.clone(),
        },
        typed,
        is_guest,
        team_name: about.name,
        chrome,
        t,
    };
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, Page(page)).into_response())
}

async fn send(actor: Actor, Place(id): Place<TeamId>, Form(typed): Form<Typed>) -> Answer {
    let key = Some(typed.once.clone()).filter(|key| !key.is_empty() && key.len() <= 64);
    let once = Once { key, route: "form of /teams/complaint", fingerprint: String::new() };
    let done = match request_of(&actor, &typed.request).await {
        Ok(request) => {
            let input = NewComplaint {
                wish: typed.wish.clone(),
                solution: typed.solution.clone(),
                happened: Some(typed.happened.clone()),
                request,
                about_lead: typed.goes == "above",
                in_confidence: typed.goes == "confidence",
                came_by: CameBy::Web,
            };
            act!(actor.app.db, actor.viewer, |a| once!(a, once, actions::complain(a, id, &input).await))
        }
        Err(failure) => Err(failure),
    };
    match done {
        Ok(made) => {
            let request: RequestId = serde_json::from_value(made).map_err(anyhow::Error::from)?;
            let mut view = actor.app.db.view(actor.viewer.clone()).await?;
            let reference = rows::reference_of(&mut view, request).await?.ok_or(Refusal::NotFound)?;
            Ok(see_other(&format!("/requests/{reference}?said=complained")))
        }
        Err(Failure::Refused(Refusal::Invalid(wrong))) => page(actor.visit().await?, id, typed, &wrong).await,
        Err(failure) => Err(failure.into()),
    }
}

/// The request that people call so. Whether it is theirs is the verb's question.
async fn request_of(actor: &Actor, called: &str) -> Result<Option<RequestId>, Failure> {
    let reference = called.trim().trim_start_matches('#');
    if reference.is_empty() {
        return Ok(None);
    }
    let mut view = actor.app.db.view(actor.viewer.clone()).await?;
    let found = rows::id_of(&mut view, reference).await?;
    found.map(Some).ok_or_else(|| FieldError::new("request", "field-unknown").into())
}
