//! Links, going on as one, and splitting, for programs.

use axum::Json;
use axum::extract::Path;
use axum::response::Response;
use db::act;
use http::StatusCode;
use kernel::Failure;
use people::{Actor, App, Once, PersonId, Visit, once};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, IfMatchAt};

use super::actions::{self, Merge, NewRequestLink, Split};
use super::views::BesideView;
use super::{LinkId, alike};
use crate::policy::Deed;
use crate::requests::model::RequestId;
use crate::requests::overtaken::{or_meanwhile, tagged};
use crate::requests::reading::{self, Seen};
use crate::requests::store::{self, Around, LikeIt, Relation};
use crate::requests::views::RequestView;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list, link))
        .routes(routes!(unlink))
        .routes(routes!(likely))
        .routes(routes!(merge, undo_merge))
        .routes(routes!(split))
}

#[derive(Serialize, ToSchema)]
struct BesideList {
    items: Vec<BesideView>,
    /// There is no more: they are told whole.
    next: Option<String>,
}

/// The requests beside one. Whoever may not see one of them hears nothing of it.
async fn beside(visit: &mut Visit, seen: &Seen, likely: bool) -> Result<Vec<BesideView>, Failure> {
    let viewer = PersonId(visit.viewer().person);
    let shown = &seen.shown;
    let like = LikeIt { team: shown.team_id, service: shown.service_id, requester: shown.requester_id };
    let around = Around { viewer, like: likely.then_some(like), aids: None };
    let mut near = store::beside(&mut visit.view, shown.id, around).await?;
    near.retain(|one| (one.relation == Some(Relation::Like)) == likely);
    if likely {
        let says = |one: &store::Named| one.says.clone().unwrap_or_default();
        let told = near.into_iter().map(|one| (says(&one), one)).collect();
        near = alike::likeliest(&shown.subject, told, alike::MAY_BE, |(says, _): &(String, _)| says)
            .into_iter()
            .map(|(_, one)| one)
            .collect();
    }
    for (id, circle) in near.iter().filter_map(|one| Some((one.id, one.circle?))) {
        visit.view.saw(id, circle);
    }
    Ok(near.into_iter().filter_map(|one| BesideView::of(one, seen.reads())).collect())
}

/// Requests that belong to one: linked with it, that go on as it, or as which it goes on; as far as you see them.
#[utoipa::path(get, path = "/api/v1/requests/{id}/links", tag = "requests", params(("id" = String, Path)),
    responses((status = 200, body = BesideList)))]
async fn list(mut visit: Visit, Path(id): Path<RequestId>) -> Answer<Json<BesideList>> {
    let seen = reading::by_id(&mut visit.view, id).await?;
    let items = beside(&mut visit, &seen, false).await?;
    visit.log_seen().await?;
    Ok(Json(BesideList { items, next: None }))
}

/// Open requests that may be the same, the likeliest first: at most three, by the words of their subjects. For those who
/// work on it.
#[utoipa::path(get, path = "/api/v1/requests/{id}/likely", tag = "requests", params(("id" = String, Path)),
    responses((status = 200, body = BesideList), (status = 403)))]
async fn likely(mut visit: Visit, Path(id): Path<RequestId>) -> Answer<Json<BesideList>> {
    let seen = reading::by_id(&mut visit.view, id).await?;
    crate::policy::check(Deed::Link, seen.standing, visit.viewer(), seen.shown.state)?;
    let items = beside(&mut visit, &seen, true).await?;
    visit.log_seen().await?;
    Ok(Json(BesideList { items, next: None }))
}

/// After a verb: the request as it is now.
async fn as_it_is(actor: &Actor, id: RequestId, status: StatusCode) -> Result<Response, Failure> {
    let mut view = actor.app.db.view(actor.viewer.clone()).await?;
    let seen = reading::by_id(&mut view, id).await?;
    let shown = seen.view(&actor.viewer, view.now);
    Ok(tagged(status, &seen, shown))
}

/// Links two requests
///
/// One that you work on, and another that you see.
#[utoipa::path(post, path = "/api/v1/requests/{id}/links", tag = "requests", params(("id" = String, Path)),
    request_body = NewRequestLink, responses((status = 201, body = RequestView), (status = 403), (status = 409), (status = 422)))]
