//! Teams for programs.

use axum::Json;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Response};
use db::act;
use http::StatusCode;
use kernel::{Failure, Refusal};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, IfMatch, Paging, Tagged};

use super::model::{NewTeam, TeamChanges};
use super::store::Filter;
use super::{actions, store, views};
use crate::place::Place;
use crate::policy::{self, Deed};
use crate::views::{Listed, after};
use crate::{Actor, App, Once, PersonId, Role, TeamId, Visit, input, once};

/// The name of the list in its cursors.
const LIST: &str = "teams";

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list, create))
        .routes(routes!(show, change, retire))
        .routes(routes!(add_member))
        .routes(routes!(remove_member))
}

#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Asked {
    /// Only the teams that belong to this one.
    #[param(value_type = Option<String>)]
    parent: Option<TeamId>,
    /// A part of the name.
    q: Option<String>,
    /// 1 to 200; 50 when not given.
    limit: Option<i64>,
    /// Where the last page ended: its `next`.
    after: Option<String>,
}

/// List teams
///
/// All teams that are not retired, by name.
#[utoipa::path(get, path = "/api/v1/teams", tag = "teams", params(Asked),
    responses((status = 200, body = Listed<views::Team>)))]
async fn list(mut visit: Visit, Query(asked): Query<Asked>) -> Answer {
    policy::require_sight(visit.viewer(), Deed::ReadDirectory)?;
    let (paging, seal) = (Paging { limit: asked.limit, after: asked.after }, visit.seal());
    let filter = Filter {
        parent: asked.parent,
        name_like: input::pattern(asked.q.as_deref()),
        after: after(&paging, &seal, LIST)?,
        limit: paging.limit() + 1,
    };
    let teams = store::list(&mut visit.view, &filter).await?;
    let listed = Listed::of(teams, paging.limit(), &seal, LIST, |team| team.id.get(), views::Team::from);
    Ok(Json(listed).into_response())
}

/// Make a team
///
/// A name is enough. For administrators. With a `vendor` it is a team of people from outside: guests of this vendor
/// belong to it and answer what it is asked.
#[utoipa::path(post, path = "/api/v1/teams", tag = "teams", request_body = NewTeam,
    responses((status = 201, body = views::WholeTeam), (status = 422, description = "The name is taken, or a field is wrong")))]
async fn create(actor: Actor, body: Body<NewTeam>) -> Answer {
    let once = Once { key: body.key, route: "POST /teams", fingerprint: body.fingerprint };
    let viewer = &actor.viewer;
    let made: Result<_, Failure> = act!(actor.app.db, viewer, |a| once!(a, once, made(a, &body.value).await));
    Ok(Tagged(StatusCode::CREATED, 1, made?).into_response())
}

async fn made(a: &mut db::Act, new: &NewTeam) -> Result<views::WholeTeam, Failure> {
    let id = actions::create(a, new).await?;
    let viewer = a.viewer.clone();
    views::whole(a, &viewer, id).await
}

/// A team
///
/// With its members, the lead first, and the teams that belong to it.
#[utoipa::path(get, path = "/api/v1/teams/{id}", tag = "teams", params(("id" = String, Path)),
    responses((status = 200, body = views::WholeTeam), (status = 404)))]
async fn show(mut visit: Visit, Place(id): Place<TeamId>) -> Answer {
    let viewer = visit.viewer().clone();
    let team = views::whole(&mut visit.view, &viewer, id).await?;
    Ok(Tagged(StatusCode::OK, team.version, team).into_response())
}

/// Change a team
///
/// What is left out stays; null empties. A lead may change `site` and `about` of their own team, administrators all.
#[utoipa::path(patch, path = "/api/v1/teams/{id}", tag = "teams", request_body = TeamChanges,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = 200, body = views::WholeTeam), (status = 404), (status = 412)))]
async fn change(
    actor: Actor,
    Place(id): Place<TeamId>,
    expected: IfMatch,
    body: Body<TeamChanges>,
) -> Answer {
    let viewer = &actor.viewer;
    let changed: Result<views::WholeTeam, Failure> = act!(actor.app.db, viewer, |a| {
        actions::change(a, id, expected, &body.value).await?;
        views::whole(a, viewer, id).await
    });
    tagged(changed?)
}

/// Retire a team
///
/// Refused while it has members or teams of its own. It stays readable.
#[utoipa::path(delete, path = "/api/v1/teams/{id}", tag = "teams",
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = 204), (status = 404), (status = 409)))]
async fn retire(actor: Actor, Place(id): Place<TeamId>, expected: IfMatch) -> Answer {
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::retire(a, id, expected).await);
    done?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Somebody who joins a team.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewMember {
    #[schema(value_type = String)]
    person: PersonId,
    /// `member` (the default) or `lead`.
    #[schema(value_type = Option<String>, example = "member")]
    role: Option<Role>,
}

/// Take somebody into a team
///
/// For the team's lead and administrators; who leads is for administrators to say. A new lead takes the place of the
/// old one, who stays a member. To a team that stands for a vendor belong guests of this vendor and nobody else, and to
/// no other team a guest.
#[utoipa::path(post, path = "/api/v1/teams/{id}/members", tag = "teams", request_body = NewMember,
    params(("id" = String, Path)), responses((status = 201, body = views::WholeTeam), (status = 404), (status = 422)))]
async fn add_member(actor: Actor, Place(id): Place<TeamId>, body: Body<NewMember>) -> Answer {
    let once = Once {
        key: body.key,
        route: "POST /teams/members",
        fingerprint: format!("{id}:{}", body.fingerprint),
    };
    let (viewer, new) = (&actor.viewer, &body.value);
    let added: Result<_, Failure> = act!(actor.app.db, viewer, |a| once!(a, once, {
        actions::add_member(a, id, new.person, new.role.unwrap_or(Role::Member)).await?;
        views::whole(a, viewer, id).await
    }));
    Ok((StatusCode::CREATED, Json(added?)).into_response())
}

/// Let somebody go from a team
#[utoipa::path(delete, path = "/api/v1/teams/{id}/members/{person}", tag = "teams",
    params(("id" = String, Path), ("person" = String, Path)), responses((status = 204), (status = 404)))]
async fn remove_member(actor: Actor, Path((id, person)): Path<(String, String)>) -> Answer {
    let team: TeamId = id.parse().map_err(|_| Refusal::NotFound)?;
    let person: PersonId = person.parse().map_err(|_| Refusal::NotFound)?;
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::remove_member(a, team, person).await);
    done?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

fn tagged(team: views::WholeTeam) -> Answer<Response> {
    Ok(Tagged(StatusCode::OK, team.version, team).into_response())
}
