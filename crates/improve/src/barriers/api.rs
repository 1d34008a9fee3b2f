//! `/api/v1/barriers`.

use axum::Json;
use axum::extract::Query;
use axum::response::IntoResponse;
use db::{Act, act};
use http::StatusCode;
use kernel::Failure;
use people::place::Place;
use people::views::{Listed, after};
use people::{Actor, App, Once, TeamId, Visit};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, IfMatch, Paging, Tagged};

use super::input::{BarrierWords, NewBarrier, NewBridge};
use super::model::{BarrierId, State};
use super::policy::{Doing, require};
use super::store::{self, Filter};
use super::views::{BarrierView, BarrierWithHistory};
use super::{actions, reading};

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list, name))
        .routes(routes!(show))
        .routes(routes!(bridge))
        .routes(routes!(bridged))
        .routes(routes!(set_aside))
        .routes(routes!(reopen))
}

/// Which barriers.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Which {
    /// At one of its sides.
    #[param(value_type = Option<String>)]
    team: Option<TeamId>,
    state: Option<State>,
    limit: Option<i64>,
    after: Option<String>,
}

/// The name of the list in its cursors.
pub(super) const LIST: &str = "barriers";

/// List barriers
///
/// The latest first, for colleagues; to everybody else there is no such list.
#[utoipa::path(get, path = "/api/v1/barriers", tag = "barriers", params(Which),
    responses((status = OK, body = Listed<BarrierView>), (status = 404)))]
async fn list(mut visit: Visit, Query(which): Query<Which>) -> Answer<impl IntoResponse> {
    require(visit.viewer(), Doing::Read)?;
    let seal = visit.seal();
    let paging = Paging { limit: which.limit, after: which.after };
    let after = after(&paging, &seal, LIST)?.map(BarrierId::new);
    let filter = Filter { team: which.team, state: which.state };
    let limit = paging.limit();
    let rows = store::list(&mut visit.view, &filter, after, limit + 1).await?;
    Ok(Json(Listed::of(rows, limit, &seal, LIST, |one| one.id.get(), |one| BarrierView::from(&one))))
}

/// Name a barrier
///
/// By any colleague, between any two teams or parts above them. Those who lead them hear of it.
#[utoipa::path(post, path = "/api/v1/barriers", tag = "barriers", request_body = NewBarrier,
    responses((status = CREATED, body = BarrierWithHistory), (status = 403), (status = 404), (status = 422)))]
async fn name(actor: Actor, body: Body<NewBarrier>) -> Answer<impl IntoResponse> {
    let once = Once { key: body.key, route: "POST /barriers", fingerprint: body.fingerprint };
    let new = body.value;
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        people::once!(a, once, {
            let id = actions::name(a, &new).await?;
            as_it_is(a, id).await
        })
    });
    Ok(tagged(StatusCode::CREATED, done?))
}

/// A barrier
///
/// With what was done about it, for colleagues.
#[utoipa::path(get, path = "/api/v1/barriers/{id}", tag = "barriers", params(("id" = String, Path)),
    responses((status = OK, body = BarrierWithHistory), (status = 404)))]
async fn show(mut visit: Visit, Place(id): Place<BarrierId>) -> Answer<impl IntoResponse> {
    let viewer = visit.viewer().clone();
    let (barrier, steps) = reading::whole(&mut visit.view, &viewer, id).await?;
    Ok(Tagged(StatusCode::OK, barrier.version, BarrierWithHistory::of(&barrier, &steps)))
}

/// Does a verb once for each key, and gives the barrier as it is then.
macro_rules! done {
    ($actor:ident, $id:ident, $seen:ident, $body:ident, $route:literal, $verb:path) => {{
        let fingerprint = format!("{} {}", $id, $body.fingerprint);
        let once = Once { key: $body.key, route: $route, fingerprint };
        let new = $body.value;
        let done: Result<_, Failure> = act!($actor.app.db, $actor.viewer, |a| {
            people::once!(a, once, {
                $verb(a, $id, $seen.0, &new).await?;
                as_it_is(a, $id).await
            })
        });
        Ok(tagged(StatusCode::OK, done?))
    }};
}

/// Build a bridge
///
/// What is built and by whom, by those who lead either side, whoever named it, or whoever builds; or say it otherwise.
#[utoipa::path(post, path = "/api/v1/barriers/{id}/bridge", tag = "barriers", request_body = NewBridge,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = BarrierWithHistory), (status = 403), (status = 404), (status = 409), (status = 412),
              (status = 422)))]
async fn bridge(
    actor: Actor,
    Place(id): Place<BarrierId>,
    seen: IfMatch,
    body: Body<NewBridge>,
) -> Answer<impl IntoResponse> {
    done!(actor, id, seen, body, "POST /barriers/{id}/bridge", actions::bridge)
}

/// Say that the bridge stands
///
/// With what says so. Whoever named the barrier hears of it.
#[utoipa::path(post, path = "/api/v1/barriers/{id}/bridged", tag = "barriers", request_body = BarrierWords,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = BarrierWithHistory), (status = 403), (status = 404), (status = 409), (status = 412),
              (status = 422)))]
async fn bridged(
    actor: Actor,
    Place(id): Place<BarrierId>,
    seen: IfMatch,
    body: Body<BarrierWords>,
) -> Answer<impl IntoResponse> {
    done!(actor, id, seen, body, "POST /barriers/{id}/bridged", actions::bridged)
}

/// Set a barrier aside
///
/// With a reason.
#[utoipa::path(post, path = "/api/v1/barriers/{id}/set_aside", tag = "barriers", request_body = BarrierWords,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = BarrierWithHistory), (status = 403), (status = 404), (status = 409), (status = 412),
              (status = 422)))]
async fn set_aside(
    actor: Actor,
    Place(id): Place<BarrierId>,
    seen: IfMatch,
    body: Body<BarrierWords>,
) -> Answer<impl IntoResponse> {
    done!(actor, id, seen, body, "POST /barriers/{id}/set_aside", actions::set_aside)
}

/// Open a barrier again
///
/// Where it is there again. What was built before stays in its history.
#[utoipa::path(post, path = "/api/v1/barriers/{id}/reopen", tag = "barriers", request_body = BarrierWords,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = BarrierWithHistory), (status = 403), (status = 404), (status = 409), (status = 412),
              (status = 422)))]
async fn reopen(
    actor: Actor,
    Place(id): Place<BarrierId>,
    seen: IfMatch,
    body: Body<BarrierWords>,
) -> Answer<impl IntoResponse> {
    done!(actor, id, seen, body, "POST /barriers/{id}/reopen", actions::reopen)
}

async fn as_it_is(a: &mut Act, id: BarrierId) -> Result<BarrierWithHistory, Failure> {
    let viewer = a.viewer.clone();
    let (barrier, steps) = reading::whole(a, &viewer, id).await?;
    Ok(BarrierWithHistory::of(&barrier, &steps))
}

fn tagged(status: StatusCode, view: serde_json::Value) -> Tagged<serde_json::Value> {
    let version = view["version"].as_i64().unwrap_or(1);
    Tagged(status, version, view)
}
