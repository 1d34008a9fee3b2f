//! `/api/v1/relationships/{id}/deliveries`.

use axum::extract::Query;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, Instant, Refusal};
use people::place::Place;
use people::views::{Listed, after};
use people::{Actor, App, Once, Visit};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, IfMatch, Paging, Tagged};

use super::counts::Counts;
use super::import::Imported;
use super::input::{DeliveryChange, NewDelivery};
use super::model::{Delivery, DeliveryId, DeliveryState};
use super::store::{self, Filter};
use super::views::DeliveryView;
use super::{actions, counts};
use crate::RelationshipId;
use crate::policy::{Deed, require};
use crate::relationships::Relationship;
use crate::relationships::api::note_confidential;
use crate::relationships::store as relationships;
use crate::within::Within;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list, record))
        .routes(routes!(change))
        .routes(routes!(count))
        .routes(routes!(import))
}

/// Which deliveries to list.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Which {
    state: Option<DeliveryState>,
    /// Expected from this moment on.
    #[param(value_type = Option<String>, format = DateTime)]
    from: Option<Instant>,
    /// Expected before this moment.
    #[param(value_type = Option<String>, format = DateTime)]
    to: Option<Instant>,
    limit: Option<i64>,
    after: Option<String>,
}

/// Which period to count.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Period {
    /// Expected from this moment on; without it, 90 days before the end.
    #[param(value_type = Option<String>, format = DateTime)]
    from: Option<Instant>,
    /// Expected before this moment; without it, now.
    #[param(value_type = Option<String>, format = DateTime)]
    to: Option<Instant>,
}

/// The table, as text.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Table {
    /// Its first line names its columns: `expected_at`, and of `arrived_at`, `accepted`, `reason`, `count`, `missing`,
    /// `what` and `key` those that there are.
    csv: String,
}

/// The relationship is there, and may be known; that it was looked at is noted where it is confidential.
async fn known(
    visit: &mut Visit,
    id: RelationshipId,
    deed: fn(&Relationship) -> Deed,
) -> Result<(), Failure> {
    let person = visit.viewer().person;
    let found = relationships::find(&mut visit.view, person, id).await?.ok_or(Refusal::NotFound)?;
    note_confidential(visit, std::slice::from_ref(&found));
    Ok(require(visit.viewer(), deed(&found))?)
}

/// List deliveries
///
/// What a relationship delivers without being asked, the latest expected first; for its two ends and administrators.
#[utoipa::path(get, path = "/api/v1/relationships/{id}/deliveries", tag = "deliveries",
    params(("id" = String, Path), Which), responses((status = OK, body = Listed<DeliveryView>), (status = 403), (status = 404)))]
async fn list(
    mut visit: Visit,
    Place(id): Place<RelationshipId>,
    Query(which): Query<Which>,
) -> Answer<impl IntoResponse> {
    let seal = visit.seal();
    let paging = Paging { limit: which.limit, after: which.after };
    let place = after(&paging, &seal, "deliveries")?.map(DeliveryId::new);
    known(&mut visit, id, Relationship::deed_to_read_deliveries).await?;
    let Which { state, from, to, .. } = which;
    let filter = Filter { state, from, to, after: place, limit: paging.limit() + 1 };
    let rows = store::list(&mut visit.view, id, &filter).await?;
    let listed = Listed::of(
        rows,
        paging.limit(),
        &seal,
        "deliveries",
        |row: &Delivery| row.id.get(),
        DeliveryView::from,
    );
    visit.log_seen().await?;
    Ok(axum::Json(listed))
}

/// Record a delivery
///
/// Expected, or as it came. A key that is known already changes the delivery of that key.
#[utoipa::path(post, path = "/api/v1/relationships/{id}/deliveries", tag = "deliveries", request_body = NewDelivery,
    params(("id" = String, Path), ("Idempotency-Key" = Option<String>, Header)),
    responses((status = CREATED, body = DeliveryView), (status = 403), (status = 404), (status = 409), (status = 422)))]
async fn record(
    actor: Actor,
    Place(id): Place<RelationshipId>,
    body: Body<NewDelivery>,
) -> Answer<impl IntoResponse> {
    let fingerprint = format!("{id} {}", body.fingerprint);
    let once = Once { key: body.key, route: "POST /relationships/{id}/deliveries", fingerprint };
    let new = body.value.read()?;
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        people::once!(a, once, actions::record(a, id, &new).await.map(DeliveryView::from))
    });
    let view = done?;
    let version = view["version"].as_i64().unwrap_or(1);
    Ok(Tagged(StatusCode::CREATED, version, view))
}

/// Change a delivery
///
/// It arrived, it is accepted, it is sent back with a reason; `null` takes that back.
#[utoipa::path(patch, path = "/api/v1/relationships/{id}/deliveries/{delivery}", tag = "deliveries",
    request_body = DeliveryChange,
    params(("id" = String, Path), ("delivery" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = DeliveryView), (status = 403), (status = 404), (status = 412), (status = 422)))]
async fn change(
    actor: Actor,
    Within(id, delivery): Within<RelationshipId, DeliveryId>,
    seen: IfMatch,
    body: Body<DeliveryChange>,
) -> Answer<impl IntoResponse> {
    let change = body.value.read()?;
    let done: Result<Delivery, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::change(a, id, delivery, seen.0, &change).await);
    let delivery = done?;
    Ok(Tagged(StatusCode::OK, delivery.version, DeliveryView::from(delivery)))
}

/// Count deliveries
///
/// How many were expected in a period, arrived, arrived in time, were accepted or sent back; as shares with Wilson
/// intervals at 95 %, for its two ends. Shares of arriving are of those that are due, shares of accepting of those that somebody judged.
#[utoipa::path(get, path = "/api/v1/relationships/{id}/delivery_counts", tag = "deliveries",
    params(("id" = String, Path), Period), responses((status = OK, body = Counts), (status = 403), (status = 404)))]
async fn count(
    mut visit: Visit,
    Place(id): Place<RelationshipId>,
    Query(period): Query<Period>,
) -> Answer<impl IntoResponse> {
    known(&mut visit, id, Relationship::deed_to_read_figures).await?;
    let now = visit.view.now;
    let to = period.to.unwrap_or(now);
    let from = period.from.unwrap_or(Instant(to.0.saturating_sub(90 * 86_400_000_000)));
    let counted = counts(&mut visit.view, id, from, to, now).await?;
    visit.log_seen().await?;
    Ok(axum::Json(counted))
}

/// Import deliveries
///
/// From a table of at most 5,000 lines: all of it or nothing. A line whose key is known changes that delivery, so that
/// sending a table again adds nothing.
#[utoipa::path(post, path = "/api/v1/relationships/{id}/delivery_imports", tag = "deliveries", request_body = Table,
    params(("id" = String, Path), ("Idempotency-Key" = Option<String>, Header)),
    responses((status = OK, body = Imported), (status = 403), (status = 404), (status = 422)))]
async fn import(
    actor: Actor,
    Place(id): Place<RelationshipId>,
    body: Body<Table>,
) -> Answer<impl IntoResponse> {
    let fingerprint = format!("{id} {}", body.fingerprint);
    let once = Once { key: body.key, route: "POST /relationships/{id}/delivery_imports", fingerprint };
    let csv = &body.value.csv;
    let done: Result<_, Failure> =
        act!(actor.app.db, actor.viewer, |a| people::once!(a, once, super::import(a, id, csv).await));
    Ok(axum::Json(done?))
}
