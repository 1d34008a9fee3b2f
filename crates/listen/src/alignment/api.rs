//! `/api/v1/relationships/{id}/alignment`.

use axum::Json;
use axum::response::IntoResponse;
use db::{Act, act};
use http::StatusCode;
use kernel::{Failure, Refusal};
use map::RelationshipId;
use map::within::Within;
use people::place::Place;
use people::{Actor, App, Once, Visit};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body};

use super::actions;
use super::model::{AlignmentStepId, NewStep, StepEnd, gaps};
use super::store;
use super::views::{AlignmentStepView, AlignmentView};
use crate::statements::reading::line;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(show, plan)).routes(routes!(end))
}

/// What both sides do about values
///
/// The values that matter to one side alone, as both signed them last, and the steps that were planned about them. For the two
/// ends.
#[utoipa::path(get, path = "/api/v1/relationships/{id}/alignment", tag = "statements", params(("id" = String, Path)),
    responses((status = OK, body = AlignmentView), (status = 404)))]
async fn show(mut visit: Visit, Place(id): Place<RelationshipId>) -> Answer<impl IntoResponse> {
    let viewer = visit.viewer().clone();
    line(&mut visit.view, &viewer, id).await?;
    let ranked = store::ranked(&mut visit.view, id).await?;
    let steps = store::of_relationship(&mut visit.view, id).await?;
    Ok(Json(AlignmentView::of(&viewer, &gaps(&ranked), steps)))
}

/// Plan a step about a value
///
/// By anybody of either side: a value that matters to one of them alone, what is done about it, until when, and who looks after
/// it, who is reminded on that day.
#[utoipa::path(post, path = "/api/v1/relationships/{id}/alignment", tag = "statements", request_body = NewStep,
    params(("id" = String, Path)),
    responses((status = CREATED, body = AlignmentStepView), (status = 403), (status = 404), (status = 409), (status = 422)))]
async fn plan(
    actor: Actor,
    Place(id): Place<RelationshipId>,
    body: Body<NewStep>,
) -> Answer<impl IntoResponse> {
    let fingerprint = format!("{id} {}", body.fingerprint);
    let once = Once { key: body.key, route: "POST /relationships/{id}/alignment", fingerprint };
    let new = body.value;
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        people::once!(a, once, {
            let step = actions::plan(a, id, &new).await?;
            as_it_is(a, step).await
        })
    });
    Ok((StatusCode::CREATED, Json(done?)))
}

/// Say what became of a step
///
/// Done, or dropped with a word; by anybody of either side.
#[utoipa::path(post, path = "/api/v1/relationships/{id}/alignment/{step}/end", tag = "statements", request_body = StepEnd,
    params(("id" = String, Path), ("step" = String, Path)),
    responses((status = OK, body = AlignmentStepView), (status = 403), (status = 404), (status = 409), (status = 422)))]
async fn end(
    actor: Actor,
    Within(id, step): Within<RelationshipId, AlignmentStepId>,
    body: Body<StepEnd>,
) -> Answer<impl IntoResponse> {
    let fingerprint = format!("{id} {step} {}", body.fingerprint);
    let once = Once { key: body.key, route: "POST /relationships/{id}/alignment/{step}/end", fingerprint };
    let said = body.value;
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        people::once!(a, once, {
            actions::end(a, id, step, &said).await?;
            as_it_is(a, step).await
        })
    });
    Ok(Json(done?))
}

async fn as_it_is(a: &mut Act, id: AlignmentStepId) -> Result<AlignmentStepView, Failure> {
    let viewer = a.viewer.clone();
    let found = store::find(a, id).await?.ok_or(Refusal::NotFound)?;
    Ok(AlignmentStepView::of(&viewer, found))
}
