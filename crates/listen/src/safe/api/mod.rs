//! `/api/v1/safe`.

mod by_code;
mod reports;
mod trusted;

use people::App;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().merge(trusted::api()).merge(reports::api()).merge(by_code::api())
}

/// Something that is said.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewSafeWords)]
struct NewWords {
    words: String,
}
