//! What is done with an improvement: who looks after it, how it goes on, causes, steps, what it did.

use axum::extract::Path;
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
use super::super::input::{
    ImprovementEnd, ImprovementOwner, ImprovementStart, ImprovementStep, NewImprovementCause,
    NewImprovementStep, NewImprovementThought,
};
use super::super::model::{CauseId, ImprovementId, TaskId};
use super::super::views::ImprovementWithPage;
use super::{as_it_is, tagged};

pub(super) fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(own))
        .routes(routes!(start))
        .routes(routes!(check))
        .routes(routes!(go_on))
        .routes(routes!(end))
        .routes(routes!(say_cause))
        .routes(routes!(take_back_cause))
        .routes(routes!(plan_step))
        .routes(routes!(do_step))
        .routes(routes!(think))
}

/// Does a verb once for each key, and gives the improvement as it is then.
macro_rules! done {
    ($actor:ident, $id:expr, $body:ident, $route:literal, |$a:ident, $new:ident| $does:expr) => {{
        let fingerprint = format!("{} {}", $id, $body.fingerprint);
        let once = Once { key: $body.key, route: $route, fingerprint };
        let $new = $body.value;
        let done: Result<_, Failure> = act!($actor.app.db, $actor.viewer, |$a| {
            people::once!($a, once, {
                let id = $does.await?;
                as_it_is($a, id).await
            })
        });
        Ok(tagged(StatusCode::OK, done?))
    }};
}

/// Name who looks after it on a side
///
/// By whoever gives the word of that side: somebody of it.
#[utoipa::path(post, path = "/api/v1/improvements/{id}/owner", tag = "improvements", request_body = ImprovementOwner,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = ImprovementWithPage), (status = 403), (status = 404), (status = 409), (status = 412),
              (status = 422)))]
async fn own(
    actor: Actor,
    Place(id): Place<ImprovementId>,
    IfMatch(expected): IfMatch,
    body: Body<ImprovementOwner>,
) -> Answer<impl IntoResponse> {
    done!(actor, id, body, "POST /improvements/{id}/owner", |a, new| actions::own(a, id, expected, &new))
}

/// Begin an improvement
///
/// Once somebody looks after it on each side. The figure of the 90 days before is frozen.
#[utoipa::path(post, path = "/api/v1/improvements/{id}/start", tag = "improvements", request_body = ImprovementStart,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = ImprovementWithPage), (status = 403), (status = 404), (status = 409), (status = 412),
              (status = 422)))]
async fn start(
    actor: Actor,
    Place(id): Place<ImprovementId>,
    IfMatch(expected): IfMatch,
    body: Body<ImprovementStart>,
) -> Answer<impl IntoResponse> {
    done!(actor, id, body, "POST /improvements/{id}/start", |a, new| actions::start(a, id, expected, &new))
}

/// Look whether an improvement did what it was to do
///
/// Both sides are asked to say what they think.
#[utoipa::path(post, path = "/api/v1/improvements/{id}/check", tag = "improvements", request_body = ImprovementStep,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = ImprovementWithPage), (status = 403), (status = 404), (status = 409), (status = 412),
              (status = 422)))]
async fn check(
    actor: Actor,
    Place(id): Place<ImprovementId>,
    IfMatch(expected): IfMatch,
    body: Body<ImprovementStep>,
) -> Answer<impl IntoResponse> {
    done!(actor, id, body, "POST /improvements/{id}/check", |a, new| actions::check(a, id, expected, &new))
}

/// Go back from looking to doing
///
/// By whoever looks after it or gives the word of a side.
#[utoipa::path(post, path = "/api/v1/improvements/{id}/go_on", tag = "improvements", request_body = ImprovementStep,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = ImprovementWithPage), (status = 403), (status = 404), (status = 409), (status = 412),
              (status = 422)))]
async fn go_on(
    actor: Actor,
    Place(id): Place<ImprovementId>,
    IfMatch(expected): IfMatch,
    body: Body<ImprovementStep>,
) -> Answer<impl IntoResponse> {
    done!(actor, id, body, "POST /improvements/{id}/go_on", |a, new| actions::go_on(a, id, expected, &new))
}

