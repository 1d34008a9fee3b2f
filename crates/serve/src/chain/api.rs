//! Parts of requests and stories of waits over the API.

use axum::Json;
use axum::extract::Path;
use db::act;
use http::StatusCode;
use people::{Actor, App, Once, Visit, once};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, IfMatchAt};

use super::reading;
use super::story::story;
use super::views::{ChainedView, StoryView};
use crate::requests::actions::{self, PartAsk};
use crate::requests::model::RequestId;
use crate::requests::overtaken::{or_meanwhile, tagged};
use crate::requests::reading as requests;
use crate::requests::views::RequestView;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list, ask)).routes(routes!(tell))
}

#[derive(Serialize, ToSchema)]
struct PartList {
    items: Vec<ChainedView>,
    /// There is no more: a chain is told whole.
    next: Option<String>,
}

/// The parts of a request that others were asked for, as far as you may see them; theirs are named by `parent`.
#[utoipa::path(get, path = "/api/v1/requests/{id}/sub_requests", tag = "requests", params(("id" = String, Path)),
    responses((status = 200, body = PartList)))]
async fn list(mut visit: Visit, Path(id): Path<RequestId>) -> Answer<Json<PartList>> {
    let seen = requests::by_id(&mut visit.view, id).await?;
    let chain = reading::chain(&mut visit.view, &seen, false).await?;
    let mut below = vec![id];
    let mut items = Vec::new();
    for shown in &chain.shown {
        if shown.parent_id.is_some_and(|parent| below.contains(&parent)) {
            below.push(shown.id);
            items.push(ChainedView::of(&chain, shown));
        }
    }
    visit.log_seen().await?;
    Ok(Json(PartList { items, next: None }))
}

/// Asks another team for a part. It inherits who outside waits, until when and why, and the request waits for it.
#[utoipa::path(post, path = "/api/v1/requests/{id}/sub_requests", tag = "requests", params(("id" = String, Path)),
    request_body = PartAsk, responses((status = 201, body = RequestView)))]
async fn ask(
    actor: Actor,
    Path(id): Path<RequestId>,
    IfMatchAt(expected, read): IfMatchAt,
    body: Body<PartAsk>,
) -> Answer {
    let route = "POST /api/v1/requests/{id}/sub_requests";
    let once = Once { key: body.key, route, fingerprint: format!("{id} {}", body.fingerprint) };
    let done = act!(actor.app.db, actor.viewer, |a| {
        let opened = once!(a, once, actions::ask_part(a, id, expected, &body.value).await)?;
        let part: RequestId = serde_json::from_value(opened).map_err(anyhow::Error::from)?;
        Ok((requests::opened(a, part).await?, a.now))
    });
    let (seen, now) = or_meanwhile!(actor, id, read, done);
    Ok(tagged(StatusCode::CREATED, &seen, seen.view(&actor.viewer, now)))
}

/// The story of the wait that a request belongs to: whose every moment of it was, over its chain and all requests of its
/// case that you may read.
#[utoipa::path(get, path = "/api/v1/requests/{id}/story", tag = "requests", params(("id" = String, Path)),
    responses((status = 200, body = StoryView)))]
async fn tell(mut visit: Visit, Path(id): Path<RequestId>) -> Answer<Json<StoryView>> {
    let seen = requests::by_id(&mut visit.view, id).await?;
    let told = StoryView::from(&story(&mut visit.view, &seen).await?);
    visit.log_seen().await?;
    Ok(Json(told))
}
