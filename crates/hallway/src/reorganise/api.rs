//! `/api/v1/teams/{id}/merger`, `.../split` and `.../move`.

use axum::Json;
use axum::response::IntoResponse;
use db::act;
use kernel::{Failure, Refusal};
use map::relationships::RelationshipId;
use map::services::ServiceId;
use people::input::given;
use people::place::Place;
use people::policy::{Deed, require_sight};
use people::{Actor, App, Once, PersonId, TeamId};
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body};

use super::actions::{Part, Wish, look, reorganise};
use super::views::Reorganised;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(merge)).routes(routes!(split)).routes(routes!(put))
}

/// As which team it goes on.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct TeamMerger {
    #[schema(value_type = String)]
    into: TeamId,
    /// Only say what would go along.
    #[serde(default)]
    is_preview: bool,
}

/// Who and what becomes a team of its own.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct TeamSplit {
    name: String,
    #[serde(default)]
    #[schema(value_type = Vec<String>)]
    members: Vec<PersonId>,
    #[serde(default)]
    #[schema(value_type = Vec<String>)]
    relationships: Vec<RelationshipId>,
    /// With what was asked of them and is not settled.
    #[serde(default)]
    #[schema(value_type = Vec<String>)]
    services: Vec<ServiceId>,
    /// Only say what would go along.
    #[serde(default)]
    is_preview: bool,
}

/// Below which team; null for the top.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct TeamMove {
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    parent: Option<Option<TeamId>>,
    /// Only say what would go along.
    #[serde(default)]
    is_preview: bool,
}

/// Let a team go on as another
///
/// Its people, the teams below it, its relationships, services, promises to all and requests that are not settled go to
/// the other team, as they stand, and it is closed. A relationship that the other team has, too, is folded into that
/// one. What has ended keeps the team as it was named then. For administrators.
#[utoipa::path(post, path = "/api/v1/teams/{id}/merger", tag = "teams", request_body = TeamMerger,
    params(("id" = String, Path), ("Idempotency-Key" = Option<String>, Header)),
    responses((status = OK, body = Reorganised), (status = 403), (status = 404), (status = 409), (status = 422)))]
async fn merge(actor: Actor, Place(id): Place<TeamId>, body: Body<TeamMerger>) -> Answer<impl IntoResponse> {
    let TeamMerger { into, is_preview } = body.value;
    let once = once("POST /teams/{id}/merger", id, body.key, &body.fingerprint);
    done(actor, id, Wish::Merge { into }, is_preview, once).await
}

/// Make a part of a team a team of its own
///
/// The new team stands beside it. The people who go along leave the one team; relationships and services keep all that
/// hangs from them. For administrators.
#[utoipa::path(post, path = "/api/v1/teams/{id}/split", tag = "teams", request_body = TeamSplit,
    params(("id" = String, Path), ("Idempotency-Key" = Option<String>, Header)),
    responses((status = OK, body = Reorganised), (status = 403), (status = 404), (status = 409), (status = 422)))]
async fn split(actor: Actor, Place(id): Place<TeamId>, body: Body<TeamSplit>) -> Answer<impl IntoResponse> {
    let TeamSplit { name, members, relationships, services, is_preview } = body.value;
    let once = once("POST /teams/{id}/split", id, body.key, &body.fingerprint);
    let part = Part { name, kind: None, members, relationships, services };
    done(actor, id, Wish::Split(part), is_preview, once).await
}

/// Put a team below another
///
/// The teams below it go along; relationships, services and requests stay what they are. For administrators.
#[utoipa::path(post, path = "/api/v1/teams/{id}/move", tag = "teams", request_body = TeamMove,
    params(("id" = String, Path), ("Idempotency-Key" = Option<String>, Header)),
    responses((status = OK, body = Reorganised), (status = 403), (status = 404), (status = 409), (status = 422)))]
async fn put(actor: Actor, Place(id): Place<TeamId>, body: Body<TeamMove>) -> Answer<impl IntoResponse> {
    let TeamMove { parent, is_preview } = body.value;
    let parent = parent.ok_or_else(|| Refusal::field("parent", "field-required"))?;
    let once = once("POST /teams/{id}/move", id, body.key, &body.fingerprint);
    done(actor, id, Wish::Move { parent }, is_preview, once).await
}

fn once(route: &'static str, id: TeamId, key: Option<String>, fingerprint: &str) -> Once {
    Once { key, route, fingerprint: format!("{id} {fingerprint}") }
}

async fn done(
    actor: Actor,
    id: TeamId,
    wish: Wish,
    is_preview: bool,
    once: Once,
) -> Answer<impl IntoResponse> {
    require_sight(&actor.viewer, Deed::ReadDirectory)?;
    if is_preview {
        let seen = look(&actor.app.db, &actor.viewer, id, &wish).await?;
        return Ok(Json(serde_json::to_value(seen).map_err(|error| Failure::Broken(error.into()))?));
    }
    let done: Result<_, Failure> =
        act!(actor.app.db, actor.viewer, |a| people::once!(a, once, reorganise(a, id, &wish).await));
    Ok(Json(done?))
}
