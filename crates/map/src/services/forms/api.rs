//! `/api/v1/services/{id}/form`.

use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, Refusal};
use people::place::Place;
use people::{Actor, App, Visit};
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, IfMatch, Tagged};

use super::{Field, Form, actions, store};
use crate::ServiceId;
use crate::services;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(show, save))
}

/// The questions, in the order in which they are asked.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Questions {
    fields: Vec<Field>,
}

/// What a service asks
///
/// Beside subject and details. Version 0 has no questions: the team never asked any.
#[utoipa::path(get, path = "/api/v1/services/{id}/form", tag = "services", params(("id" = String, Path)),
    responses((status = OK, body = Form), (status = 404)))]
async fn show(mut visit: Visit, Place(id): Place<ServiceId>) -> Answer<impl IntoResponse> {
    let viewer = visit.viewer().clone();
    services::store::find(&mut visit.view, &viewer, id).await?.ok_or(Refusal::NotFound)?;
    let form = store::newest(&mut visit.view, id).await?;
    Ok(Tagged(StatusCode::OK, form.version(), form))
}

/// Change what a service asks
///
/// All questions in their order; what differs from before makes a new version. What was asked with an earlier one keeps
/// its questions. For the leads of the team, whoever answers for the service, and administrators.
#[utoipa::path(put, path = "/api/v1/services/{id}/form", tag = "services", request_body = Questions,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = Form), (status = 403), (status = 404), (status = 412), (status = 422)))]
async fn save(
    actor: Actor,
    Place(id): Place<ServiceId>,
    seen: IfMatch,
    body: Body<Questions>,
) -> Answer<impl IntoResponse> {
    let fields = body.value.fields;
    let done: Result<_, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::save(a, id, seen.0, &fields).await);
    let form = done?;
    Ok(Tagged(StatusCode::OK, form.version(), form))
}
