//! Proposing an idea: to which team, in which words, with one's name or without. Four statements.

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

use crate::ideas::actions;
use crate::ideas::input::NewIdea;
use crate::ideas::model::IdeaId;
use crate::ideas::policy::{Doing, require};
use crate::room::ROOM;

#[derive(Template)]
#[template(path = "ideas/pages/propose.html")]
struct ProposePage {
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
    team: String,
    title: String,
    words: String,
    /// Ticked where they do not want to be named.
    nameless: Option<String>,
}

/// For which team.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    team: String,
}

/// `GET /ideas/new`
pub async fn ask(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    form(visit, Typed { team: asked.team, ..Typed::default() }, &[]).await
}

async fn form(mut visit: Visit, typed: Typed, wrong: &[FieldError]) -> Answer {
    require(visit.viewer(), Doing::Take)?;
    let teams = team_choices(&mut visit.view).await?;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let wrong = wrong.iter().map(|error| (error.field.to_string(), t.s(error.message))).collect();
    Ok((status, Page(ProposePage { teams, typed, wrong, chrome, t })).into_response())
}

/// `POST /ideas/new`
pub async fn propose(actor: Actor, Form(typed): Form<Typed>) -> Answer {
    require(&actor.viewer, Doing::Take)?;
    let Ok(team) = typed.team.parse::<TeamId>() else {
        let wrong = [FieldError::new("team", "field-required")];
        return form(actor.visit().await?, typed, &wrong).await;
    };
    let new = NewIdea {
        team,
        title: typed.title.clone(),
        words: Some(typed.words.clone()),
        is_named: Some(typed.nameless.is_none()),
    };
    let done: Result<IdeaId, Failure> = act!(actor.app.db, actor.viewer, |a| actions::propose(a, &new).await);
    match done {
        Ok(id) => Ok(see_other(&format!("/ideas/{id}?said=idea-proposed"))),
        Err(failure) => {
            let wrong = errors(failure)?;
            form(actor.visit().await?, typed, &wrong).await
        }
    }
}

impl ProposePage {
    fn error(&self, field: &str) -> Option<&String> {
        self.wrong.iter().find(|(name, _)| name == field).map(|(_, words)| words)
    }
}
