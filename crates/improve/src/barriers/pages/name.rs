//! Naming a barrier: what it is called, and between which two it lies. Four statements.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError};
use people::forms::{errors, team_choices};
use people::{Actor, TeamId, Visit};
use serde::Deserialize;
use web::{Answer, Chrome, Form, Page, Speech, see_other};

use crate::barriers::actions;
use crate::barriers::input::NewBarrier;
use crate::barriers::model::BarrierId;
use crate::barriers::policy::{Doing, require};
use crate::room::ROOM;

#[derive(Template)]
#[template(path = "barriers/pages/name.html")]
struct NamePage {
    t: Speech,
    chrome: Chrome,
    teams: Vec<(String, String)>,
    typed: Typed,
    wrong: Vec<(String, String)>,
}

/// The form as it was filled in.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Typed {
    name: String,
    words: String,
    one: String,
    other: String,
}

/// Before which team it lies.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    team: String,
}

/// `GET /barriers/new`
pub async fn ask(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    form(visit, Typed { one: asked.team, ..Typed::default() }, &[]).await
}

async fn form(mut visit: Visit, typed: Typed, wrong: &[FieldError]) -> Answer {
    require(visit.viewer(), Doing::Name)?;
    let teams = team_choices(&mut visit.view).await?;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let wrong = wrong.iter().map(|error| (error.field.to_string(), t.s(error.message))).collect();
    Ok((status, Page(NamePage { teams, typed, wrong, chrome, t })).into_response())
}

/// `POST /barriers/new`
pub async fn name(actor: Actor, Form(typed): Form<Typed>) -> Answer {
    require(&actor.viewer, Doing::Name)?;
    let (one, other) = match (typed.one.parse::<TeamId>(), typed.other.parse::<TeamId>()) {
        (Ok(one), Ok(other)) => (one, other),
        (one, other) => {
            let missing =
                [("one", one.is_err()), ("other", other.is_err())].into_iter().filter(|(_, is)| *is);
            let wrong: Vec<FieldError> =
                missing.map(|(field, _)| FieldError::new(field, "field-required")).collect();
            return form(actor.visit().await?, typed, &wrong).await;
        }
    };
    let new = NewBarrier { name: typed.name.clone(), words: Some(typed.words.clone()), one, other };
    let done: Result<BarrierId, Failure> = act!(actor.app.db, actor.viewer, |a| actions::name(a, &new).await);
    match done {
        Ok(id) => Ok(see_other(&format!("/barriers/{id}?said=barrier-named"))),
        Err(failure) => {
            let wrong = errors(failure)?;
            form(actor.visit().await?, typed, &wrong).await
        }
    }
}

impl NamePage {
    fn error(&self, field: &str) -> Option<&String> {
        self.wrong.iter().find(|(name, _)| name == field).map(|(_, words)| words)
    }
}
