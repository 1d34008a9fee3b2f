//! What is open with somebody, and giving it on: for who is away, and for who leaves.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Kind, Refusal};
use map::services::Confidentiality;
use people::{Actor, PersonId, Visit, availability};
use web::{Answer, Chrome, Form, Page, Speech, see_other};

use super::line::Line;
use crate::policy::{self, Deed};
use crate::requests::actions::{self, GiveOn};
use crate::requests::model::RequestId;
use crate::requests::reading;
use crate::requests::store::{self, Shown};

/// So many are shown; they can be given on in one go.
const MOST: i64 = 200;

#[derive(Template)]
#[template(path = "requests/pages/open_with.html")]
struct OpenPage {
    t: Speech,
    chrome: Chrome,
    path: String,
    back: String,
    name: String,
    is_me: bool,
    rows: Vec<(RequestId, bool, Line)>,
    colleagues: Vec<(String, String)>,
    to: String,
    errors: Vec<(String, String)>,
}

impl OpenPage {
    fn error(&self, field: &str) -> Option<&str> {
        self.errors.iter().find(|(name, _)| name == field).map(|(_, message)| message.as_str())
    }
}

/// What is open with this person and the viewer may give on.
pub(in crate::requests) async fn rows(visit: &mut Visit, id: PersonId) -> Result<Vec<Shown>, Failure> {
    let viewer = visit.viewer().clone();
    let mut all = store::open_with(&mut visit.view, PersonId(viewer.person), id, MOST).await?;
    all.retain(|shown| {
        policy::check(Deed::Assign, reading::standing(shown, &viewer), &viewer, shown.state).is_ok()
    });
    for shown in all.iter().filter(|shown| shown.confidentiality == Confidentiality::Confidential) {
        visit.view.saw(shown.id.0, shown.audience);
    }
    Ok(all)
}

/// The person, to whoever works here.
pub(in crate::requests) async fn known(visit: &mut Visit, id: PersonId) -> Result<String, Failure> {
    if visit.viewer().kind == Kind::Guest {
        return Err(Refusal::NotFound.into());
    }
    let name: Option<String> = visit
        .view
        .maybe(
            "SELECT COALESCE(preferred_name, name) FROM persons WHERE id = $1 AND kind = 'employee'",
            &[&id],
        )
        .await?;
    Ok(name.ok_or(Refusal::NotFound)?)
}

pub async fn show(visit: Visit, Path(id): Path<PersonId>) -> Answer {
    page(visit, id, None, &[]).await
}

async fn page(mut visit: Visit, id: PersonId, typed: Option<&GiveOn>, errors: &[FieldError]) -> Answer {
    let name = known(&mut visit, id).await?;
    let found = rows(&mut visit, id).await?;
    // Somebody who has left has no team any more: theirs are the teams that have what is open.
    let mut colleagues: Vec<(String, String)> = Vec::new();
    let mut teams: Vec<_> = found.iter().map(|shown| shown.team_id).collect();
    teams.sort_unstable();
    teams.dedup();
    for team in teams.into_iter().take(5) {
        for mate in availability::store::of_team(&mut visit.view, team, MOST).await? {
            let choice = (mate.person_id.to_string(), mate.name);
            if mate.person_id != id && !colleagues.contains(&choice) {
                colleagues.push(choice);
            }
        }
    }
    let chrome = visit.chrome("room-requests").await?;
    let (t, viewer) = (visit.speech(), visit.viewer().clone());
    let is_ticked = |of: RequestId| typed.is_none_or(|typed| typed.requests.contains(&of));
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = OpenPage {
        path: format!("/people/{id}/open"),
        back: format!("/people/{id}"),
        is_me: viewer.person == id.0,
        rows: found
            .iter()
            .map(|shown| (shown.id, is_ticked(shown.id), Line::of(&t, &viewer, shown)))
            .collect(),
        colleagues,
        to: typed.map(|typed| typed.person.to_string()).unwrap_or_default(),
        errors: errors.iter().map(|error| (error.field.to_string(), t.s(error.message))).collect(),
        name,
        chrome,
        t,
    };
    visit.log_seen().await?;
    Ok((status, Page(page)).into_response())
}

pub async fn give_on(
    actor: Actor,
    Path(id): Path<PersonId>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Answer {
    known(&mut actor.visit().await?, id).await?;
    let mut input = GiveOn { person: PersonId::new(0), requests: Vec::new() };
    for (name, value) in pairs {
        match name.as_str() {
            "person" => input.person = value.parse().unwrap_or(PersonId::new(0)),
            "request" => input.requests.push(value.parse().map_err(|_| Refusal::Unreadable("refusal-body"))?),
            _ => return Err(Refusal::Unreadable("refusal-body").into()),
        }
    }
    let given = match input.person.get() {
        0 => Err(FieldError::new("person", "field-choice").into()),
        _ => act!(actor.app.db, actor.viewer, |a| actions::give_on(a, id, &input).await),
    };
    match given {
        Ok(_) => Ok(see_other(&format!("/people/{id}/open?said=given-on"))),
        Err(Failure::Refused(Refusal::Invalid(errors))) => {
            page(actor.visit().await?, id, Some(&input), &errors).await
        }
        Err(failure) => Err(failure.into()),
    }
}
