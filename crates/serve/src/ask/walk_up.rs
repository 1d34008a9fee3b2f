//! "Somebody came by": who, in a line what for, and whether it is done already.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use db::{Reader, act, record};
use http::StatusCode;
use kernel::text::fold;
use kernel::{Failure, FieldError, Refusal};
use people::{Actor, Once, PersonId, TeamId, Visit, once};
use serde::Deserialize;
use web::{Answer, Chrome, Form, Page, Speech, see_other};

use crate::policy;
use crate::requests::actions::{self, WalkUp};
use crate::requests::model::RequestId;
use crate::requests::store as rows;

/// The form as it was typed. Which button was pressed says whether it is done.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Typed {
    team: String,
    /// One of the colleagues who are offered.
    who: String,
    /// Or somebody else, by name or address.
    other: String,
    subject: String,
    done: String,
    once: String,
}

#[derive(Deserialize)]
pub struct Wanted {
    team: Option<TeamId>,
}

record! {
    /// A colleague who may have come by.
    struct Colleague {
        pub id: PersonId,
        pub name: String,
        pub team_name: Option<String>,
    }
}

#[derive(Template)]
#[template(path = "ask/walk_up.html")]
struct WalkUpPage {
    t: Speech,
    chrome: Chrome,
    colleagues: Vec<Colleague>,
    typed: Typed,
    errors: Vec<(String, String)>,
}

impl WalkUpPage {
    fn error(&self, field: &str) -> Option<&str> {
        self.errors.iter().find(|(name, _)| name == field).map(|(_, message)| message.as_str())
    }

    fn is_chosen(&self, id: &PersonId) -> bool {
        self.typed.who == id.to_string()
    }
}

/// How many are offered: those who asked the team last.
const RECENT: i64 = 8;
/// How many of those are offered who fit a name.
const FITTING: i64 = 20;

/// Colleagues who asked this team last, the latest first.
async fn recent(r: &mut Reader, team: TeamId, me: PersonId) -> db::Result<Vec<Colleague>> {
    r.all(
        "SELECT p.id, COALESCE(p.preferred_name, p.name) AS name, t.name AS team_name
         FROM (SELECT l.requester_id, MAX(l.opened_at) AS latest FROM
                 (SELECT r.requester_id, r.opened_at FROM requests r
                  WHERE r.team_id = $1 AND r.confidentiality <> 'confidential' ORDER BY r.opened_at DESC LIMIT 200) AS l
               GROUP BY l.requester_id) AS a
         JOIN persons p ON p.id = a.requester_id LEFT JOIN teams t ON t.id = p.home_team_id
         WHERE p.kind = 'employee' AND p.deactivated_at IS NULL AND p.id <> $2
         ORDER BY a.latest DESC, p.id LIMIT $3",
        &[&team, &me, &RECENT],
    )
    .await
}

/// Those whose address this is or whose name it fits, by name.
async fn fitting(r: &mut Reader, typed: &str, me: PersonId) -> db::Result<Vec<Colleague>> {
    let pattern = people::input::pattern(Some(typed)).unwrap_or_default();
    let (address, whole) = (typed.trim().to_ascii_lowercase(), fold(typed));
    r.all(
        "SELECT p.id, COALESCE(p.preferred_name, p.name) AS name, t.name AS team_name
         FROM persons p LEFT JOIN teams t ON t.id = p.home_team_id
         WHERE p.kind = 'employee' AND p.deactivated_at IS NULL AND p.id <> $4
           AND (p.email_key = $1 OR p.name_key LIKE $2 ESCAPE '\\')
         ORDER BY CASE WHEN p.email_key = $1 OR p.name_key = $3 THEN 0 ELSE 1 END, p.name_key, p.id LIMIT $5",
        &[&address, &pattern, &whole, &me, &FITTING],
    )
    .await
}

pub async fn show(visit: Visit, Query(wanted): Query<Wanted>) -> Answer {
    let team = wanted.team.map(|team| team.to_string()).unwrap_or_default();
    page(visit, Typed { team, ..Typed::default() }, &[], None).await
}