/// End an improvement
///
/// Kept, kept in another form, or dropped, with words. What was never looked at can only be dropped.
#[utoipa::path(post, path = "/api/v1/improvements/{id}/end", tag = "improvements", request_body = ImprovementEnd,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = ImprovementWithPage), (status = 403), (status = 404), (status = 409), (status = 412),
              (status = 422)))]
async fn end(
    actor: Actor,
    Place(id): Place<ImprovementId>,
    IfMatch(expected): IfMatch,
    body: Body<ImprovementEnd>,
) -> Answer<impl IntoResponse> {
    done!(actor, id, body, "POST /improvements/{id}/end", |a, new| actions::end(a, id, expected, &new))
}

/// Say a cause
///
/// Why it is so, or the cause of a cause; by anybody of both sides, in their name.
#[utoipa::path(post, path = "/api/v1/improvements/{id}/causes", tag = "improvements", request_body = NewImprovementCause,
    params(("id" = String, Path)),
    responses((status = OK, body = ImprovementWithPage), (status = 403), (status = 404), (status = 409),
              (status = 422)))]
async fn say_cause(
    actor: Actor,
    Place(id): Place<ImprovementId>,

    body: Body<NewImprovementCause>,
) -> Answer<impl IntoResponse> {
    done!(actor, id, body, "POST /improvements/{id}/causes", |a, new| actions::say_cause(a, id, &new))
}

/// Plan a step
///
/// What, who, by which day.
#[utoipa::path(post, path = "/api/v1/improvements/{id}/steps", tag = "improvements", request_body = NewImprovementStep,
    params(("id" = String, Path)),
    responses((status = OK, body = ImprovementWithPage), (status = 403), (status = 404), (status = 409),
              (status = 422)))]
async fn plan_step(
    actor: Actor,
    Place(id): Place<ImprovementId>,

    body: Body<NewImprovementStep>,
) -> Answer<impl IntoResponse> {
    done!(actor, id, body, "POST /improvements/{id}/steps", |a, new| actions::plan_task(a, id, &new))
}

/// Say what an improvement did
///
/// What a side thinks, once it is looked back on, in the place of what it said before.
#[utoipa::path(post, path = "/api/v1/improvements/{id}/thoughts", tag = "improvements", request_body = NewImprovementThought,
    params(("id" = String, Path)),
    responses((status = OK, body = ImprovementWithPage), (status = 403), (status = 404), (status = 409),
              (status = 422)))]
async fn think(
    actor: Actor,
    Place(id): Place<ImprovementId>,

    body: Body<NewImprovementThought>,
) -> Answer<impl IntoResponse> {
    done!(actor, id, body, "POST /improvements/{id}/thoughts", |a, new| actions::think(a, id, &new))
}

/// Take a cause back
///
/// By whoever said it, as long as nothing was said below it.
#[utoipa::path(post, path = "/api/v1/improvements/{id}/causes/{cause}/take_back", tag = "improvements", request_body = ImprovementStep,
    params(("id" = String, Path), ("cause" = String, Path)),
    responses((status = OK, body = ImprovementWithPage), (status = 403), (status = 404), (status = 409)))]
async fn take_back_cause(
    actor: Actor,
    Path((id, cause)): Path<(ImprovementId, CauseId)>,
    body: Body<ImprovementStep>,
) -> Answer<impl IntoResponse> {
    done!(actor, cause, body, "POST /improvements/{id}/causes/{cause}/take_back", |a, new| {
        actions::take_back_cause(a, id, cause, &new)
    })
}

/// Say that a step is done
///
/// By whoever was to do it, or looks after it all.
#[utoipa::path(post, path = "/api/v1/improvements/{id}/steps/{step}/done", tag = "improvements", request_body = ImprovementStep,
    params(("id" = String, Path), ("step" = String, Path)),
    responses((status = OK, body = ImprovementWithPage), (status = 403), (status = 404), (status = 409)))]
async fn do_step(
    actor: Actor,
    Path((id, step)): Path<(ImprovementId, TaskId)>,
    body: Body<ImprovementStep>,
) -> Answer<impl IntoResponse> {
    done!(actor, step, body, "POST /improvements/{id}/steps/{step}/done", |a, new| actions::do_task(
        a, id, step, &new
    ))
}
