//! Whom the organisation trusts.

use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::Failure;
use people::{Actor, App, Visit};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, IfMatch, Tagged};

use super::NewWords;
use crate::safe::actions;
use crate::safe::model::NewTrusted;
use crate::safe::store;
use crate::safe::views::SafeChannelView;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(show, name)).routes(routes!(describe))
}

async fn as_it_is(actor: &Actor) -> Answer<impl IntoResponse + use<>> {
    let mut view = actor.app.db.view(actor.viewer.clone()).await?;
    let version = store::version(&mut view).await?;
    Ok(Tagged(StatusCode::OK, version, SafeChannelView::of(store::trusted(&mut view).await?)))
}

/// Whom the organisation trusts with reports of harm
///
/// Everybody may know.
#[utoipa::path(get, path = "/api/v1/safe/trusted", tag = "safe", responses((status = OK, body = SafeChannelView)))]
async fn show(mut visit: Visit) -> Answer<impl IntoResponse> {
    let version = store::version(&mut visit.view).await?;
    Ok(Tagged(StatusCode::OK, version, SafeChannelView::of(store::trusted(&mut visit.view).await?)))
}

/// Name them
///
/// All of them, two to seven, who work here. For administrators, who read nothing by that. Whoever is not named any more
/// hands over what nobody else reads, and reads nothing else from now on.
#[utoipa::path(put, path = "/api/v1/safe/trusted", tag = "safe", request_body = NewTrusted,
    params(("If-Match" = Option<String>, Header)),
    responses((status = OK, body = SafeChannelView), (status = 403), (status = 412), (status = 422)))]
async fn name(actor: Actor, seen: IfMatch, body: Body<NewTrusted>) -> Answer<impl IntoResponse> {
    let new = body.value;
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::name(a, IfMatch(seen.0), &new).await);
    done?;
    as_it_is(&actor).await
}

/// Say how to reach you
///
/// For a trusted person.
#[utoipa::path(put, path = "/api/v1/safe/trusted/me", tag = "safe", request_body = NewWords,
    responses((status = OK, body = SafeChannelView), (status = 404), (status = 422)))]
async fn describe(actor: Actor, body: Body<NewWords>) -> Answer<impl IntoResponse> {
    let words = body.value.words;
    let done: Result<(), Failure> = act!(actor.app.db, actor.viewer, |a| actions::describe(a, &words).await);
    done?;
    as_it_is(&actor).await
}
