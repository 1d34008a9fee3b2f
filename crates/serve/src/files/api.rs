//! Files over the API.

use axum::Json;
use axum::extract::{Query, Request};
use http::StatusCode;
use people::place::Place;
use people::{Actor, App, Visit};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::Answer;

use super::store::File;
use super::{FileId, receiving, sending};

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(bring)).routes(routes!(download))
}

/// How the file is called.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
struct Called {
    /// Its name; in a form of parts, the part tells it.
    name: Option<String>,
}

/// A file that waits to be used, or hangs on a request.
#[derive(Debug, Serialize, ToSchema)]
pub struct FileView {
    #[schema(value_type = String)]
    pub id: FileId,
    pub name: String,
    /// As its bytes say.
    pub media_type: String,
    /// Bytes.
    pub size: i64,
    pub sha256: String,
}

impl From<File> for FileView {
    fn from(file: File) -> Self {
        let File { id, name, media_type, size, sha256, .. } = file;
        Self { id, name, media_type, size, sha256 }
    }
}

/// Bring a file
///
/// The body is the file itself, or a form of parts with one file in it; 25 MB at most. Its id is then the answer to a
/// question of the kind `file`. Until it is used only you can read it; one that nobody used goes after a day.
#[utoipa::path(post, path = "/api/v1/files", tag = "requests", params(Called),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = CREATED, body = FileView), (status = 409), (status = 413), (status = 422)))]
async fn bring(
    actor: Actor,
    Query(called): Query<Called>,
    request: Request,
) -> Answer<(StatusCode, Json<FileView>)> {
    let file = receiving::one(&actor, called.name.as_deref(), request).await?;
    Ok((StatusCode::CREATED, Json(FileView::from(file))))
}

/// A file
///
/// Its bytes, to be saved. For whoever may read the conversation of its request, and before that for whoever brought it.
#[utoipa::path(get, path = "/api/v1/files/{id}", tag = "requests", params(("id" = String, Path)),
    responses((status = OK, body = Vec<u8>, content_type = "application/octet-stream"), (status = 404)))]
async fn download(visit: Visit, Place(id): Place<FileId>) -> Answer {
    sending::send(visit, id).await
}
