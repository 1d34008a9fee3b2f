//! `/api/v1/ideas`.

mod verbs;

use axum::Json;
use axum::extract::Query;
use axum::response::IntoResponse;
use db::{Act, act};
use http::StatusCode;
use kernel::Failure;
use people::place::Place;
use people::views::Listed;
use people::{Actor, App, Once, TeamId, Visit};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, Paging, Tagged};

use super::input::NewIdea;
use super::model::{IdeaId, Order, State};
use super::policy::{Doing, require};
use super::store::{self, Filter};
use super::views::{IdeaView, IdeaWithHistory};
use super::{actions, reading};

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list, propose)).routes(routes!(show)).merge(verbs::api())
}

/// Which ideas.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Which {
    #[param(value_type = Option<String>)]
    team: Option<TeamId>,
    state: Option<State>,
    #[param(inline)]
    order: Option<Order>,
    limit: Option<i64>,
    after: Option<String>,
}

/// List ideas
///
/// For colleagues; to everybody else there is no such list.
#[utoipa::path(get, path = "/api/v1/ideas", tag = "ideas", params(Which),
    responses((status = OK, body = Listed<IdeaView>), (status = 404)))]
async fn list(mut visit: Visit, Query(which): Query<Which>) -> Answer<impl IntoResponse> {
    let (seal, viewer) = (visit.seal(), visit.viewer().clone());
    require(&viewer, Doing::Read)?;
    let order = which.order.unwrap_or_default();
    let paging = Paging { limit: which.limit, after: which.after };
    let after = paging.after.as_deref().map(|cursor| seal.open(order.list(), cursor)).transpose()?;
    let filter = Filter { team: which.team, state: which.state, order };
    let limit = paging.limit();
    let mut rows = store::list(&mut visit.view, viewer.person, &filter, after, limit + 1).await?;
    let next = order.cut(&seal, &mut rows, limit);
    let now = visit.view.now;
    Ok(Json(Listed { items: rows.iter().map(|idea| IdeaView::of(idea, now)).collect(), next }))
}

/// Propose an idea
///
/// By any colleague, to any team, their own among them. Whose it is is told, unless `is_named` is false: then to nobody.
#[utoipa::path(post, path = "/api/v1/ideas", tag = "ideas", request_body = NewIdea,
    responses((status = CREATED, body = IdeaWithHistory), (status = 403), (status = 404), (status = 422)))]
async fn propose(actor: Actor, body: Body<NewIdea>) -> Answer<impl IntoResponse> {
    let once = Once { key: body.key, route: "POST /ideas", fingerprint: body.fingerprint };
    let new = body.value;
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        people::once!(a, once, {
            let id = actions::propose(a, &new).await?;
            as_it_is(a, id).await
        })
    });
    Ok(tagged(StatusCode::CREATED, done?))
}

/// An idea
///
/// With what its team said and who joined in, for colleagues.
#[utoipa::path(get, path = "/api/v1/ideas/{id}", tag = "ideas", params(("id" = String, Path)),
    responses((status = OK, body = IdeaWithHistory), (status = 404)))]
async fn show(mut visit: Visit, Place(id): Place<IdeaId>) -> Answer<impl IntoResponse> {
    let viewer = visit.viewer().clone();
    let whole = reading::whole(&mut visit.view, &viewer, id).await?;
    let view = IdeaWithHistory::of(&whole, visit.view.now);
    Ok(Tagged(StatusCode::OK, whole.idea.version, view))
}

async fn as_it_is(a: &mut Act, id: IdeaId) -> Result<IdeaWithHistory, Failure> {
    let viewer = a.viewer.clone();
    let whole = reading::whole(a, &viewer, id).await?;
    Ok(IdeaWithHistory::of(&whole, a.now))
}

fn tagged(status: StatusCode, view: serde_json::Value) -> Tagged<serde_json::Value> {
    let version = view["version"].as_i64().unwrap_or(1);
    Tagged(status, version, view)
}
