//! Planning a round: about which teams, until when, and what besides.

use std::collections::BTreeMap;

use askama::Template;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Instant};
use people::forms::errors;
use people::{Actor, TeamId, Visit};
use serde::Deserialize;
use web::{Answer, Chrome, Form, Page, Speech, see_other};

use super::show::ROOM;
use crate::rounds::model::{NewRound, RoundId};
use crate::rounds::store::{self, Found};
use crate::rounds::{actions, policy};

/// So many relationships of an organisation the list is made of; the API takes any.
const READ: i64 = 5_000;
/// A round is usually open for so many days.
const USUAL_DAYS: i64 = 14;

#[derive(Template)]
#[template(path = "rounds/pages/plan.html")]
struct PlanPage {
    t: Speech,
    chrome: Chrome,
    typed: Typed,
    teams: Vec<Team>,
    /// What is wrong: the field, and words.
    errors: Vec<(String, String)>,
}

struct Team {
    id: TeamId,
    name: String,
    /// Whom it serves.
    serves: String,
    /// It has not yet said what it did after the last round.
    owes: bool,
    is_chosen: bool,
}

/// The form as it was filled in.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    #[serde(default)]
    name: String,
    #[serde(default)]
    closes_at: String,
    /// Of the organisation as one.
    pulse: Option<String>,
    asks_importance: Option<String>,
    #[serde(default)]
    own_1: String,
    #[serde(default)]
    own_2: String,
    #[serde(default)]
    team: Vec<TeamId>,
}

/// `GET /listen/rounds/new`
pub async fn ask(mut visit: Visit) -> Answer {
    policy::require_planning(visit.viewer())?;
    let t = visit.speech();
    let closes = t.input(t.now.plus_seconds(USUAL_DAYS * 86_400));
    // Where few work, only the organisation as one can be told of.
    let pulse = store::is_small(&mut visit.view).await?.then(|| "yes".to_owned());
    form(visit, Typed { closes_at: closes, pulse, ..Typed::default() }, &[]).await
}

async fn form(mut visit: Visit, typed: Typed, wrong: &[FieldError]) -> Answer {
    policy::require_planning(visit.viewer())?;
    let all = store::relationships(&mut visit.view, 0, READ).await?;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let mut teams: BTreeMap<(String, TeamId), Team> = BTreeMap::new();
    for found in all {
        let Found { provider_id, provider_name, customer_name, owes, .. } = found;
        let team = teams.entry((provider_name.clone(), provider_id)).or_insert_with(|| Team {
            id: provider_id,
            name: provider_name,
            serves: String::new(),
            owes,
            is_chosen: typed.team.contains(&provider_id),
        });
        if !team.serves.is_empty() {
            team.serves.push_str(", ");
        }
        team.serves.push_str(&customer_name);
    }
    let errors: Vec<(String, String)> =
        wrong.iter().map(|error| (error.field.to_string(), t.s(error.message))).collect();
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let teams = teams.into_values().collect();
    Ok((status, Page(PlanPage { typed, teams, errors, chrome, t })).into_response())
}

/// `POST /listen/rounds/new`
pub async fn plan(actor: Actor, Form(typed): Form<Typed>) -> Answer {
    policy::require_planning(&actor.viewer)?;
    let mut visit = actor.visit().await?;
    let t = visit.speech();
    let chosen = store::relationships(&mut visit.view, 0, READ).await?;
    drop(visit);
    let closes_at: Option<Instant> = t.from_input(&typed.closes_at);
    let own = [&typed.own_1, &typed.own_2].into_iter().filter(|own| !own.trim().is_empty());
    let new = NewRound {
        name: typed.name.clone(),
        relationships: chosen
            .iter()
            .filter(|one| typed.team.contains(&one.provider_id))
            .map(|one| one.id)
            .collect(),
        pulse: typed.pulse.is_some(),
        closes_at: closes_at.unwrap_or(t.now),
        asks_importance: typed.asks_importance.is_some(),
        own_questions: own.cloned().collect(),
        target: None,
    };
    let done: Result<RoundId, Failure> = act!(actor.app.db, actor.viewer, |a| actions::plan(a, &new).await);
    match done {
        Ok(id) => Ok(see_other(&format!("/listen/{id}?said=round-planned"))),
        Err(failure) => {
            let wrong = errors(failure)?;
            form(actor.visit().await?, typed, &wrong).await
        }
    }
}

impl PlanPage {
    fn error(&self, field: &str) -> Option<&String> {
        self.errors.iter().find(|(name, _)| *name == field).map(|(_, words)| words)
    }
}
