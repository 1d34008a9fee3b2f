//! `/api/v1/improvements`.

mod verbs;

use axum::Json;
use axum::extract::Query;
use axum::response::IntoResponse;
use db::{Act, act};
use http::StatusCode;
use kernel::Failure;
use map::RelationshipId;
use people::place::Place;
use people::views::{Listed, after};
use people::{Actor, App, Once, Visit};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, IfMatch, Paging, Tagged};

use super::actions;
use super::input::{ImprovementPage, NewImprovement};
use super::model::{Improvement, ImprovementId, State};
use super::reading;
use super::store::{self, Filter};
use super::views::{ImprovementView, ImprovementWithPage};

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list, propose)).routes(routes!(show, write_page)).merge(verbs::api())
}

/// Which improvements.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Which {
    #[param(value_type = Option<String>)]
    relationship: Option<RelationshipId>,
    state: Option<State>,
    limit: Option<i64>,
    after: Option<String>,
}

/// The name of the list in its cursors.
const LIST: &str = "improvements";

/// List improvements
///
/// Of the relationships that the caller or a team of theirs is an end of, the latest first. To everybody else there are none.
#[utoipa::path(get, path = "/api/v1/improvements", tag = "improvements", params(Which),
    responses((status = OK, body = Listed<ImprovementView>)))]
async fn list(mut visit: Visit, Query(which): Query<Which>) -> Answer<impl IntoResponse> {
    let (seal, viewer) = (visit.seal(), visit.viewer().clone());
    let paging = Paging { limit: which.limit, after: which.after };
    let after = after(&paging, &seal, LIST)?.map(ImprovementId::new);
    let filter = Filter { relationship: which.relationship, state: which.state, ..Filter::default() };
    let limit = paging.limit();
    let rows = store::list(&mut visit.view, viewer.person, &filter, after, limit + 1).await?;
    let rows: Vec<Improvement> = rows.into_iter().map(|one| one.told_to(&viewer)).collect();
    Ok(Json(Listed::of(rows, limit, &seal, LIST, |one| one.id.get(), |one| ImprovementView::from(&one))))
}

/// Propose an improvement
///
/// By anybody of a side, for it; they look after it there until somebody else is named.
#[utoipa::path(post, path = "/api/v1/improvements", tag = "improvements", request_body = NewImprovement,
    responses((status = CREATED, body = ImprovementWithPage), (status = 403), (status = 409), (status = 422)))]
async fn propose(actor: Actor, body: Body<NewImprovement>) -> Answer<impl IntoResponse> {
    let once = Once { key: body.key, route: "POST /improvements", fingerprint: body.fingerprint };
    let new = body.value;
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        people::once!(a, once, {
            let id = actions::propose(a, &new).await?;
            as_it_is(a, id).await
        })
    });
    Ok(tagged(StatusCode::CREATED, done?))
}

/// An improvement
///
/// With its causes, steps, what both sides think it did, and how its figure stands; for the two ends.
#[utoipa::path(get, path = "/api/v1/improvements/{id}", tag = "improvements", params(("id" = String, Path)),
    responses((status = OK, body = ImprovementWithPage), (status = 404)))]
async fn show(mut visit: Visit, Place(id): Place<ImprovementId>) -> Answer<impl IntoResponse> {
    let (viewer, now) = (visit.viewer().clone(), visit.view.now);
    let whole = reading::whole(&mut visit.view, &viewer, id, now).await?;
    let version = whole.improvement.version;
    Ok(Tagged(StatusCode::OK, version, ImprovementWithPage::from(whole)))
}

/// Write the page of an improvement anew
///
/// By whoever looks after it or gives the word of a side. Once it has begun, its figure stays the one that was chosen.
#[utoipa::path(put, path = "/api/v1/improvements/{id}", tag = "improvements", request_body = ImprovementPage,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = ImprovementWithPage), (status = 403), (status = 404), (status = 409), (status = 412),
              (status = 422)))]
async fn write_page(
    actor: Actor,
    Place(id): Place<ImprovementId>,
    IfMatch(expected): IfMatch,
    body: Body<ImprovementPage>,
) -> Answer<impl IntoResponse> {
    let new = body.value;
    let done: Result<ImprovementWithPage, Failure> = act!(actor.app.db, actor.viewer, |a| {
        actions::write_page(a, id, expected, &new).await?;
        as_it_is(a, id).await
    });
    let view = done?;
    Ok(Tagged(StatusCode::OK, view.improvement.version, view))
}

async fn as_it_is(a: &mut Act, id: ImprovementId) -> Result<ImprovementWithPage, Failure> {
    let (viewer, now) = (a.viewer.clone(), a.now);
    Ok(ImprovementWithPage::from(reading::whole(a, &viewer, id, now).await?))
}

fn tagged(status: StatusCode, view: serde_json::Value) -> Tagged<serde_json::Value> {
    let version = view["version"].as_i64().unwrap_or(1);
    Tagged(status, version, view)
}
