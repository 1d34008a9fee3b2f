//! `/api/v1/teams/{id}/charter`.

use axum::extract::Query;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::Failure;
use people::place::Place;
use people::policy::{Deed, require_sight};
use people::{Actor, App, TeamId, Visit};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, IfMatch, Tagged};

use super::input::NewCharter;
use super::model::Charter;
use super::views::CharterView;
use super::{actions, read, store};

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(show, sign))
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Which {
    /// An earlier version instead of the one that holds.
    version: Option<i64>,
}

/// Read the charter of a team
///
/// What one may expect of it, what it needs, what one's rights are, and how to say that something should be different; with
/// what its services promise everybody now. A guest reads it of a team with which both ends have confirmed a line, without
/// the name of whoever signed it.
#[utoipa::path(get, path = "/api/v1/teams/{id}/charter", tag = "teams", params(("id" = String, Path), Which),
    responses((status = OK, body = CharterView), (status = 404)))]
async fn show(
    mut visit: Visit,
    Place(id): Place<TeamId>,
    Query(which): Query<Which>,
) -> Answer<impl IntoResponse> {
    let (viewer, now) = (visit.viewer().clone(), visit.view.now);
    let (charter, offered) = read(&mut visit.view, &viewer, id, which.version, now).await?;
    Ok(Tagged(StatusCode::OK, charter.version, CharterView::of(charter, offered)?))
}

/// Write the charter of a team
///
/// Each writing is a version of its own, signed with the name of whoever leads the team; where nobody leads it, of anybody in
/// it. `If-Match` of a team without one is `"0"`.
#[utoipa::path(put, path = "/api/v1/teams/{id}/charter", tag = "teams", request_body = NewCharter,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = CharterView), (status = 403), (status = 404), (status = 412), (status = 422)))]
async fn sign(
    actor: Actor,
    Place(id): Place<TeamId>,
    seen: IfMatch,
    body: Body<NewCharter>,
) -> Answer<impl IntoResponse> {
    require_sight(&actor.viewer, Deed::ReadDirectory)?;
    let input = &body.value;
    let done: Result<Charter, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::sign(a, id, seen.0, input).await);
    let charter = done?;
    let mut view = actor.app.db.view(actor.viewer.clone()).await?;
    let now = view.now;
    let offered = store::offered(&mut view, id, now).await?;
    Ok(Tagged(StatusCode::OK, charter.version, CharterView::of(charter, offered)?))
}
