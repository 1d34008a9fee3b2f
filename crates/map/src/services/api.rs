//! `/api/v1/services`.

use axum::extract::Query;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, Refusal};
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
use crate::at::At;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list, offer)).routes(routes!(show, change, retire))
}

/// Which services to list.
#[derive(Deserialize, IntoParams)]
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

/// The services that the caller may ask, by name.
#[utoipa::path(get, path = "/services", tag = "services", params(Which), responses((status = OK, body = Listed<ServiceView>)))]
async fn list(mut visit: Visit, Query(which): Query<Which>) -> Answer<impl IntoResponse> {
    let (seal, kind) = (visit.seal(), visit.viewer().kind);
    let paging = Paging { limit: which.limit, after: which.after };
    let filter = Filter {
        q: which.q,
        team: which.team,
        kept_by: None,
        after: after(&paging, &seal, "services")?.map(ServiceId::new),
        limit: paging.limit() + 1,
    };
    let rows = store::list(&mut visit.view, kind, &filter).await?;
    Ok(axum::Json(Listed::of(rows, paging.limit(), &seal, "services", |row| row.id.get(), ServiceView::from)))
}

/// Offers a service: a name and a team are enough.
#[utoipa::path(post, path = "/services", tag = "services", request_body = NewService, responses((status = CREATED, body = ServiceView)))]
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

/// One service, also when it is retired.
#[utoipa::path(get, path = "/services/{id}", tag = "services", params(("id" = String, Path)), responses((status = OK, body = ServiceView)))]
async fn show(mut visit: Visit, At(id): At<ServiceId>) -> Answer<impl IntoResponse> {
    let kind = visit.viewer().kind;
    let service = store::find(&mut visit.view, kind, id).await?.ok_or(Refusal::NotFound)?;
    Ok(Tagged(StatusCode::OK, service.version, ServiceView::from(service)))
}

/// Changes what is named; what is missing stays.
#[utoipa::path(patch, path = "/services/{id}", tag = "services", params(("id" = String, Path)), request_body = ServiceChange, responses((status = OK, body = ServiceView)))]
async fn change(actor: Actor, At(id): At<ServiceId>, seen: IfMatch, body: Body<ServiceChange>) -> Answer<impl IntoResponse> {
    let change = body.value.read()?;
    let done: Result<_, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::change(a, id, seen.0, &change).await);
    let service = done?;
    Ok(Tagged(StatusCode::OK, service.version, ServiceView::from(service)))
}

/// Takes a service off the catalogue; what was asked of it stays.
#[utoipa::path(delete, path = "/services/{id}", tag = "services", params(("id" = String, Path)), responses((status = NO_CONTENT)))]
async fn retire(actor: Actor, At(id): At<ServiceId>, seen: IfMatch) -> Answer<impl IntoResponse> {
    let done: Result<(), Failure> = act!(actor.app.db, actor.viewer, |a| actions::retire(a, id, seen.0).await);
    done?;
    Ok(StatusCode::NO_CONTENT)
}
