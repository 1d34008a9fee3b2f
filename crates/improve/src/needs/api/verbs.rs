//! What is done with a need: answered, agreed, done, confirmed, taken back.

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
use super::super::input::{NeedWords, NewNeedAnswer};
use super::super::model::NeedId;
use super::super::views::NeedWithHistory;
use super::{as_it_is, tagged};

pub(super) fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(answer))
        .routes(routes!(agree))
        .routes(routes!(met))
        .routes(routes!(confirm))
        .routes(routes!(not_yet))
        .routes(routes!(withdraw))
}

/// Does a verb once for each key, and gives the need as it is then.
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

/// Answer what the other side needs
///
/// For the other side, by a lead of the team, or anybody in it where nobody leads it: accept, decline with a reason, or offer
/// something else. Help is accepted with the day by which it comes.
#[utoipa::path(post, path = "/api/v1/needs/{id}/answer", tag = "needs", request_body = NewNeedAnswer,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = NeedWithHistory), (status = 403), (status = 404), (status = 409), (status = 412),
              (status = 422)))]
async fn answer(
    actor: Actor,
    Place(id): Place<NeedId>,
    seen: IfMatch,
    body: Body<NewNeedAnswer>,
) -> Answer<impl IntoResponse> {
    done!(actor, id, seen, body, "POST /needs/{id}/answer", actions::answer)
}

/// Agree to what was offered instead
///
/// By whoever speaks for the side that raised it.
#[utoipa::path(post, path = "/api/v1/needs/{id}/agree", tag = "needs", request_body = NeedWords,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = NeedWithHistory), (status = 403), (status = 404), (status = 409), (status = 412)))]
async fn agree(
    actor: Actor,
    Place(id): Place<NeedId>,
    seen: IfMatch,
    body: Body<NeedWords>,
) -> Answer<impl IntoResponse> {
    done!(actor, id, seen, body, "POST /needs/{id}/agree", actions::agree)
}

/// Say that a need is met
///
/// By whoever speaks for the side that promised it. Whether it is, the other side says.
#[utoipa::path(post, path = "/api/v1/needs/{id}/met", tag = "needs", request_body = NeedWords,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = NeedWithHistory), (status = 403), (status = 404), (status = 409), (status = 412)))]
async fn met(
    actor: Actor,
    Place(id): Place<NeedId>,
    seen: IfMatch,
    body: Body<NeedWords>,
) -> Answer<impl IntoResponse> {
    done!(actor, id, seen, body, "POST /needs/{id}/met", actions::meet)
}

/// Confirm that it is done
///
/// By whoever raised it or speaks for their side.
#[utoipa::path(post, path = "/api/v1/needs/{id}/confirm", tag = "needs", request_body = NeedWords,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = NeedWithHistory), (status = 403), (status = 404), (status = 409), (status = 412)))]
async fn confirm(
    actor: Actor,
    Place(id): Place<NeedId>,
    seen: IfMatch,
    body: Body<NeedWords>,
) -> Answer<impl IntoResponse> {
    done!(actor, id, seen, body, "POST /needs/{id}/confirm", actions::confirm)
}

/// Say that it is not done yet
///
/// With what is missing: it is still promised. Of something that was offered instead, why it does not do: the other side
/// answers anew.
#[utoipa::path(post, path = "/api/v1/needs/{id}/not_yet", tag = "needs", request_body = NeedWords,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = NeedWithHistory), (status = 403), (status = 404), (status = 409), (status = 412),
              (status = 422)))]
async fn not_yet(
    actor: Actor,
    Place(id): Place<NeedId>,
    seen: IfMatch,
    body: Body<NeedWords>,
) -> Answer<impl IntoResponse> {
    done!(actor, id, seen, body, "POST /needs/{id}/not_yet", actions::not_yet)
}

/// Take a need back
///
/// By whoever raised it or speaks for their side.
#[utoipa::path(post, path = "/api/v1/needs/{id}/withdraw", tag = "needs", request_body = NeedWords,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = NeedWithHistory), (status = 403), (status = 404), (status = 409), (status = 412)))]
async fn withdraw(
    actor: Actor,
    Place(id): Place<NeedId>,
    seen: IfMatch,
    body: Body<NeedWords>,
) -> Answer<impl IntoResponse> {
    done!(actor, id, seen, body, "POST /needs/{id}/withdraw", actions::withdraw)
}