async fn page(
    mut visit: Visit,
    mut typed: Typed,
    errors: &[FieldError],
    fit: Option<Vec<Colleague>>,
) -> Answer {
    // A team that is not their own is no reason to turn them away: theirs is taken.
    let team = match policy::require_walk_up(visit.viewer(), typed.team.parse().ok()) {
        Err(Refusal::Invalid(_)) => policy::require_walk_up(visit.viewer(), None)?,
        other => other?,
    };
    let chrome = visit.chrome("room-requests").await?;
    let me = PersonId(visit.viewer().person);
    let colleagues = match fit {
        Some(fit) if !fit.is_empty() => fit,
        _ => recent(&mut visit.view, team, me).await?,
    };
    typed.team = team.to_string();
    if typed.once.is_empty() {
        typed.once = web::hex(&visit.app.db.ids().secret()[..16]);
    }
    let t = visit.speech();
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let errors = errors.iter().map(|error| (error.field.to_string(), t.s(error.message))).collect();
    Ok((status, Page(WalkUpPage { t, chrome, colleagues, typed, errors })).into_response())
}

/// Who it was: the one typed goes before the one chosen. Those who fit, where it is not one alone.
async fn who(
    actor: &Actor,
    typed: &Typed,
) -> Result<Result<PersonId, (FieldError, Vec<Colleague>)>, Failure> {
    let none = |message| Ok(Err((FieldError::new("requester", message), Vec::new())));
    if typed.other.trim().is_empty() {
        return match typed.who.parse() {
            Ok(person) => Ok(Ok(person)),
            Err(_) => none("walk-up-who-needed"),
        };
    }
    let mut view = actor.app.db.view(actor.viewer.clone()).await?;
    let mut fit = fitting(&mut view, &typed.other, PersonId(actor.viewer.person)).await?;
    match fit.len() {
        0 => none("walk-up-who-unknown"),
        1 => Ok(Ok(fit.remove(0).id)),
        _ => Ok(Err((FieldError::new("requester", "walk-up-who-several"), fit))),
    }
}

pub async fn write(actor: Actor, Form(typed): Form<Typed>) -> Answer {
    let team = policy::require_walk_up(&actor.viewer, None)?;
    let requester = match who(&actor, &typed).await? {
        Ok(requester) => requester,
        Err((error, fit)) => {
            // They are offered to choose from; what was typed has done its work.
            let other = if fit.is_empty() { typed.other.clone() } else { String::new() };
            return page(actor.visit().await?, Typed { other, ..typed }, &[error], Some(fit)).await;
        }
    };
    let once = Once {
        key: Some(typed.once.clone()).filter(|key| !key.is_empty() && key.len() <= 64),
        route: "form of /walk-up",
        fingerprint: String::new(),
    };
    let input = WalkUp {
        requester,
        subject: typed.subject.clone(),
        body: String::new(),
        is_done: typed.done == "yes",
        message: None,
        team: typed.team.parse().ok().filter(|team: &TeamId| actor.viewer.is_member(team.0)).or(Some(team)),
    };
    let written = act!(actor.app.db, actor.viewer, |a| once!(a, once, actions::walk_up(a, &input).await));
    match written {
        Ok(written) => {
            let id: RequestId = serde_json::from_value(written).map_err(anyhow::Error::from)?;
            let mut view = actor.app.db.view(actor.viewer.clone()).await?;
            let reference = rows::reference_of(&mut view, id).await?.ok_or(Refusal::NotFound)?;
            let said = if input.is_done { "walk-up-done" } else { "walk-up-taken" };
            Ok(see_other(&format!("/requests/{reference}?said={said}")))
        }
        Err(Failure::Refused(Refusal::Invalid(errors))) => {
            page(actor.visit().await?, typed, &errors, None).await
        }
        Err(failure) => Err(failure.into()),
    }
}
