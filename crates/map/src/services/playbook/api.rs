//! `/api/v1/services/{id}/playbook`.

use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, Instant, Refusal};
use people::place::Place;
use people::views::Named;
use people::{Actor, App, Visit};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, IfMatch, Tagged};

use super::model::{NewPlaybook, Playbook};
use super::{actions, store};
use crate::ServiceId;
use crate::policy::require;
use crate::services::store as services;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(show, write))
}

/// One version of a playbook.
#[derive(Debug, Serialize, ToSchema)]
struct PlaybookVersion {
    version: i64,
    words: String,
    written_by: Named,
    #[schema(value_type = String, format = DateTime)]
    written_at: Instant,
}

/// How a team does what a service offers.
#[derive(Debug, Serialize, ToSchema)]
struct PlaybookView {
    /// 0 where none was written.
    version: i64,
    /// The one that holds first.
    versions: Vec<PlaybookVersion>,
}

impl From<Vec<Playbook>> for PlaybookView {
    fn from(versions: Vec<Playbook>) -> Self {
        let view = |one: Playbook| PlaybookVersion {
            version: one.version,
            words: one.words,
            written_by: Named::new(one.written_by.0, one.written_name),
            written_at: one.written_at,
        };
        Self {
            version: versions.first().map_or(0, |one| one.version),
            versions: versions.into_iter().map(view).collect(),
        }
    }
}

/// The playbook of a service
///
/// How its team does it, in its own words, with the versions before. For the team and whoever answers for the service.
#[utoipa::path(get, path = "/api/v1/services/{id}/playbook", tag = "services", params(("id" = String, Path)),
    responses((status = OK, body = PlaybookView), (status = 404)))]
async fn show(mut visit: Visit, Place(id): Place<ServiceId>) -> Answer<impl IntoResponse> {
    let viewer = visit.viewer().clone();
    let service = services::find(&mut visit.view, &viewer, id).await?.ok_or(Refusal::NotFound)?;
    require(&viewer, actions::reading(&service))?;
    let view = PlaybookView::from(store::versions(&mut visit.view, id).await?);
    Ok(Tagged(StatusCode::OK, view.version, view))
}

/// Write the playbook of a service
///
/// Each writing is a version of its own. `If-Match` of a service without one is `"0"`.
#[utoipa::path(put, path = "/api/v1/services/{id}/playbook", tag = "services", request_body = NewPlaybook,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = PlaybookView), (status = 403), (status = 404), (status = 412), (status = 422)))]
async fn write(
    actor: Actor,
    Place(id): Place<ServiceId>,
    seen: IfMatch,
    body: Body<NewPlaybook>,
) -> Answer<impl IntoResponse> {
    let new = body.value;
    let done: Result<Vec<Playbook>, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::write(a, id, seen.0, &new).await);
    let view = PlaybookView::from(done?);
    Ok(Tagged(StatusCode::OK, view.version, view))
}
