//! Who reads a request just now, for programs. What happened they read from the feed, `/api/v1/events`.

use axum::Json;
use axum::extract::Path;
use kernel::{Id, Refusal};
use people::{App, Visit};
use serde::Serialize;
use serve::requests::model::RequestId;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::Answer;

use super::readers::{self, Beside};

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list))
}

/// Somebody who has the page of a request open.
#[derive(Serialize, ToSchema)]
struct RequestReader {
    #[schema(value_type = String)]
    id: Id,
    name: String,
}

#[derive(Serialize, ToSchema)]
struct RequestReaders {
    items: Vec<RequestReader>,
}

/// Who reads a request just now
///
/// Those of the team that has it, or of the circle of a confidential one, who have its page open; the viewer is left out.
/// For those who work on it: to everybody else it does not exist.
#[utoipa::path(get, path = "/api/v1/requests/{id}/readers", tag = "requests", params(("id" = String, Path)),
    responses((status = 200, body = RequestReaders)))]
async fn list(mut visit: Visit, Path(id): Path<RequestId>) -> Answer<Json<RequestReaders>> {
    let (me, now) = (visit.viewer().person, visit.view.now);
    let others = readers::beside(&mut visit.view, me, Some(id), "", now).await?.ok_or(Refusal::NotFound)?;
    let items = others.into_iter().map(|Beside { id, name }| RequestReader { id, name }).collect();
    Ok(Json(RequestReaders { items }))
}
