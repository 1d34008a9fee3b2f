//! `/api/v1/services/{id}/clearances`: the circle of a confidential service, seen by those in it.

use axum::extract::Query;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, Instant};
use people::place::Place;
use people::views::Listed;
use people::{Actor, App, Once, PersonId, Visit};
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, Paging};

use super::views::ClearanceView;
use super::{actions, store};
use crate::ServiceId;
use crate::policy::{Deed, require};
use crate::within::Within;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list, clear)).routes(routes!(withdraw))
}

/// Whom to let in.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewClearance {
    #[schema(value_type = String)]
    person: PersonId,
}

/// List who is in the circle
///
/// Of a confidential service. To those who are not in it, there is nothing here; each look is written down.
#[utoipa::path(get, path = "/api/v1/services/{id}/clearances", tag = "services",
    params(("id" = String, Path), ("limit" = Option<i64>, Query), ("after" = Option<String>, Query)),
    responses((status = OK, body = Listed<ClearanceView>)))]
async fn list(
    mut visit: Visit,
    Place(service): Place<ServiceId>,
    Query(paging): Query<Paging>,
) -> Answer<impl IntoResponse> {
    require(visit.viewer(), Deed::SeeCircle { service })?;
    let (seal, limit) = (visit.seal(), paging.limit());
    let place = paging.after.as_deref().map(|cursor| seal.open::<2>("clearances", cursor)).transpose()?;
    let after = place.map(|[at, person]| (Instant(at), PersonId::new(person)));
    let mut rows = store::list(&mut visit.view, service, after, limit + 1).await?;
    let more = i64::try_from(rows.len()).is_ok_and(|n| n > limit);
    rows.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let last = rows.last().filter(|_| more);
    let next = last.map(|last| seal.cursor("clearances", &[last.at.0, last.person_id.get()]));
    let listed = Listed { items: rows.into_iter().map(ClearanceView::from).collect(), next };
    visit.view.saw(service.0, service.circle());
    visit.log_seen().await?;
    Ok(axum::Json(listed))
}

/// Let somebody into the circle
///
/// For whoever answers for the service, or a lead of the team who is in it; never for an administrator as such.
/// Somebody who is out since they got a new key from somebody else (`out_since`) is let in again by anybody in it.
#[utoipa::path(post, path = "/api/v1/services/{id}/clearances", tag = "services", params(("id" = String, Path)),
    request_body = NewClearance, responses((status = CREATED, body = ClearanceView)))]
async fn clear(
    actor: Actor,
    Place(service): Place<ServiceId>,
    body: Body<NewClearance>,
) -> Answer<impl IntoResponse> {
    let fingerprint = format!("{service} {}", body.fingerprint);
    let once = Once { key: body.key, route: "POST /services/{id}/clearances", fingerprint };
    let person = body.value.person;
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        people::once!(a, once, actions::clear(a, service, person).await.map(ClearanceView::from))
    });
    Ok((StatusCode::CREATED, axum::Json(done?)))
}

/// Take somebody out of the circle
///
/// Everybody may step out themselves, but whoever answers for the service; and the last one lets a successor in first.
#[utoipa::path(delete, path = "/api/v1/services/{id}/clearances/{person}", tag = "services",
    params(("id" = String, Path), ("person" = String, Path)), responses((status = NO_CONTENT)))]
async fn withdraw(
    actor: Actor,
    Within(service, person): Within<ServiceId, PersonId>,
) -> Answer<impl IntoResponse> {
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::withdraw(a, service, person).await);
    done?;
    Ok(StatusCode::NO_CONTENT)
}
