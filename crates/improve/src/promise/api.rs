//! `/api/v1/relationships/{id}/promise`.

use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, Refusal};
use map::RelationshipId;
use map::agreements::views::{self, AgreementView};
use people::place::Place;
use people::{Actor, App, Once};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, Tagged};

use super::actions;
use super::input::OnePromise;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(promise))
}

/// Promise one thing
///
/// The light form of an agreement: one promise in own words, optionally a need of the other side that it is to meet, and the
/// day on which both look at it again. It waits for both signatures as every agreement.
#[utoipa::path(post, path = "/api/v1/relationships/{id}/promise", tag = "agreements", request_body = OnePromise,
    params(("id" = String, Path)),
    responses((status = CREATED, body = AgreementView), (status = 403), (status = 404), (status = 422)))]
async fn promise(
    actor: Actor,
    Place(id): Place<RelationshipId>,
    body: Body<OnePromise>,
) -> Answer<impl IntoResponse> {
    let fingerprint = format!("{id} {}", body.fingerprint);
    let once = Once { key: body.key, route: "POST /relationships/{id}/promise", fingerprint };
    let new = body.value;
    let done: Result<serde_json::Value, Failure> = act!(actor.app.db, actor.viewer, |a| {
        people::once!(a, once, {
            let agreement = actions::promise(a, id, &new).await?;
            let (viewer, now) = (a.viewer.clone(), a.now);
            let found = views::whole(a, &viewer, agreement, now).await?.ok_or(Refusal::NotFound)?;
            Ok::<_, Failure>(found.view(now))
        })
    });
    let view = done?;
    let version = view["version"].as_i64().unwrap_or(1);
    Ok(Tagged(StatusCode::CREATED, version, view))
}
