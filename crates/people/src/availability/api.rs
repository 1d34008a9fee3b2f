//! When somebody is there, for programs.

use axum::Json;
use axum::response::IntoResponse;
use db::act;
use kernel::{Failure, Refusal};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body};

use super::model::{Absence, OwnHours};
use super::store::Presence;
use super::views::Availability;
use super::{actions, store};
use crate::place::Place;
use crate::policy::{self, Deed};
use crate::views::Listed;
use crate::{Actor, App, PersonId, TeamId, Visit, teams};

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(show))
        .routes(routes!(say_absence, end_absence))
        .routes(routes!(say_hours))
        .routes(routes!(of_team))
}

/// The most people of a team that are told of.
const MOST: i64 = 1_000;

/// When somebody is there
///
/// Own hours, until when they are away, and who stands in. Guests see themselves alone.
#[utoipa::path(get, path = "/api/v1/people/{id}/availability", tag = "people", params(("id" = String, Path)),
    responses((status = 200, body = Availability), (status = 404)))]
async fn show(mut visit: Visit, Place(id): Place<PersonId>) -> Answer {
    if visit.viewer().person != id.0 {
        policy::require_sight(visit.viewer(), Deed::ReadDirectory)?;
    }
    let presence = store::presence(&mut visit.view, id).await?.ok_or(Refusal::NotFound)?;
    Ok(Json(Availability::of(&presence, visit.view.now)).into_response())
}

/// Say that somebody is away
///
/// In the place of what was said before. Oneself, the leads of one's teams, and administrators. No reason is kept.
#[utoipa::path(put, path = "/api/v1/people/{id}/absence", tag = "people", request_body = Absence,
    params(("id" = String, Path)), responses((status = 200, body = Availability), (status = 404), (status = 422)))]
async fn say_absence(actor: Actor, Place(id): Place<PersonId>, body: Body<Absence>) -> Answer {
    let said: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        let presence = actions::say_absence(a, id, &body.value).await?;
        Ok((presence, a.now))
    });
    Ok(told(said?))
}

/// Say that somebody is there again
#[utoipa::path(delete, path = "/api/v1/people/{id}/absence", tag = "people", params(("id" = String, Path)),
    responses((status = 200, body = Availability), (status = 404)))]
async fn end_absence(actor: Actor, Place(id): Place<PersonId>) -> Answer {
    let ended: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        let presence = actions::end_absence(a, id).await?;
        Ok((presence, a.now))
    });
    Ok(told(ended?))
}

/// Say which hours are somebody's own
#[utoipa::path(put, path = "/api/v1/people/{id}/hours", tag = "people", request_body = OwnHours,
    params(("id" = String, Path)), responses((status = 200, body = Availability), (status = 404), (status = 422)))]
async fn say_hours(actor: Actor, Place(id): Place<PersonId>, body: Body<OwnHours>) -> Answer {
    let said: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        let presence = actions::say_hours(a, id, &body.value).await?;
        Ok((presence, a.now))
    });
    Ok(told(said?))
}

fn told((presence, now): (Presence, kernel::Instant)) -> axum::response::Response {
    Json(Availability::of(&presence, now)).into_response()
}

/// Who of a team is on
///
/// Everybody who belongs to it and can come in, by name; the first thousand.
#[utoipa::path(get, path = "/api/v1/teams/{id}/availability", tag = "teams", params(("id" = String, Path)),
    responses((status = 200, body = Listed<Availability>), (status = 404)))]
async fn of_team(mut visit: Visit, Place(id): Place<TeamId>) -> Answer {
    policy::require_sight(visit.viewer(), Deed::ReadDirectory)?;
    teams::store::find(&mut visit.view, id).await?.ok_or(Refusal::NotFound)?;
    let now = visit.view.now;
    let all = store::of_team(&mut visit.view, id, MOST).await?;
    let items = all.iter().map(|presence| Availability::of(presence, now)).collect();
    Ok(Json(Listed { items, next: None }).into_response())
}
