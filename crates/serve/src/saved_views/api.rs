//! `/api/v1/saved_views`.

use axum::Json;
use axum::extract::Query;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::Instant;
use people::place::Place;
use people::{Actor, App, Once, PersonId, TeamId, Visit, once};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body};

use super::actions::{self, NewView};
use super::model::ViewId;
use super::store::{self, SavedView};
use crate::requests::narrowed::Narrowed;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list, save)).routes(routes!(forget))
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Which {
    /// Of this team's line alone.
    #[param(value_type = Option<String>)]
    team: Option<TeamId>,
}

/// A saved view of a team's line.
#[derive(Serialize, ToSchema)]
struct ViewView {
    #[schema(value_type = String)]
    id: ViewId,
    name: String,
    #[schema(value_type = String)]
    team: TeamId,
    shows: Narrowed,
    /// Where the line is seen so.
    path: String,
    #[schema(value_type = String)]
    created_at: Instant,
}

impl ViewView {
    fn of(view: SavedView) -> Self {
        let shows = store::narrowed(Some(&view.shows));
        let path = format!("/requests?team={}&{}", view.team_id, shows.address());
        Self { id: view.id, name: view.name, team: view.team_id, shows, path, created_at: view.created_at }
    }
}

#[derive(Serialize, ToSchema)]
struct ViewList {
    items: Vec<ViewView>,
}

/// List saved views
///
/// Your own, by name.
#[utoipa::path(get, path = "/api/v1/saved_views", tag = "requests", params(Which),
    responses((status = 200, body = ViewList)))]
async fn list(mut visit: Visit, Query(which): Query<Which>) -> Answer<Json<ViewList>> {
    let me = PersonId(visit.viewer().person);
    let views = store::of_person(&mut visit.view, me, which.team).await?;
    Ok(Json(ViewList { items: views.into_iter().map(ViewView::of).collect() }))
}

/// Save a view
///
/// How you look at a team's line, under a name. Nobody else sees it; one of the same name is replaced.
#[utoipa::path(post, path = "/api/v1/saved_views", tag = "requests", request_body = NewView,
    responses((status = 201, body = ViewView), (status = 422)))]
async fn save(actor: Actor, body: Body<NewView>) -> Answer {
    let once = Once { key: body.key, route: "POST /saved_views", fingerprint: body.fingerprint };
    let made = act!(actor.app.db, actor.viewer, |a| once!(a, once, actions::save(a, &body.value).await))?;
    let id: ViewId = serde_json::from_value(made).map_err(anyhow::Error::from)?;
    let mut view = actor.app.db.view(actor.viewer.clone()).await?;
    let views = store::of_person(&mut view, PersonId(actor.viewer.person), Some(body.value.team)).await?;
    let saved = views.into_iter().find(|view| view.id == id).ok_or(kernel::Refusal::NotFound)?;
    Ok((StatusCode::CREATED, Json(ViewView::of(saved))).into_response())
}

/// Forget a view
#[utoipa::path(delete, path = "/api/v1/saved_views/{id}", tag = "requests", params(("id" = String, Path)),
    responses((status = 204), (status = 404)))]
async fn forget(actor: Actor, Place(id): Place<ViewId>) -> Answer<StatusCode> {
    act!(actor.app.db, actor.viewer, |a| actions::forget(a, id).await)?;
    Ok(StatusCode::NO_CONTENT)
}
