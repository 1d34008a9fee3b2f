//! `/api/v1/second_keys` and `/api/v1/representatives`.

use axum::Json;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::Failure;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body};

use super::views::{RepresentativeView, SecondKeyView, SecondKeysView};
use super::{Matter, actions, store};
use crate::place::Place;
use crate::policy::{self, Deed};
use crate::{Actor, App, Once, PersonId, Visit, once};

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(show))
        .routes(routes!(name))
        .routes(routes!(dismiss))
        .routes(routes!(ask))
        .routes(routes!(allow, take_back))
}

/// Who shall hold the second key.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewRepresentative {
    #[schema(value_type = String)]
    person: PersonId,
}

/// What for.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct SecondKeyRequest {
    purpose: String,
}

/// Who holds the second key, and what they allow
///
/// What was never asked for is not listed, and not allowed.
#[utoipa::path(get, path = "/api/v1/second_keys", tag = "second key", responses((status = OK, body = SecondKeysView)))]
async fn show(mut visit: Visit) -> Answer {
    policy::require_sight(visit.viewer(), Deed::ReadDirectory)?;
    let representatives = store::representatives(&mut visit.view).await?;
    let asked = store::asked(&mut visit.view, Matter::Interactions).await?;
    Ok(Json(SecondKeysView {
        representatives: representatives.into_iter().map(RepresentativeView::from).collect(),
        items: asked.into_iter().map(SecondKeyView::from).collect(),
    })
    .into_response())
}

/// Name a representative
///
/// For administrators; of somebody who is none.
#[utoipa::path(post, path = "/api/v1/representatives", tag = "second key", request_body = NewRepresentative,
    responses((status = CREATED, body = RepresentativeView), (status = 403), (status = 422)))]
async fn name(actor: Actor, body: Body<NewRepresentative>) -> Answer {
    let once = Once { key: body.key, route: "POST /representatives", fingerprint: body.fingerprint };
    let person = body.value.person;
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        once!(a, once, actions::name(a, person).await.map(RepresentativeView::from))
    });
    Ok((StatusCode::CREATED, Json(done?)).into_response())
}

/// Take the second key from somebody
#[utoipa::path(delete, path = "/api/v1/representatives/{id}", tag = "second key", params(("id" = String, Path)),
    responses((status = NO_CONTENT), (status = 403), (status = 404)))]
async fn dismiss(actor: Actor, Place(person): Place<PersonId>) -> Answer {
    let done: Result<(), Failure> = act!(actor.app.db, actor.viewer, |a| actions::dismiss(a, person).await);
    done?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Ask to read who wrote to whom
///
/// For administrators, with the purpose in words. Asking anew ends what was allowed before.
#[utoipa::path(post, path = "/api/v1/second_keys/interactions", tag = "second key", request_body = SecondKeyRequest,
    responses((status = CREATED, body = SecondKeyView), (status = 403), (status = 422)))]
async fn ask(actor: Actor, body: Body<SecondKeyRequest>) -> Answer {
    let once = Once { key: body.key, route: "POST /second_keys/interactions", fingerprint: body.fingerprint };
    let purpose = body.value.purpose;
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        once!(a, once, actions::ask(a, Matter::Interactions, &purpose).await.map(SecondKeyView::from))
    });
    Ok((StatusCode::CREATED, Json(done?)).into_response())
}

/// Allow to read who wrote to whom
///
/// For representatives, when an administrator asked.
#[utoipa::path(post, path = "/api/v1/second_keys/interactions/consent", tag = "second key",
    responses((status = OK, body = SecondKeyView), (status = 403), (status = 409)))]
async fn allow(actor: Actor) -> Answer {
    let done: Result<_, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::allow(a, Matter::Interactions).await);
    Ok(Json(SecondKeyView::from(done?)).into_response())
}

/// Take it back
///
/// For representatives, at any time, also instead of allowing it. What was read before is shown to nobody from then on, and erased
/// after 30 days, or when somebody says so.
#[utoipa::path(delete, path = "/api/v1/second_keys/interactions/consent", tag = "second key",
    responses((status = NO_CONTENT), (status = 403), (status = 409)))]
async fn take_back(actor: Actor) -> Answer {
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::take_back(a, Matter::Interactions).await);
    done?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
