//! `/api/v1/welcome`: the first days for programs.

use axum::Json;
use axum::extract::Query;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, Id, Instant};
use map::policy::require_map;
use people::entrance::links::{self, Arrival, Offer};
use people::policy::{Deed, may};
use people::roster::{Roster, Taken, plan, take_on};
use people::views::{Listed, Named};
use people::{Actor, App, Once, TeamId, Visit, once};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body};

use super::progress::Progress;
use super::store::Person;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(progress))
        .routes(routes!(bring))
        .routes(routes!(invite_all, withdraw_all))
}

/// How far the house is.
#[derive(Serialize, ToSchema)]
struct HowFar {
    people: usize,
    /// Who has come in.
    came_in: usize,
    /// Who can, by a link that was not used yet.
    invited: usize,
    /// Who has answered all three questions.
    answered: usize,
    relationships: usize,
    /// Those that both sides have confirmed.
    confirmed: usize,
    teams: Vec<TeamSoFar>,
    /// Each by name, and the words that wait to be settled: for administrators.
    #[serde(skip_serializing_if = "Option::is_none")]
    persons: Option<Vec<PersonSoFar>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    words: Option<Vec<String>>,
}

#[derive(Serialize, ToSchema)]
struct TeamSoFar {
    #[schema(value_type = String)]
    id: Id,
    name: String,
    relationships: i64,
    /// Those that this team has confirmed for its side.
    confirmed: i64,
    /// Agreements over its relationships that are in force.
    agreed: i64,
}

#[derive(Serialize, ToSchema)]
struct PersonSoFar {
    #[schema(value_type = String)]
    id: Id,
    name: String,
    came_in: bool,
    /// How many of the three questions they have answered.
    answers: i64,
}

/// Monday start
///
/// How far the house is: who came in, who answered, what stands on the map, and what each team has said to it.
#[utoipa::path(get, path = "/api/v1/welcome", tag = "welcome", responses((status = OK, body = HowFar)))]
async fn progress(mut visit: Visit) -> Answer<impl IntoResponse> {
    require_map(visit.viewer())?;
    let now = visit.view.now;
    let all = Progress::read(&mut visit.view, now).await?;
    let administers = may(visit.viewer(), Deed::OpenDoors) && may(visit.viewer(), Deed::KeepPersons);
    let person = |person: &Person| PersonSoFar {
        id: person.id,
        name: person.name.clone(),
        came_in: person.came_in,
        answers: person.answers,
    };
    let team = |team: &map::welcome::store::Standing| TeamSoFar {
        id: team.id.0,
        name: team.name.clone(),
        relationships: team.relationships,
        confirmed: team.confirmed,
        agreed: team.agreed,
    };
    Ok(Json(HowFar {
        people: all.people.len(),
        came_in: all.came_in(),
        invited: all.invited(),
        answered: all.answered(),
        relationships: all.lines(),
        confirmed: all.confirmed(),
        teams: all.teams.iter().map(team).collect(),
        persons: administers.then(|| all.people.iter().map(person).collect()),
        words: administers.then(|| all.words.iter().map(|one| one.words.clone()).collect()),
    }))
}

/// People to take on by a list.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewNames {
    /// One a line: `Name, address, team, lead`, of which all but the name may be missing; or a table with a first line of
    /// column names.
    #[schema(example = "Siobhán Kelleher, Finance, lead\nAmara Okafor, amara@alderbrook.example, Finance")]
    names: String,
    /// Only says what would come of it.
    #[serde(default)]
    dry_run: bool,
}

/// Who and what a list brings.
#[derive(Serialize, ToSchema)]
struct Brought {
    people: Vec<Coming>,
    teams: Vec<Coming>,
}

/// Somebody or something new; without an id as long as it is only looked at.
#[derive(Serialize, ToSchema)]
struct Coming {
    #[schema(value_type = Option<String>)]
    id: Option<Id>,
    name: String,
}

