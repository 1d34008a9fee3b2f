//! `/api/v1/services/{id}/parts`.

use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, Refusal};
use people::place::Place;
use people::views::Named;
use people::{Actor, App, Visit};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, IfMatch, Tagged};

use super::{Part, PartGiven, actions, store};
use crate::ServiceId;
use crate::policy::{Deed, require};
use crate::services;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(show, save))
}

/// What is asked of other teams, in its order.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ServiceParts {
    parts: Vec<PartGiven>,
}

/// A part.
#[derive(Debug, Serialize, ToSchema)]
struct ServicePart {
    /// From 1.
    number: i64,
    service: Named,
    team: Named,
    subject: String,
    /// The number of the part after which it is asked.
    after: Option<i64>,
    /// It is not offered any more, and nobody is asked for it.
    is_retired: bool,
}

#[derive(Debug, Serialize, ToSchema)]
struct ServicePartList {
    parts: Vec<ServicePart>,
}

impl From<Vec<Part>> for ServicePartList {
    fn from(parts: Vec<Part>) -> Self {
        let view = |part: Part| ServicePart {
            number: part.nth,
            service: Named::new(part.asks_id.0, part.asks_name),
            team: Named::new(part.asks_team_id.0, part.asks_team_name),
            subject: part.subject,
            after: part.after_nth,
            is_retired: part.retired_at.is_some(),
        };
        Self { parts: parts.into_iter().map(view).collect() }
    }
}

/// What is asked of other teams
///
/// Each time somebody asks for this service. For those who may change it. The version is that of the service.
#[utoipa::path(get, path = "/api/v1/services/{id}/parts", tag = "services", params(("id" = String, Path)),
    responses((status = OK, body = ServicePartList), (status = 403), (status = 404)))]
async fn show(mut visit: Visit, Place(id): Place<ServiceId>) -> Answer<impl IntoResponse> {
    let viewer = visit.viewer().clone();
    let service = services::store::find(&mut visit.view, &viewer, id).await?.ok_or(Refusal::NotFound)?;
    require(visit.viewer(), Deed::Change { team: service.team_id, owner: service.owner_id })?;
    let parts = store::parts(&mut visit.view, id).await?;
    Ok(Tagged(StatusCode::OK, service.version, ServicePartList::from(parts)))
}

/// Change what is asked of other teams
///
/// All parts in their order, 12 at most. For the leads of the team, whoever answers for the service, and administrators.
#[utoipa::path(put, path = "/api/v1/services/{id}/parts", tag = "services", request_body = ServiceParts,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = ServicePartList), (status = 403), (status = 404), (status = 412), (status = 422)))]
async fn save(
    actor: Actor,
    Place(id): Place<ServiceId>,
    seen: IfMatch,
    body: Body<ServiceParts>,
) -> Answer<impl IntoResponse> {
    let given = body.value.parts;
    let done: Result<_, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::save(a, id, seen.0, &given).await);
    let (version, parts) = done?;
    Ok(Tagged(StatusCode::OK, version, ServicePartList::from(parts)))
}
