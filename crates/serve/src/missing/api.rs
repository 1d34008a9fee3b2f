//! What was missing, for programs.

use axum::Json;
use axum::extract::Path;
use db::act;
use http::StatusCode;
use kernel::Refusal;
use map::ServiceId;
use map::policy as services;
use people::place::Place;
use people::{Actor, App, Once, Visit, once};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body};

use super::actions::{self, NewMissing};
use super::store;
use crate::requests::model::RequestId;
use crate::requests::overtaken::tagged;
use crate::requests::reading;
use crate::requests::views::RequestView;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(say)).routes(routes!(list))
}

/// What was missing on the requests of a service that were asked in the last 90 days.
#[derive(Serialize, ToSchema)]
struct MissingView {
    days: i64,
    /// Requests that were asked in these days, as far as you see them.
    requests: i64,
    items: Vec<MissingLine>,
}

#[derive(Serialize, ToSchema)]
struct MissingLine {
    what: String,
    /// On so many of these.
    count: i64,
}

/// Say what was missing when it was asked
///
/// For the team; whoever asked does not read it. It is counted for the service's form.
#[utoipa::path(post, path = "/api/v1/requests/{id}/missing", tag = "requests", params(("id" = String, Path)),
    request_body = NewMissing, responses((status = 201, body = RequestView), (status = 403), (status = 422)))]
async fn say(actor: Actor, Path(id): Path<RequestId>, body: Body<NewMissing>) -> Answer {
    let route = "POST /api/v1/requests/{id}/missing";
    let once = Once { key: body.key, route, fingerprint: format!("{id} {}", body.fingerprint) };
    let input = body.value;
    act!(actor.app.db, actor.viewer, |a| once!(a, once, actions::say(a, id, &input).await))?;
    let mut view = actor.app.db.view(actor.viewer.clone()).await?;
    let seen = reading::by_id(&mut view, id).await?;
    let shown = seen.view(&actor.viewer, view.now);
    Ok(tagged(StatusCode::CREATED, &seen, shown))
}

/// List what was missing
///
/// For those who may change the service's form.
#[utoipa::path(get, path = "/api/v1/services/{id}/missing", tag = "services", params(("id" = String, Path)),
    responses((status = 200, body = MissingView), (status = 403), (status = 404)))]
async fn list(mut visit: Visit, Place(id): Place<ServiceId>) -> Answer<Json<MissingView>> {
    let (viewer, now) = (visit.viewer().clone(), visit.view.now);
    let found = map::services::store::find(&mut visit.view, &viewer, id).await?;
    let service = found.ok_or(Refusal::NotFound)?;
    services::require(&viewer, services::Deed::Change { team: service.team_id, owner: service.owner_id })?;
    let said = store::said(&mut visit.view, viewer.person, id, now).await?;
    let requests = store::of_all(&mut visit.view, viewer.person, id, now).await?;
    let line = |said: store::Said| MissingLine { what: said.words, count: said.n };
    Ok(Json(MissingView { days: store::DAYS, requests, items: said.into_iter().map(line).collect() }))
}