async fn link(actor: Actor, Path(id): Path<RequestId>, body: Body<NewRequestLink>) -> Answer {
    let route = "POST /api/v1/requests/{id}/links";
    let once = Once { key: body.key, route, fingerprint: format!("{id} {}", body.fingerprint) };
    let input = body.value;
    act!(actor.app.db, actor.viewer, |a| once!(a, once, actions::link(a, id, &input).await))?;
    Ok(as_it_is(&actor, id, StatusCode::CREATED).await?)
}

/// Ends a link
#[utoipa::path(delete, path = "/api/v1/requests/{id}/links/{link}", tag = "requests",
    params(("id" = String, Path), ("link" = String, Path)), responses((status = 200, body = RequestView), (status = 404)))]
async fn unlink(actor: Actor, Path((id, link)): Path<(RequestId, LinkId)>) -> Answer {
    act!(actor.app.db, actor.viewer, |a| actions::unlink(a, id, link).await)?;
    Ok(as_it_is(&actor, id, StatusCode::OK).await?)
}

/// Lets a request go on as another
///
/// Of the same team or service, told to the same people. Whoever asked reads and writes there from now on, and the earlier
/// of the two promised dates holds. Answers with the one that goes on.
#[utoipa::path(post, path = "/api/v1/requests/{id}/merger", tag = "requests", params(("id" = String, Path)),
    request_body = Merge, responses((status = 200, body = RequestView), (status = 403), (status = 409), (status = 422)))]
async fn merge(
    actor: Actor,
    Path(id): Path<RequestId>,
    IfMatchAt(expected, read): IfMatchAt,
    body: Body<Merge>,
) -> Answer {
    let route = "POST /api/v1/requests/{id}/merger";
    let once = Once { key: body.key, route, fingerprint: format!("{id} {}", body.fingerprint) };
    let input = body.value;
    let done =
        act!(actor.app.db, actor.viewer, |a| once!(a, once, actions::merge(a, id, expected, &input).await));
    or_meanwhile!(actor, id, read, done);
    Ok(as_it_is(&actor, input.into, StatusCode::OK).await?)
}

/// Lets it go on by itself again
///
/// As both stood before; within an hour.
#[utoipa::path(delete, path = "/api/v1/requests/{id}/merger", tag = "requests", params(("id" = String, Path)),
    responses((status = 200, body = RequestView), (status = 409)))]
async fn undo_merge(actor: Actor, Path(id): Path<RequestId>) -> Answer {
    act!(actor.app.db, actor.viewer, |a| actions::undo_merge(a, id, None).await)?;
    Ok(as_it_is(&actor, id, StatusCode::OK).await?)
}

/// Makes messages a request of their own
///
/// For the same person, linked with this one, where they stay and are marked. Answers with the new one.
#[utoipa::path(post, path = "/api/v1/requests/{id}/splits", tag = "requests", params(("id" = String, Path)),
    request_body = Split, responses((status = 201, body = RequestView), (status = 403), (status = 409), (status = 422)))]
async fn split(
    actor: Actor,
    Path(id): Path<RequestId>,
    IfMatchAt(expected, read): IfMatchAt,
    body: Body<Split>,
) -> Answer {
    let route = "POST /api/v1/requests/{id}/splits";
    let once = Once { key: body.key, route, fingerprint: format!("{id} {}", body.fingerprint) };
    let input = body.value;
    let opened =
        act!(actor.app.db, actor.viewer, |a| once!(a, once, actions::split(a, id, expected, &input).await));
    let opened = or_meanwhile!(actor, id, read, opened);
    let opened: RequestId = serde_json::from_value(opened).map_err(anyhow::Error::from)?;
    // It may be of a team whose requests whoever split it off does not see.
    let of = match as_it_is(&actor, opened, StatusCode::CREATED).await {
        Err(Failure::Refused(_)) => as_it_is(&actor, id, StatusCode::CREATED).await,
        other => other,
    };
    Ok(of?)
}
