//! Asking a colleague by name: where it goes, who has it first, and what else their team offers.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use db::{Reader, act, record};
use http::StatusCode;
use kernel::{Failure, FieldError, Instant, Kind, Refusal};
use map::services::{Confidentiality, ServiceId};
use people::availability::stand_in;
use people::{Actor, Once, PersonId, TeamId, Visit, once};
use serde::Deserialize;
use web::{Answer, Chrome, Form, Page, Speech, see_other};

use crate::requests::actions::{self, Ask};
use crate::requests::model::{CameBy, RequestId};
use crate::requests::store as rows;

/// What is asked, as it was typed.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Typed {
    subject: String,
    body: String,
    once: String,
}

record! {
    /// Whoever is asked, with the team in whose line it stands.
    struct Asked {
        pub name: String,
        pub team_id: Option<TeamId>,
        pub team_name: Option<String>,
        pub open: i64,
    }
}

record! {
    /// What the team offers to everybody.
    struct Offer {
        pub id: ServiceId,
        pub name: String,
        pub confidentiality: Confidentiality,
    }
}

#[derive(Template)]
#[template(path = "ask/person.html")]
struct PersonPage {
    t: Speech,
    chrome: Chrome,
    path: String,
    back: String,
    name: String,
    first_name: String,
    team: Option<String>,
    place: i64,
    /// Until when they are away, and who stands in.
    away: Option<String>,
    offers: Vec<(String, String, bool)>,
    typed: Typed,
    errors: Vec<(String, String)>,
}

impl PersonPage {
    fn error(&self, field: &str) -> Option<&str> {
        self.errors.iter().find(|(name, _)| name == field).map(|(_, message)| message.as_str())
    }
}

async fn asked(r: &mut Reader, person: PersonId) -> db::Result<Option<Asked>> {
    r.maybe(
        "SELECT COALESCE(p.preferred_name, p.name) AS name, t.id AS team_id, t.name AS team_name,
                (SELECT COUNT(*) FROM requests r WHERE r.queue_id = t.id AND r.is_open AND r.class = 'standard') AS open
         FROM persons p LEFT JOIN teams t ON t.id =
             (SELECT m.team_id FROM memberships m JOIN teams o ON o.id = m.team_id
              WHERE m.person_id = p.id AND o.retired_at IS NULL AND o.vendor_id IS NULL
              ORDER BY CASE WHEN m.team_id = p.home_team_id THEN 0 ELSE 1 END, o.name_key, o.id LIMIT 1)
         WHERE p.id = $1 AND p.kind = 'employee' AND p.deactivated_at IS NULL",
        &[&person],
    )
    .await
}

pub async fn show(visit: Visit, Path(id): Path<PersonId>) -> Answer {
    page(visit, id, Typed::default(), &[]).await
}

async fn page(mut visit: Visit, id: PersonId, mut typed: Typed, errors: &[FieldError]) -> Answer {
    // A guest knows none of the colleagues; oneself one need not ask.
    if visit.viewer().kind == Kind::Guest || visit.viewer().person == id.0 {
        return Err(Refusal::NotFound.into());
    }
    let asked = asked(&mut visit.view, id).await?.ok_or(Refusal::NotFound)?;
    let chrome = visit.chrome("room-ask").await?;
    let (t, now) = (visit.speech(), visit.view.now);
    let (mut away, mut offers) = (None, Vec::new());
    if let Some(team) = asked.team_id {
        away = says_away(&t, &mut visit.view, &asked.name, id, team, now).await?;
        let offered: Vec<Offer> = visit
            .view
            .all(
                "SELECT id, name, confidentiality FROM services
                 WHERE team_id = $1 AND retired_at IS NULL AND NOT is_direct AND NOT is_complaint ORDER BY name_key, id LIMIT 50",
                &[&team],
            )
            .await?;
        offers = offered
            .into_iter()
            .map(|offer| {
                let is_secret = offer.confidentiality == Confidentiality::Confidential;
                (format!("/ask/{}", offer.id), offer.name, is_secret)
            })
            .collect();
    }
    if typed.once.is_empty() {
        typed.once = web::hex(&visit.app.db.ids().secret()[..16]);
    }
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = PersonPage {
        path: format!("/people/{id}/ask"),
        back: format!("/people/{id}"),
        first_name: web::first_name(&asked.name).to_owned(),
        name: asked.name,
        team: asked.team_name,
        place: asked.open + 1,
        away,
        offers,
        typed,
        errors: errors.iter().map(|error| (error.field.to_string(), t.s(error.message))).collect(),
        chrome,
        t,
    };
    Ok((status, Page(page)).into_response())
}

/// "Jonas is away until Monday; Amara stands in."
async fn says_away(
    t: &Speech,
    r: &mut Reader,
    name: &str,
    person: PersonId,
    team: TeamId,
    now: Instant,
) -> Result<Option<String>, Failure> {
    let door = stand_in(r, person, team, now).await?;
    let Some(until) = door.away_until else { return Ok(None) };
    let day = t.day(until.plus_seconds(-1));
    let substitute: Option<String> = match door.substitute {
        Some(id) => {
            r.maybe("SELECT COALESCE(preferred_name, name) FROM persons WHERE id = $1", &[&id]).await?
        }
        None => None,
    };
    Ok(Some(match substitute {
        Some(who) => t.a3("ask-person-away-substitute", "name", name, "day", &day, "substitute", &who),
        None => t.a2("ask-person-away", "name", name, "day", &day),
    }))
}

pub async fn send(actor: Actor, Path(id): Path<PersonId>, Form(typed): Form<Typed>) -> Answer {
    let once = Once {
        key: Some(typed.once.clone()).filter(|key| !key.is_empty() && key.len() <= 64),
        route: "form of /people/ask",
        fingerprint: String::new(),
    };
    let ask = Ask {
        person: Some(id),
        came_by: CameBy::Web,
        subject: typed.subject.clone(),
        body: typed.body.clone(),
        ..Ask::default()
    };
    let opened = act!(actor.app.db, actor.viewer, |a| once!(a, once, actions::open(a, &ask).await));
    match opened {
        Ok(opened) => {
            let id: RequestId = serde_json::from_value(opened).map_err(anyhow::Error::from)?;
            let mut view = actor.app.db.view(actor.viewer.clone()).await?;
            let reference = rows::reference_of(&mut view, id).await?.ok_or(Refusal::NotFound)?;
            Ok(see_other(&format!("/requests/{reference}?said=asked")))
        }
        // Whom they may not know of they cannot ask either.
        Err(Failure::Refused(Refusal::Invalid(errors)))
            if errors.iter().any(|error| error.field == "person" && error.message == "field-unknown") =>
        {
            Err(Refusal::NotFound.into())
        }
        Err(Failure::Refused(Refusal::Invalid(errors))) => {
            page(actor.visit().await?, id, typed, &errors).await
        }
        Err(failure) => Err(failure.into()),
    }
}
