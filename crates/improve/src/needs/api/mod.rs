//! `/api/v1/needs`.

mod verbs;

use axum::Json;
use axum::extract::Query;
use axum::response::IntoResponse;
use db::{Act, act};
use http::StatusCode;
use kernel::{Failure, Instant};
use map::RelationshipId;
use map::relationships::Side;
use people::place::Place;
use people::views::{Listed, after};
use people::{Actor, App, Once, Visit};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, IfMatch, Paging, Tagged, Words};

use super::input::{NeedRewording, NewNeed};
use super::model::{Kind, NeedId, State};
use super::reading;
use super::store::{self, Filter, Unanswered};
use super::views::{NeedView, NeedWithHistory, UnansweredNeedView, told};
use super::{UNANSWERED_SECONDS, actions};

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list, raise))
        .routes(routes!(unanswered))
        .routes(routes!(show, reword))
        .merge(verbs::api())
}

/// Which needs.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Which {
    #[param(value_type = Option<String>)]
    relationship: Option<RelationshipId>,
    /// Who raised it.
    side: Option<Side>,
    kind: Option<Kind>,
    state: Option<State>,
    limit: Option<i64>,
    after: Option<String>,
}

/// The name of the list in its cursors.
pub(super) const LIST: &str = "needs";

/// List challenges, needs and help asked for
///
/// Of the relationships that the caller or a team of theirs is an end of, the latest first. To everybody else there are none.
#[utoipa::path(get, path = "/api/v1/needs", tag = "needs", params(Which),
    responses((status = OK, body = Listed<NeedView>)))]
async fn list(mut visit: Visit, Query(which): Query<Which>) -> Answer<impl IntoResponse> {
    let (seal, viewer, t) = (visit.seal(), visit.viewer().clone(), visit.speech());
    let paging = Paging { limit: which.limit, after: which.after };
    let after = after(&paging, &seal, LIST)?.map(NeedId::new);
    let Which { relationship, side, kind, state, .. } = which;
    let filter = Filter { relationship, side, kind, state, ..Filter::default() };
    let limit = paging.limit();
    let rows = store::list(&mut visit.view, viewer.person, &filter, after, limit + 1).await?;
    let show = |need| NeedView::of(t.words(), &need, t.now);
    Ok(Json(Listed::of(told(rows, &viewer), limit, &seal, LIST, |need| need.id.get(), show)))
}

/// Raise a challenge, a need, or ask for help
///
/// By anybody of a side, for it; for a side of which nobody signs in, by those across from it. The other side has ten opening
/// days to answer.
#[utoipa::path(post, path = "/api/v1/needs", tag = "needs", request_body = NewNeed,
    responses((status = CREATED, body = NeedWithHistory), (status = 403), (status = 409), (status = 422)))]
async fn raise(actor: Actor, body: Body<NewNeed>) -> Answer<impl IntoResponse> {
    let once = Once { key: body.key, route: "POST /needs", fingerprint: body.fingerprint };
    let new = body.value;
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        people::once!(a, once, {
            let id = actions::raise(a, &new).await?;
            as_it_is(a, id).await
        })
    });
    Ok(tagged(StatusCode::CREATED, done?))
}

/// A challenge, a need, or help asked for
///
/// With what was said over it and where it was born, for the two ends.
#[utoipa::path(get, path = "/api/v1/needs/{id}", tag = "needs", params(("id" = String, Path)),
    responses((status = OK, body = NeedWithHistory), (status = 404)))]
async fn show(mut visit: Visit, Place(id): Place<NeedId>) -> Answer<impl IntoResponse> {
    let (viewer, t) = (visit.viewer().clone(), visit.speech());
    let whole = reading::whole(&mut visit.view, &viewer, id).await?;
    let view = NeedWithHistory::of(t.words(), &whole, t.now);
    Ok(Tagged(StatusCode::OK, whole.need.version, view))
}

/// Say a need otherwise
///
/// As long as nobody has answered, by whoever raised it or speaks for their side. What was said before stays in its history.
#[utoipa::path(patch, path = "/api/v1/needs/{id}", tag = "needs", request_body = NeedRewording,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = NeedWithHistory), (status = 403), (status = 404), (status = 409), (status = 412),
              (status = 422)))]
async fn reword(
    actor: Actor,
    Place(id): Place<NeedId>,
    IfMatch(expected): IfMatch,
    body: Body<NeedRewording>,
) -> Answer<impl IntoResponse> {
    let new = body.value;
    let done: Result<NeedWithHistory, Failure> = act!(actor.app.db, actor.viewer, |a| {
        actions::reword(a, id, expected, &new).await?;
        as_it_is(a, id).await
    });
    let view = done?;
    Ok(Tagged(StatusCode::OK, view.need.version, view))
}

/// A page of the list.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Part {
    limit: Option<i64>,
    after: Option<String>,
}

/// The name of the leaders' list in its cursors.
pub(super) const ABOVE: &str = "needs-unanswered";

/// List what nobody has answered for thirty days
///
/// Of the teams below those that the caller leads: which relationship, of which kind, whose word is waited for and since when.
/// Not a word of it: that is for its two ends.
#[utoipa::path(get, path = "/api/v1/needs/unanswered", tag = "needs", params(Part),
    responses((status = OK, body = Listed<UnansweredNeedView>)))]
async fn unanswered(mut visit: Visit, Query(part): Query<Part>) -> Answer<impl IntoResponse> {
    let (seal, viewer, now) = (visit.seal(), visit.viewer().person, visit.view.now);
    let paging = Paging { limit: part.limit, after: part.after };
    let after = paging.after.as_deref().map(|cursor| open_above(&seal, cursor)).transpose()?;
    let limit = paging.limit();
    let before = now.plus_seconds(-UNANSWERED_SECONDS);
    let mut rows = store::unanswered(&mut visit.view, viewer, before, after, limit + 1).await?;
    let next = cut_above(&seal, &mut rows, limit);
    Ok(Json(Listed { items: rows.iter().map(|one| UnansweredNeedView::of(one, now)).collect(), next }))
}

pub(super) fn open_above(seal: &web::Seal, cursor: &str) -> Result<(Instant, NeedId), kernel::Refusal> {
    let [since, id] = seal.open::<2>(ABOVE, cursor)?;
    Ok((Instant(since), NeedId::new(id)))
}

/// Leaves so many rows; where there are more, says after which the next page begins.
pub(super) fn cut_above(seal: &web::Seal, rows: &mut Vec<Unanswered>, limit: i64) -> Option<String> {
    let limit = usize::try_from(limit).unwrap_or_default();
    let is_more = rows.len() > limit;
    rows.truncate(limit);
    let last = rows.last().filter(|_| is_more)?;
    Some(seal.cursor(ABOVE, &[last.waits_since.0, last.id.get()]))
}

async fn as_it_is(a: &mut Act, id: NeedId) -> Result<NeedWithHistory, Failure> {
    let viewer = a.viewer.clone();
    let whole = reading::whole(a, &viewer, id).await?;
    Ok(NeedWithHistory::of(Words::of(&viewer.language), &whole, a.now))
}

fn tagged(status: StatusCode, view: serde_json::Value) -> Tagged<serde_json::Value> {
    let version = view["version"].as_i64().unwrap_or(1);
    Tagged(status, version, view)
}