/// Take people on by a list
///
/// Persons and teams in one go, or nothing: what is wrong is told with its line and field, `lines.7.email`.
#[utoipa::path(post, path = "/api/v1/welcome/people", tag = "welcome", request_body = NewNames,
    params(("Idempotency-Key" = Option<String>, Header)),
    responses((status = CREATED, body = Brought), (status = 403), (status = 422)))]
async fn bring(actor: Actor, body: Body<NewNames>) -> Answer {
    let Body { value, key, fingerprint } = body;
    if value.dry_run {
        let mut visit = actor.visit().await?;
        let viewer = visit.viewer().clone();
        let roster = plan(&mut visit.view, &viewer, &value.names).await?;
        return Ok((StatusCode::CREATED, Json(Brought::planned(&roster))).into_response());
    }
    let once = Once { key, route: "POST /welcome/people", fingerprint };
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        people::once!(a, once, take_on(a, &value.names).await.map(Brought::from))
    });
    Ok((StatusCode::CREATED, Json(done?)).into_response())
}

impl Brought {
    fn planned(roster: &Roster) -> Self {
        let name = |name: &str| Coming { id: None, name: name.to_owned() };
        let lines = roster.lines.iter().filter(|line| !roster.is_me(line));
        let teams = roster.teams.iter().filter(|(_, known)| known.is_none());
        Self {
            people: lines.map(|line| name(&line.name)).collect(),
            teams: teams.map(|(team, _)| name(team)).collect(),
        }
    }
}

impl From<Taken> for Brought {
    fn from(taken: Taken) -> Self {
        let people = taken.persons.into_iter().map(|(id, name)| Coming { id: Some(id.0), name });
        let teams = taken.teams.into_iter().map(|(id, name)| Coming { id: Some(id.0), name });
        Self { people: people.collect(), teams: teams.collect() }
    }
}

/// For whom.
#[derive(Deserialize, ToSchema, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct ForWhom {
    /// Those at home in this team; without it, everybody.
    #[schema(value_type = Option<String>)]
    #[param(value_type = Option<String>)]
    team: Option<TeamId>,
}

/// A personal link, shown this once.
#[derive(Serialize, ToSchema)]
struct PersonalLink {
    person: Named,
    #[schema(example = "https://hallway.example/join/TOKEN")]
    link: String,
    #[schema(value_type = String, format = DateTime)]
    expires_at: Instant,
}

/// Invite everybody who has not come in
///
/// A link each with which they choose a password, good for 72 hours. It ends the one made before.
#[utoipa::path(post, path = "/api/v1/welcome/invitations", tag = "welcome", request_body = ForWhom,
    params(("Idempotency-Key" = Option<String>, Header)),
    responses((status = CREATED, body = Listed<PersonalLink>), (status = 403)))]
async fn invite_all(actor: Actor, body: Body<ForWhom>) -> Answer {
    let Body { value, key, fingerprint } = body;
    let once = Once { key, route: "POST /welcome/invitations", fingerprint };
    let made: Result<Vec<(Arrival, Offer)>, Failure> = act!(actor.app.db, actor.viewer, |a| {
        once::only(a, &once).await?;
        links::offer_to_all(a, value.team).await
    });
    let link = |(person, offer): (Arrival, Offer)| PersonalLink {
        person: Named::new(person.id.0, person.name),
        link: actor.app.link(&offer.path()),
        expires_at: offer.expires_at,
    };
    let items = made?.into_iter().map(link).collect();
    Ok((StatusCode::CREATED, Json(Listed { items, next: None })).into_response())
}

/// Withdraw all invitations that were not used yet
#[utoipa::path(delete, path = "/api/v1/welcome/invitations", tag = "welcome", params(ForWhom),
    responses((status = NO_CONTENT), (status = 403)))]
async fn withdraw_all(actor: Actor, Query(whom): Query<ForWhom>) -> Answer {
    let done: Result<usize, Failure> =
        act!(actor.app.db, actor.viewer, |a| links::withdraw_from_all(a, whom.team).await);
    done?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
