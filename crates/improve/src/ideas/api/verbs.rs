//! What is done with an idea: supported, joined, named, answered.

use axum::Json;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::Failure;
use people::place::Place;
use people::{Actor, App, Once};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, IfMatch};

use super::super::actions;
use super::super::input::{IdeaNaming, NewIdeaAnswer};
use super::super::model::IdeaId;
use super::super::views::IdeaWithHistory;
use super::{as_it_is, tagged};

pub(super) fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(support, support_no_more))
        .routes(routes!(join, leave))
        .routes(routes!(name))
        .routes(routes!(answer))
}

/// Does what says all by itself, so that twice is as once, and gives the idea as it is then.
macro_rules! set {
    ($actor:ident, $id:ident, $verb:path) => {{
        let done: Result<IdeaWithHistory, Failure> = act!($actor.app.db, $actor.viewer, |a| {
            $verb(a, $id).await?;
            as_it_is(a, $id).await
        });
        Ok(Json(done?))
    }};
}

/// Support an idea
///
/// By any colleague but whoever had it; counted once, and told to nobody.
#[utoipa::path(put, path = "/api/v1/ideas/{id}/support", tag = "ideas", params(("id" = String, Path)),
    responses((status = OK, body = IdeaWithHistory), (status = 403), (status = 404), (status = 409)))]
async fn support(actor: Actor, Place(id): Place<IdeaId>) -> Answer<impl IntoResponse> {
    set!(actor, id, actions::support)
}

/// Support an idea no more
#[utoipa::path(delete, path = "/api/v1/ideas/{id}/support", tag = "ideas", params(("id" = String, Path)),
    responses((status = OK, body = IdeaWithHistory), (status = 403), (status = 404), (status = 409)))]
async fn support_no_more(actor: Actor, Place(id): Place<IdeaId>) -> Answer<impl IntoResponse> {
    set!(actor, id, actions::support_no_more)
}

/// Join in
///
/// By name: whoever does is named with the idea, and when it is done.
#[utoipa::path(put, path = "/api/v1/ideas/{id}/participation", tag = "ideas", params(("id" = String, Path)),
    responses((status = OK, body = IdeaWithHistory), (status = 403), (status = 404), (status = 409)))]
async fn join(actor: Actor, Place(id): Place<IdeaId>) -> Answer<impl IntoResponse> {
    set!(actor, id, actions::join)
}

/// Take part no more
///
/// Also when it is done: then the name stands with it no more.
#[utoipa::path(delete, path = "/api/v1/ideas/{id}/participation", tag = "ideas", params(("id" = String, Path)),
    responses((status = OK, body = IdeaWithHistory), (status = 403), (status = 404)))]
async fn leave(actor: Actor, Place(id): Place<IdeaId>) -> Answer<impl IntoResponse> {
    set!(actor, id, actions::leave)
}

/// Choose whether it is told whose an idea is
///
/// By whoever had it, at any time. Without their name, it is told to nobody.
#[utoipa::path(put, path = "/api/v1/ideas/{id}/naming", tag = "ideas", request_body = IdeaNaming,
    params(("id" = String, Path)),
    responses((status = OK, body = IdeaWithHistory), (status = 403), (status = 404)))]
async fn name(actor: Actor, Place(id): Place<IdeaId>, body: Body<IdeaNaming>) -> Answer<impl IntoResponse> {
    let new = body.value;
    let done: Result<IdeaWithHistory, Failure> = act!(actor.app.db, actor.viewer, |a| {
        actions::name(a, id, &new).await?;
        as_it_is(a, id).await
    });
    Ok(Json(done?))
}

/// Answer an idea
///
/// For its team, by a lead, or anybody in it where nobody leads it: it was looked at, will be done by a day, is done, or not
/// now, with a reason. Those who support it hear when it is done.
#[utoipa::path(post, path = "/api/v1/ideas/{id}/answer", tag = "ideas", request_body = NewIdeaAnswer,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = IdeaWithHistory), (status = 403), (status = 404), (status = 409), (status = 412),
              (status = 422)))]
async fn answer(
    actor: Actor,
    Place(id): Place<IdeaId>,
    IfMatch(expected): IfMatch,
    body: Body<NewIdeaAnswer>,
) -> Answer<impl IntoResponse> {
    let fingerprint = format!("{id} {}", body.fingerprint);
    let once = Once { key: body.key, route: "POST /ideas/{id}/answer", fingerprint };
    let new = body.value;
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        people::once!(a, once, {
            actions::answer(a, id, expected, &new).await?;
            as_it_is(a, id).await
        })
    });
    Ok(tagged(StatusCode::OK, done?))
}
