//! Files over the API.

use axum::Json;
use axum::extract::{Query, Request};
use db::act;
use http::StatusCode;
use kernel::{Failure, Refusal};
use people::place::Place;
use people::{Actor, App, Once, Visit};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::Answer;

use super::store::{self, File};
use super::{FileId, receiving, sending};

/// The longest key that is taken.
const LONGEST_KEY: usize = 200;

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
#[utoipa::path(post, path = "/api/v1/files", tag = "requests",
    params(Called, ("Idempotency-Key" = Option<String>, Header)),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = CREATED, body = FileView), (status = 409), (status = 413), (status = 422)))]
async fn bring(
    actor: Actor,
    Query(called): Query<Called>,
    request: Request,
) -> Answer<(StatusCode, Json<Value>)> {
    let key = request.headers().get("idempotency-key").map(|key| key.to_str().unwrap_or_default().to_owned());
    if key.as_ref().is_some_and(|key| key.is_empty() || key.len() > LONGEST_KEY) {
        return Err(Refusal::Unreadable("refusal-idempotency-key").into());
    }
    let file = receiving::one(&actor, called.name.as_deref(), request).await?;
    let fingerprint = format!("{} {}", file.sha256, file.name);
    let once = Once { key, route: "POST /files", fingerprint };
    let (id, view) = (file.id, FileView::from(file));
    let done: Result<Value, Failure> =
        act!(actor.app.db, actor.viewer, |a| people::once!(a, once, Ok::<_, Failure>(&view)));
    let is_first = done.as_ref().is_ok_and(|told| told["id"] == id.to_string());
    if !is_first {
        // It came before, or the key was for another one.
        let removed: Result<(), Failure> =
            act!(actor.app.db, actor.viewer, |a| Ok(store::remove(a, id).await?));
        removed?;
    }
    Ok((StatusCode::CREATED, Json(done?)))
}

/// A file
///
/// Its bytes, to be saved. For whoever may read the conversation of its request, and before that for whoever brought it.
#[utoipa::path(get, path = "/api/v1/files/{id}", tag = "requests", params(("id" = String, Path)),
    responses((status = OK, body = Vec<u8>, content_type = "application/octet-stream"), (status = 404)))]
async fn download(visit: Visit, Place(id): Place<FileId>) -> Answer {
    sending::send(visit, id).await
}
