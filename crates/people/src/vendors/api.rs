//! Vendors for programs.

use axum::Json;
use axum::extract::Query;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::Failure;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, IfMatch, Paging, Tagged};

use super::model::{NewVendor, VendorChanges};
use super::views::Vendor;
use super::{actions, store, views};
use crate::place::Place;
use crate::policy::{self, Deed};
use crate::views::{Listed, after};
use crate::{Actor, App, Once, VendorId, Visit, input, once};

/// The name of the list in its cursors.
const LIST: &str = "vendors";

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list, create)).routes(routes!(show, change, retire))
}

#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Asked {
    /// A part of the name.
    q: Option<String>,
    /// 1 to 200; 50 when not given.
    limit: Option<i64>,
    /// Where the last page ended: its `next`.
    after: Option<String>,
}

/// List vendors
///
/// Organisations outside that provide something or are served, by name.
#[utoipa::path(get, path = "/api/v1/vendors", tag = "vendors", params(Asked),
    responses((status = 200, body = Listed<Vendor>)))]
async fn list(mut visit: Visit, Query(asked): Query<Asked>) -> Answer {
    policy::require_sight(visit.viewer(), Deed::ReadDirectory)?;
    let (paging, seal) = (Paging { limit: asked.limit, after: asked.after }, visit.seal());
    let (like, after) = (input::pattern(asked.q.as_deref()), after(&paging, &seal, LIST)?);
    let vendors = store::list(&mut visit.view, like.as_ref(), after, paging.limit() + 1).await?;
    let listed = Listed::of(vendors, paging.limit(), &seal, LIST, |vendor| vendor.id.get(), Vendor::from);
    Ok(Json(listed).into_response())
}

/// Add a vendor
#[utoipa::path(post, path = "/api/v1/vendors", tag = "vendors", request_body = NewVendor,
    responses((status = 201, body = Vendor), (status = 422)))]
async fn create(actor: Actor, body: Body<NewVendor>) -> Answer {
    let once = Once { key: body.key, route: "POST /vendors", fingerprint: body.fingerprint };
    let viewer = &actor.viewer;
    let made: Result<_, Failure> = act!(actor.app.db, viewer, |a| once!(a, once, {
        let id = actions::create(a, &body.value).await?;
        views::vendor(a, viewer, id).await
    }));
    Ok(Tagged(StatusCode::CREATED, 1, made?).into_response())
}

/// A vendor
#[utoipa::path(get, path = "/api/v1/vendors/{id}", tag = "vendors", params(("id" = String, Path)),
    responses((status = 200, body = Vendor), (status = 404)))]
async fn show(mut visit: Visit, Place(id): Place<VendorId>) -> Answer {
    let viewer = visit.viewer().clone();
    let vendor = views::vendor(&mut visit.view, &viewer, id).await?;
    Ok(Tagged(StatusCode::OK, vendor.version, vendor).into_response())
}

/// Change a vendor
#[utoipa::path(patch, path = "/api/v1/vendors/{id}", tag = "vendors", request_body = VendorChanges,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = 200, body = Vendor), (status = 404), (status = 412)))]
async fn change(
    actor: Actor,
    Place(id): Place<VendorId>,
    expected: IfMatch,
    body: Body<VendorChanges>,
) -> Answer {
    let viewer = &actor.viewer;
    let changed: Result<Vendor, Failure> = act!(actor.app.db, viewer, |a| {
        actions::change(a, id, expected, &body.value).await?;
        views::vendor(a, viewer, id).await
    });
    let vendor = changed?;
    Ok(Tagged(StatusCode::OK, vendor.version, vendor).into_response())
}

/// Retire a vendor
///
/// Refused while its people come in as guests, or a team stands for it. It stays readable.
#[utoipa::path(delete, path = "/api/v1/vendors/{id}", tag = "vendors",
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = 204), (status = 404), (status = 409)))]
async fn retire(actor: Actor, Place(id): Place<VendorId>, expected: IfMatch) -> Answer {
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::retire(a, id, expected).await);
    done?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
