//! `/api/v1/relationships`.

use axum::extract::Query;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, Id, Refusal};
use people::place::Place;
use people::views::{Listed, after};
use people::{Actor, App, Once, Visit};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, IfMatch, Paging, Tagged};

use super::input::{NewRelationship, RelationshipChange};
use super::model::{Origin, Relationship, State};
use super::store::{self, Filter, Whose};
use super::views::{RelationshipView, TemplateView};
use super::{RelationshipId, Side, actions, templates::TEMPLATES};

mod verbs;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list, propose))
        .routes(routes!(templates))
        .routes(routes!(show, change))
        .routes(routes!(confirm))
        .merge(verbs::api())
}

/// Which relationships to list.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Which {
    /// With this team, person, vendor or external customer at an end, the one with the latest request first.
    #[param(value_type = Option<String>)]
    party: Option<Id>,
    /// The caller's own and those of their teams, for a guest those of their vendor; the one with the latest request
    /// first.
    mine: Option<bool>,
    /// In this state; without it, all that are in use.
    state: Option<State>,
    limit: Option<i64>,
    after: Option<String>,
}

/// For which side to confirm.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Confirmation {
    /// Without it, the side that the caller belongs to.
    side: Option<Side>,
}

/// List relationships
///
/// All that you may see, the newest first.
#[utoipa::path(get, path = "/api/v1/relationships", tag = "relationships", params(Which),
    responses((status = OK, body = Listed<RelationshipView>)))]
async fn list(mut visit: Visit, Query(which): Query<Which>) -> Answer<impl IntoResponse> {
    let (seal, viewer) = (visit.seal(), visit.viewer().clone());
    let paging = Paging { limit: which.limit, after: which.after };
    let place = after(&paging, &seal, "relationships")?.map(RelationshipId::new);
    let whose = match which.party {
        Some(party) => Whose::OfParty(party),
        None if which.mine == Some(true) => Whose::Mine,
        None => Whose::Everybodys,
    };
    let filter = Filter { whose, state: which.state, after: place, limit: paging.limit() + 1 };
    let rows = store::list(&mut visit.view, viewer.person, &filter).await?;
    note_confidential(&mut visit, &rows);
    let told = |row: Relationship| RelationshipView::from(row.told_to(&viewer));
    let listed = Listed::of(rows, paging.limit(), &seal, "relationships", |row| row.id.get(), told);
    visit.log_seen().await?;
    Ok(axum::Json(listed))
}

/// A relationship
#[utoipa::path(get, path = "/api/v1/relationships/{id}", tag = "relationships", params(("id" = String, Path)),
    responses((status = OK, body = RelationshipView), (status = 404)))]
async fn show(mut visit: Visit, Place(id): Place<RelationshipId>) -> Answer<impl IntoResponse> {
    let viewer = visit.viewer().clone();
    let found = store::find(&mut visit.view, viewer.person, id).await?.ok_or(Refusal::NotFound)?;
    let found = found.told_to(&viewer);
    note_confidential(&mut visit, std::slice::from_ref(&found));
    visit.log_seen().await?;
    Ok(Tagged(StatusCode::OK, found.version, RelationshipView::from(found)))
}

/// Propose a relationship
///
/// From a provider to a customer; both sides confirm it. Whoever belongs to a side confirms that side by it. Between two
/// persons, the two alone see it.
#[utoipa::path(post, path = "/api/v1/relationships", tag = "relationships", request_body = NewRelationship,
    params(("Idempotency-Key" = Option<String>, Header)),
    responses((status = CREATED, body = RelationshipView), (status = 403), (status = 422)))]
async fn propose(actor: Actor, body: Body<NewRelationship>) -> Answer<impl IntoResponse> {
    let once = Once { key: body.key, route: "POST /relationships", fingerprint: body.fingerprint };
    let new = body.value;
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        people::once!(a, once, actions::propose(a, &new, Origin::Person).await.map(RelationshipView::from))
    });
    let view = done?;
    let version = view["version"].as_i64().unwrap_or(1);
    Ok(Tagged(StatusCode::CREATED, version, view))
}

/// List templates of relationships
///
/// Descriptions to begin with, in the language of the caller.
#[utoipa::path(get, path = "/api/v1/relationship_templates", tag = "relationships",
    responses((status = OK, body = Listed<TemplateView>)))]
async fn templates(visit: Visit) -> Answer<impl IntoResponse> {
    let words = visit.speech().words();
    let items = TEMPLATES.iter().map(|template| TemplateView::of(template, words)).collect();
    Ok(axum::Json(Listed { items, next: None }))
}

/// Describe a relationship
///
/// What one side describes otherwise, it confirms by that, and the other side is asked again.
#[utoipa::path(patch, path = "/api/v1/relationships/{id}", tag = "relationships", request_body = RelationshipChange,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = RelationshipView), (status = 403), (status = 404), (status = 412), (status = 422)))]
async fn change(
    actor: Actor,
    Place(id): Place<RelationshipId>,
    seen: IfMatch,
    body: Body<RelationshipChange>,
) -> Answer<impl IntoResponse> {
    let change = body.value.read()?;
    let done: Result<Relationship, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::change(a, id, seen.0, &change).await);
    let found = done?.told_to(&actor.viewer);
    Ok(Tagged(StatusCode::OK, found.version, RelationshipView::from(found)))
}

/// Confirm a relationship
///
/// For one of its sides, by somebody who belongs to it. Confirming again changes nothing.
#[utoipa::path(post, path = "/api/v1/relationships/{id}/confirmation", tag = "relationships", request_body = Confirmation,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = RelationshipView), (status = 403), (status = 404), (status = 409)))]
async fn confirm(
    actor: Actor,
    Place(id): Place<RelationshipId>,
    seen: IfMatch,
    body: Body<Confirmation>,
) -> Answer<impl IntoResponse> {
    let fingerprint = format!("{id} {}", body.fingerprint);
    let once = Once { key: body.key, route: "POST /relationships/{id}/confirmation", fingerprint };
    let side = body.value.side;
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        people::once!(a, once, actions::confirm(a, id, seen.0, side).await.map(RelationshipView::from))
    });
    let view = done?;
    let version = view["version"].as_i64().unwrap_or(1);
    Ok(Tagged(StatusCode::OK, version, view))
}

/// Links that a confidential request brought about are shown to its circle, and that is written down.
pub(crate) fn note_confidential(visit: &mut Visit, shown: &[Relationship]) {
    for one in shown.iter().filter(|one| one.is_secret()) {
        visit.view.saw(one.id.0, one.audience);
    }
}
