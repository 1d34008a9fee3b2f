//! `/api/v1/known_problems`.

use axum::Json;
use axum::extract::{Path, Query};
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, Refusal};
use map::ServiceId;
use people::place::Place;
use people::{Actor, App, Once, PersonId, TeamId, Visit, once};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, IfMatch, Tagged};

use super::actions::{self, NewProblem, ProblemChange, ProblemEnd};
use super::model::ProblemId;
use super::store::{self, Filter, MOST};
use super::views::{ProblemView, ProblemWithRequests, Reached};
use crate::policy::Deed;
use crate::requests::actions::Words;
use crate::requests::model::RequestId;
use crate::requests::overtaken::tagged;
use crate::requests::views::{RequestSummary, RequestView};
use crate::requests::{reading, store as rows};

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list, declare))
        .routes(routes!(show, change))
        .routes(routes!(me_too))
        .routes(routes!(put_under))
        .routes(routes!(take_out))
        .routes(routes!(tell))
        .routes(routes!(resolve))
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Which {
    #[param(value_type = Option<String>)]
    service: Option<ServiceId>,
    #[param(value_type = Option<String>)]
    team: Option<TeamId>,
    /// `true`: only those that are not over.
    open: Option<bool>,
}

#[derive(Serialize, ToSchema)]
struct ProblemList {
    items: Vec<ProblemView>,
}

/// List known problems
///
/// Of the services that you may ask; of a service that only its team sees, that team's. Newest first, at most 200.
#[utoipa::path(get, path = "/api/v1/known_problems", tag = "known problems", params(Which),
    responses((status = 200, body = ProblemList)))]
async fn list(mut visit: Visit, Query(which): Query<Which>) -> Answer<Json<ProblemList>> {
    let viewer = visit.viewer().clone();
    let filter = Filter { service: which.service, team: which.team, open: which.open };
    let known = store::list(&mut visit.view, viewer.person, filter).await?;
    Ok(Json(ProblemList { items: known.into_iter().map(|known| known.view(&viewer)).collect() }))
}

/// Declare a known problem
///
/// Of a service of your team. It shows where the service is asked, and on Today of colleagues who asked it lately.
#[utoipa::path(post, path = "/api/v1/known_problems", tag = "known problems", request_body = NewProblem,
    responses((status = 201, body = ProblemView), (status = 403), (status = 422)))]
async fn declare(actor: Actor, body: Body<NewProblem>) -> Answer {
    let once = Once { key: body.key, route: "POST /known_problems", fingerprint: body.fingerprint };
    let made = act!(actor.app.db, actor.viewer, |a| once!(a, once, actions::declare(a, &body.value).await))?;
    let id: ProblemId = serde_json::from_value(made).map_err(anyhow::Error::from)?;
    let view = seen(&actor, id).await?;
    Ok(Tagged(StatusCode::CREATED, view.version, view).into_response())
}

/// The problem as it is now.
async fn seen(actor: &Actor, id: ProblemId) -> Result<ProblemView, Failure> {
    let mut view = actor.app.db.view(actor.viewer.clone()).await?;
    let known = store::known(&mut view, actor.viewer.person, id).await?.ok_or(Refusal::NotFound)?;
    Ok(known.view(&actor.viewer))
}

/// A known problem, with the requests under it
#[utoipa::path(get, path = "/api/v1/known_problems/{id}", tag = "known problems", params(("id" = String, Path)),
    responses((status = 200, body = ProblemWithRequests), (status = 404)))]
async fn show(mut visit: Visit, Place(id): Place<ProblemId>) -> Answer {
    let viewer = visit.viewer().clone();
    let known = store::known(&mut visit.view, viewer.person, id).await?.ok_or(Refusal::NotFound)?;
    let requests = rows::under(&mut visit.view, PersonId(viewer.person), id, 0, MOST).await?;
    let requests = requests.iter().map(|shown| {
        let summary = RequestSummary::from(shown);
        let reads = reading::standing(shown, &viewer).may(Deed::ReadConversation);
        if reads { summary } else { summary.for_onlookers() }
    });
    let requests = requests.collect();
    let shown = ProblemWithRequests { problem: known.view(&viewer), requests };
    Ok(Tagged(StatusCode::OK, shown.problem.version, shown).into_response())
}

