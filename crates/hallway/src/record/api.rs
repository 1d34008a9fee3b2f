//! `/api/v1/record`: the record of changes for programs of auditors.

use axum::Json;
use axum::extract::Query;
use kernel::Id;
use people::views::Listed;
use people::{App, Visit};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Paging};

use super::model::Group;
use super::pages::{Wanted, read};
use super::views::RecordEntry;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list))
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Which {
    /// Only entries about this.
    group: Option<Group>,
    /// What this person did, and what happened to them.
    #[param(value_type = Option<String>)]
    person: Option<Id>,
    /// From this day on, such as `2026-01-31`.
    from: Option<String>,
    /// Up to this day and with it.
    to: Option<String>,
    limit: Option<i64>,
    after: Option<String>,
}

/// The record of changes
///
/// Administrative acts, and looks at what is confidential, newest first. For administrators and auditors. Of a look it
/// tells who and when, never at what; of a circle only that it changed.
#[utoipa::path(get, path = "/api/v1/record", tag = "events", params(Which),
    responses((status = OK, body = Listed<RecordEntry>)))]
async fn list(mut visit: Visit, Query(which): Query<Which>) -> Answer<Json<Listed<RecordEntry>>> {
    let Which { group, person, from, to, limit, after } = which;
    let wanted = Wanted { group, person, from, to };
    Ok(Json(read(&mut visit, &wanted, &Paging { limit, after }).await?))
}
