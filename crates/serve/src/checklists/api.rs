//! `/api/v1/requests/{id}/steps`.

use axum::Json;
use axum::extract::Path;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, Instant, Refusal};
use map::within::Within;
use people::views::Named;
use people::{Actor, App, Once, Visit, once};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body};

use super::actions::{self, NewStep};
use super::store::{self, Step};
use crate::policy::Deed;
use crate::requests::model::RequestId;
use crate::requests::reading;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list, add)).routes(routes!(tick))
}

/// A step of a request.
#[derive(Debug, Serialize, ToSchema)]
struct StepView {
    /// From 1.
    number: i64,
    words: String,
    /// It should be done before the request is resolved.
    wanted: bool,
    #[schema(value_type = Option<String>, format = DateTime)]
    done_at: Option<Instant>,
    done_by: Option<Named>,
}

#[derive(Debug, Serialize, ToSchema)]
struct StepList {
    items: Vec<StepView>,
}

impl From<Vec<Step>> for StepList {
    fn from(steps: Vec<Step>) -> Self {
        let view = |step: Step| StepView {
            number: step.nth,
            words: step.words,
            wanted: step.is_wanted,
            done_at: step.done_at,
            done_by: Named::maybe(step.done_by.map(|id| id.0), step.done_name),
        };
        Self { items: steps.into_iter().map(view).collect() }
    }
}

/// Whether it is done.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Ticked {
    done: bool,
}

/// The checklist of a request
///
/// In its order. For the team that has it.
#[utoipa::path(get, path = "/api/v1/requests/{id}/steps", tag = "requests", params(("id" = String, Path)),
    responses((status = OK, body = StepList), (status = 403), (status = 404)))]
async fn list(mut visit: Visit, Path(id): Path<RequestId>) -> Answer<impl IntoResponse> {
    let seen = reading::by_id(&mut visit.view, id).await?;
    if !seen.standing.may(Deed::Tick) {
        return Err(Refusal::Forbidden("refusal-request-not-yours").into());
    }
    let steps = store::steps(&mut visit.view, id).await?;
    visit.log_seen().await?;
    Ok(Json(StepList::from(steps)))
}

/// Add a step to a request
///
/// To this one alone. For the team that has it.
#[utoipa::path(post, path = "/api/v1/requests/{id}/steps", tag = "requests", request_body = NewStep,
    params(("id" = String, Path)),
    responses((status = CREATED, body = StepList), (status = 403), (status = 404), (status = 409), (status = 422)))]
async fn add(actor: Actor, Path(id): Path<RequestId>, body: Body<NewStep>) -> Answer<impl IntoResponse> {
    let once = Once {
        key: body.key,
        route: "POST /requests/{id}/steps",
        fingerprint: format!("{id} {}", body.fingerprint),
    };
    act!(actor.app.db, actor.viewer, |a| once!(a, once, actions::add(a, id, &body.value).await))?;
    as_it_is(&actor, id, StatusCode::CREATED).await
}

/// Tick a step of a request, or take that back
#[utoipa::path(put, path = "/api/v1/requests/{id}/steps/{step}", tag = "requests", request_body = Ticked,
    params(("id" = String, Path), ("step" = i64, Path)),
    responses((status = OK, body = StepList), (status = 403), (status = 404), (status = 409)))]
async fn tick(
    actor: Actor,
    Within(id, step): Within<RequestId, i64>,
    body: Body<Ticked>,
) -> Answer<impl IntoResponse> {
    let done: Result<RequestId, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::tick(a, id, step, body.value.done).await);
    done?;
    as_it_is(&actor, id, StatusCode::OK).await
}

async fn as_it_is(actor: &Actor, id: RequestId, status: StatusCode) -> Answer<impl IntoResponse + use<>> {
    let mut view = actor.app.db.view(actor.viewer.clone()).await?;
    Ok((status, Json(StepList::from(store::steps(&mut view, id).await?))))
}