/// Say it anew
///
/// What is known by now, and when the next word comes.
#[utoipa::path(patch, path = "/api/v1/known_problems/{id}", tag = "known problems", params(("id" = String, Path)),
    request_body = ProblemChange, responses((status = 200, body = ProblemView), (status = 409), (status = 412)))]
async fn change(
    actor: Actor,
    Place(id): Place<ProblemId>,
    IfMatch(expected): IfMatch,
    body: Body<ProblemChange>,
) -> Answer {
    act!(actor.app.db, actor.viewer, |a| actions::change(a, id, expected, &body.value).await)?;
    let view = seen(&actor, id).await?;
    Ok(Tagged(StatusCode::OK, view.version, view).into_response())
}

/// Me too
///
/// A request of your own under it, without further questions. Where you have an open one there, it is that one.
#[utoipa::path(post, path = "/api/v1/known_problems/{id}/me_too", tag = "known problems", params(("id" = String, Path)),
    responses((status = 201, body = RequestView), (status = 409)))]
async fn me_too(actor: Actor, Place(id): Place<ProblemId>) -> Answer {
    let request = act!(actor.app.db, actor.viewer, |a| actions::me_too(a, id).await)?;
    let mut view = actor.app.db.view(actor.viewer.clone()).await?;
    let seen = reading::by_id(&mut view, request).await?;
    let shown = seen.view(&actor.viewer, view.now);
    Ok(tagged(StatusCode::CREATED, &seen, shown))
}

/// An open request of the same team.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct OneRequest {
    #[schema(value_type = String)]
    request: RequestId,
}

/// Put a request under it
#[utoipa::path(post, path = "/api/v1/known_problems/{id}/requests", tag = "known problems", params(("id" = String, Path)),
    request_body = OneRequest, responses((status = 201, body = ProblemView), (status = 409), (status = 422)))]
async fn put_under(actor: Actor, Place(id): Place<ProblemId>, body: Body<OneRequest>) -> Answer {
    let request = body.value.request;
    act!(actor.app.db, actor.viewer, |a| actions::put_under(a, id, request).await)?;
    let view = seen(&actor, id).await?;
    Ok(Tagged(StatusCode::CREATED, view.version, view).into_response())
}

/// Take a request out
#[utoipa::path(delete, path = "/api/v1/known_problems/{id}/requests/{request}", tag = "known problems",
    params(("id" = String, Path), ("request" = String, Path)), responses((status = NO_CONTENT), (status = 404)))]
async fn take_out(actor: Actor, Path((id, request)): Path<(ProblemId, RequestId)>) -> Answer {
    act!(actor.app.db, actor.viewer, |a| actions::take_out(a, id, request).await)?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Say one thing to all
///
/// A message on each open request under it that the team has. Everybody is told once.
#[utoipa::path(post, path = "/api/v1/known_problems/{id}/messages", tag = "known problems", params(("id" = String, Path)),
    request_body = Words, responses((status = 201, body = Reached), (status = 409)))]
async fn tell(actor: Actor, Place(id): Place<ProblemId>, body: Body<Words>) -> Answer {
    let route = "POST /known_problems/{id}/messages";
    let once = Once { key: body.key, route, fingerprint: format!("{id} {}", body.fingerprint) };
    let told = act!(actor.app.db, actor.viewer, |a| once!(a, once, actions::tell(a, id, &body.value).await))?;
    let requests: i64 = serde_json::from_value(told).map_err(anyhow::Error::from)?;
    Ok((StatusCode::CREATED, Json(Reached { requests })).into_response())
}

/// Resolve it
///
/// With a message, all open requests under it that the team has are resolved by it.
#[utoipa::path(post, path = "/api/v1/known_problems/{id}/resolution", tag = "known problems",
    params(("id" = String, Path)), request_body = ProblemEnd,
    responses((status = 200, body = Reached), (status = 409), (status = 412)))]
async fn resolve(
    actor: Actor,
    Place(id): Place<ProblemId>,
    IfMatch(expected): IfMatch,
    body: Body<ProblemEnd>,
) -> Answer {
    let route = "POST /known_problems/{id}/resolution";
    let once = Once { key: body.key, route, fingerprint: format!("{id} {}", body.fingerprint) };
    let input = body.value;
    let done = act!(actor.app.db, actor.viewer, |a| once!(
        a,
        once,
        actions::resolve(a, id, expected, &input).await
    ))?;
    let requests: i64 = serde_json::from_value(done).map_err(anyhow::Error::from)?;
    Ok(Json(Reached { requests }).into_response())
}
