//! `/api/v1/services/{id}/checklist`.

use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, Refusal};
use people::place::Place;
use people::{Actor, App, Visit};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, IfMatch, Tagged};

use super::{Step, StepGiven, actions, store};
use crate::ServiceId;
use crate::policy::{Deed, require};
use crate::services;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(show, save))
}

/// What is gone through, in its order.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewChecklist {
    steps: Vec<StepGiven>,
}

/// A step.
#[derive(Debug, Serialize, ToSchema)]
struct ServiceStep {
    /// From 1.
    number: i64,
    words: String,
    /// It should be done before the request is resolved.
    wanted: bool,
}

#[derive(Debug, Serialize, ToSchema)]
struct ChecklistView {
    steps: Vec<ServiceStep>,
}

impl From<Vec<Step>> for ChecklistView {
    fn from(steps: Vec<Step>) -> Self {
        let view = |step: Step| ServiceStep { number: step.nth, words: step.words, wanted: step.is_wanted };
        Self { steps: steps.into_iter().map(view).collect() }
    }
}

/// The checklist of a service
///
/// For those who may change it. The version is that of the service.
#[utoipa::path(get, path = "/api/v1/services/{id}/checklist", tag = "services", params(("id" = String, Path)),
    responses((status = OK, body = ChecklistView), (status = 403), (status = 404)))]
async fn show(mut visit: Visit, Place(id): Place<ServiceId>) -> Answer<impl IntoResponse> {
    let viewer = visit.viewer().clone();
    let service = services::store::find(&mut visit.view, &viewer, id).await?.ok_or(Refusal::NotFound)?;
    require(&viewer, Deed::Change { team: service.team_id, owner: service.owner_id })?;
    let steps = store::steps(&mut visit.view, id).await?;
    Ok(Tagged(StatusCode::OK, service.version, ChecklistView::from(steps)))
}

/// Change the checklist of a service
///
/// All steps in their order, 20 at most. What was asked before keeps the steps that it has. For the leads of the team,
/// whoever answers for the service, and administrators.
#[utoipa::path(put, path = "/api/v1/services/{id}/checklist", tag = "services", request_body = NewChecklist,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = ChecklistView), (status = 403), (status = 404), (status = 412), (status = 422)))]
async fn save(
    actor: Actor,
    Place(id): Place<ServiceId>,
    seen: IfMatch,
    body: Body<NewChecklist>,
) -> Answer<impl IntoResponse> {
    let given = body.value.steps;
    let done: Result<_, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::save(a, id, seen.0, &given).await);
    let (version, steps) = done?;
    Ok(Tagged(StatusCode::OK, version, ChecklistView::from(steps)))
}
