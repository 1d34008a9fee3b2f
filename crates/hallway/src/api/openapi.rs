//! `/api/v1/openapi.json`

use axum::Json;
use axum::extract::State;
use people::App;
use serde_json::{Value, json};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::document;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(openapi))
}

/// This description
///
/// The whole API as an OpenAPI document. It is the same for everybody and needs no key.
#[utoipa::path(get, path = "/api/v1/openapi.json", tag = "about", security(()),
    responses((status = 200, description = "An OpenAPI document", body = Object)))]
async fn openapi(State(app): State<App>) -> Json<Value> {
    let mut document = document().clone();
    // Only what the operator configured is an address of ours, never what a caller claims as `Host`.
    document["servers"] = json!([{ "url": app.base_url.as_deref().unwrap_or("/") }]);
    Json(document)
}
