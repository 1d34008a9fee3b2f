//! `/api/v1/relationships/{id}/...`: dispute, retirement, fold, sight.

use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::Failure;
use people::place::Place;
use people::{Actor, App, Once};
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, IfMatch, Tagged};

use super::super::model::Relationship;
use super::super::views::RelationshipView;
use super::super::{RelationshipId, Side, actions};

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(dispute, settle))
        .routes(routes!(retire, take_up_again))
        .routes(routes!(fold, unfold))
        .routes(routes!(open))
}

/// What is different, and for which side that is said.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Dispute {
    reason: String,
    /// Without it, the side that the caller belongs to.
    side: Option<Side>,
}

/// Why it is no longer in use.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Retirement {
    reason: String,
}

/// Into which other relationship.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Fold {
    #[schema(value_type = String)]
    into: RelationshipId,
}

/// Whether colleagues may see what is between two persons.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Sight {
    is_open: bool,
}

fn told(actor: &Actor, done: Result<Relationship, Failure>) -> Answer<impl IntoResponse + use<>> {
    let found = done?.told_to(&actor.viewer);
    Ok(Tagged(StatusCode::OK, found.version, RelationshipView::from(found)))
}

/// Runs a verb once per idempotency key.
macro_rules! once {
    ($actor:ident, $id:ident, $body:ident, $route:literal, |$a:ident| $work:expr) => {{
        let fingerprint = format!("{} {}", $id, $body.fingerprint);
        let once = Once { key: $body.key, route: $route, fingerprint };
        let viewer = $actor.viewer.clone();
        let done: Result<_, Failure> = act!($actor.app.db, $actor.viewer, |$a| {
            people::once!(
                $a,
                once,
                $work.map(|found: Relationship| RelationshipView::from(found.told_to(&viewer)))
            )
        });
        let view = done?;
        let version = view["version"].as_i64().unwrap_or(1);
        Ok(Tagged(StatusCode::OK, version, view))
    }};
}

/// Say that a relationship is different
///
/// For one side, with a reason, which both read.
#[utoipa::path(post, path = "/api/v1/relationships/{id}/dispute", tag = "relationships", request_body = Dispute,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = RelationshipView), (status = 403), (status = 404), (status = 409), (status = 422)))]
async fn dispute(
    actor: Actor,
    Place(id): Place<RelationshipId>,
    seen: IfMatch,
    body: Body<Dispute>,
) -> Answer<impl IntoResponse> {
    let Dispute { reason, side } = &body.value;
    once!(actor, id, body, "POST /relationships/{id}/dispute", |a| {
        actions::dispute(a, id, seen.0, *side, reason).await
    })
}

/// Settle a dispute
///
/// By the side that said so; it confirms by that.
#[utoipa::path(delete, path = "/api/v1/relationships/{id}/dispute", tag = "relationships",
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = RelationshipView), (status = 403), (status = 404), (status = 409)))]
async fn settle(actor: Actor, Place(id): Place<RelationshipId>, seen: IfMatch) -> Answer<impl IntoResponse> {
    let done = act!(actor.app.db, actor.viewer, |a| actions::settle(a, id, seen.0).await);
    told(&actor, done)
}

/// Retire a relationship
///
/// With a reason. What was asked and delivered stays; a new request takes it up again.
#[utoipa::path(post, path = "/api/v1/relationships/{id}/retirement", tag = "relationships", request_body = Retirement,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = RelationshipView), (status = 403), (status = 404), (status = 409), (status = 422)))]
async fn retire(
    actor: Actor,
    Place(id): Place<RelationshipId>,
    seen: IfMatch,
    body: Body<Retirement>,
) -> Answer<impl IntoResponse> {
    let reason = &body.value.reason;
    once!(actor, id, body, "POST /relationships/{id}/retirement", |a| {
        actions::retire(a, id, seen.0, reason).await
    })
}

/// Take a retired relationship up again
#[utoipa::path(delete, path = "/api/v1/relationships/{id}/retirement", tag = "relationships",
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = RelationshipView), (status = 403), (status = 404), (status = 409)))]
async fn take_up_again(
    actor: Actor,
    Place(id): Place<RelationshipId>,
    seen: IfMatch,
) -> Answer<impl IntoResponse> {
    let done = act!(actor.app.db, actor.viewer, |a| actions::take_up_again(a, id, seen.0).await);
    told(&actor, done)
}

/// Fold a relationship into another
///
/// What was asked and delivered is shown with the other, and what is asked from now on comes there. Answers with the
/// other.
#[utoipa::path(post, path = "/api/v1/relationships/{id}/fold", tag = "relationships", request_body = Fold,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = RelationshipView), (status = 403), (status = 404), (status = 409), (status = 422)))]
async fn fold(
    actor: Actor,
    Place(id): Place<RelationshipId>,
    seen: IfMatch,
    body: Body<Fold>,
) -> Answer<impl IntoResponse> {
    let into = body.value.into;
    once!(actor, id, body, "POST /relationships/{id}/fold", |a| actions::fold(a, id, seen.0, into).await)
}

/// Take a folded relationship out again
#[utoipa::path(delete, path = "/api/v1/relationships/{id}/fold", tag = "relationships",
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = RelationshipView), (status = 403), (status = 404), (status = 409)))]
async fn unfold(actor: Actor, Place(id): Place<RelationshipId>, seen: IfMatch) -> Answer<impl IntoResponse> {
    let done = act!(actor.app.db, actor.viewer, |a| actions::unfold(a, id, seen.0).await);
    told(&actor, done)
}

/// Let colleagues see a relationship between two persons
///
/// They do when both let them; either of the two takes that back.
#[utoipa::path(put, path = "/api/v1/relationships/{id}/sight", tag = "relationships", request_body = Sight,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = RelationshipView), (status = 403), (status = 404), (status = 409)))]
async fn open(
    actor: Actor,
    Place(id): Place<RelationshipId>,
    seen: IfMatch,
    body: Body<Sight>,
) -> Answer<impl IntoResponse> {
    let is_open = body.value.is_open;
    once!(actor, id, body, "PUT /relationships/{id}/sight", |a| actions::open(a, id, seen.0, is_open).await)
}
