//! `/api/v1/me/attention`.

use axum::Json;
use axum::response::IntoResponse;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::Answer;

use super::Attention;
use crate::{App, PersonId, Visit};

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(show))
}

/// What questions ask of you
///
/// How many seconds everything that asks for answers has asked of you this month, and how many it may.
#[utoipa::path(get, path = "/api/v1/me/attention", tag = "me", responses((status = OK, body = Attention)))]
async fn show(mut visit: Visit) -> Answer {
    let me = PersonId(visit.viewer().person);
    Ok(Json(super::of(&mut visit.view, me).await?).into_response())
}
