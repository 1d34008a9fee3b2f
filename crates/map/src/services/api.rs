//! `/api/v1/services`.

use axum::extract::Query;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, Refusal};
use people::place::Place;
use people::views::{Listed, after};
use people::{Actor, App, Once, TeamId, Visit};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, IfMatch, Paging, Tagged};

use super::input::{NewService, ServiceChange};
use super::store::{self, Filter};
use super::views::ServiceView;
use super::{ServiceId, actions};

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list, offer)).routes(routes!(show, change, retire))
}

/// Which services to list.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Which {
    /// Part of the name.
    q: Option<String>,
    /// Only what this team offers.
    #[param(value_type = Option<String>)]
    team: Option<TeamId>,
    limit: Option<i64>,
    after: Option<String>,
}

/// List services
///
/// Those that you may ask, by name.
#[utoipa::path(get, path = "/api/v1/services", tag = "services", params(Which),
    responses((status = OK, body = Listed<ServiceView>)))]
async fn list(mut visit: Visit, Query(which): Query<Which>) -> Answer<impl IntoResponse> {
    let (seal, kind) = (visit.seal(), visit.viewer().kind);
    let paging = Paging { limit: which.limit, after: which.after };
    let filter = Filter {
        q: which.q,
        team: which.team,
        kept_by: None,
        only_with_somebody_to_see: true,
        with_own: None,
        after: after(&paging, &seal, "services")?.map(ServiceId::new),
        limit: paging.limit() + 1,
    };
    let rows = store::list(&mut visit.view, kind, &filter).await?;
    Ok(axum::Json(Listed::of(rows, paging.limit(), &seal, "services", |row| row.id.get(), ServiceView::from)))
}

/// Offer a service
///
/// A name and a team are enough. For the leads of the team and administrators.
#[utoipa::path(post, path = "/api/v1/services", tag = "services", request_body = NewService,
    responses((status = CREATED, body = ServiceView), (status = 403), (status = 422)))]
async fn offer(actor: Actor, body: Body<NewService>) -> Answer<impl IntoResponse> {
    let once = Once { key: body.key, route: "POST /services", fingerprint: body.fingerprint };
    let draft = body.value.read()?;
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        people::once!(a, once, actions::offer(a, &draft).await.map(ServiceView::from))
    });
    let view = done?;
    let version = view["version"].as_i64().unwrap_or(1);
    Ok(Tagged(StatusCode::CREATED, version, view))
}

/// A service
///
/// Also when it is retired.
#[utoipa::path(get, path = "/api/v1/services/{id}", tag = "services", params(("id" = String, Path)),
    responses((status = OK, body = ServiceView), (status = 404)))]
async fn show(mut visit: Visit, Place(id): Place<ServiceId>) -> Answer<impl IntoResponse> {
    let viewer = visit.viewer().clone();
    let service = store::find(&mut visit.view, &viewer, id).await?.ok_or(Refusal::NotFound)?;
    Ok(Tagged(StatusCode::OK, service.version, ServiceView::from(service)))
}

/// Change a service
///
/// What is left out stays; null empties. Of a service that is or was confidential, only those who keep its circle
/// change `owner` and `confidentiality`.
#[utoipa::path(patch, path = "/api/v1/services/{id}", tag = "services", request_body = ServiceChange,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = ServiceView), (status = 403), (status = 404), (status = 412)))]
async fn change(
    actor: Actor,
    Place(id): Place<ServiceId>,
    seen: IfMatch,
    body: Body<ServiceChange>,
) -> Answer<impl IntoResponse> {
    let change = body.value.read()?;
    let done: Result<_, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::change(a, id, seen.0, &change).await);
    let service = done?;
    Ok(Tagged(StatusCode::OK, service.version, ServiceView::from(service)))
}

/// Retire a service
///
/// Nobody can ask it any more. What was asked stays.
#[utoipa::path(delete, path = "/api/v1/services/{id}", tag = "services",
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = NO_CONTENT), (status = 403), (status = 404), (status = 412)))]
async fn retire(actor: Actor, Place(id): Place<ServiceId>, seen: IfMatch) -> Answer<impl IntoResponse> {
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::retire(a, id, seen.0).await);
    done?;
    Ok(StatusCode::NO_CONTENT)
}
