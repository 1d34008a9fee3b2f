//! `/api/v1/reviews`.

mod entries;
mod verbs;

use axum::Json;
use axum::extract::Query;
use axum::response::IntoResponse;
use db::{Act, act};
use http::StatusCode;
use kernel::Failure;
use map::RelationshipId;
use people::place::Place;
use people::views::{Listed, after};
use people::{Actor, App, Once, Visit};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, IfMatch, Paging, Tagged};

use super::input::{NewReview, ReviewChange};
use super::model::{ReviewId, State};
use super::store::{self, Filter};
use super::views::{ReviewView, ReviewWithPage};
use super::{actions, reading};

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list, plan))
        .routes(routes!(show, change))
        .merge(verbs::api())
        .merge(entries::api())
}

/// Which reviews.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Which {
    #[param(value_type = Option<String>)]
    relationship: Option<RelationshipId>,
    state: Option<State>,
    limit: Option<i64>,
    after: Option<String>,
}

/// The name of the list in its cursors.
pub(super) const LIST: &str = "reviews";

/// List reviews
///
/// Of the relationships that the caller or a team of theirs is an end of, the latest first. To everybody else there are none.
#[utoipa::path(get, path = "/api/v1/reviews", tag = "reviews", params(Which),
    responses((status = OK, body = Listed<ReviewView>)))]
async fn list(mut visit: Visit, Query(which): Query<Which>) -> Answer<impl IntoResponse> {
    let (seal, viewer) = (visit.seal(), visit.viewer().clone());
    let paging = Paging { limit: which.limit, after: which.after };
    let after = after(&paging, &seal, LIST)?.map(ReviewId::new);
    let filter = Filter { relationship: which.relationship, state: which.state };
    let limit = paging.limit();
    let rows = store::list(&mut visit.view, viewer.person, &filter, after, limit + 1).await?;
    let rows = rows.into_iter().map(|one| one.told_to(&viewer)).collect();
    let show = |review| ReviewView::from(&review);
    Ok(Json(Listed::of(rows, limit, &seal, LIST, |review| review.id.get(), show)))
}

/// Plan a review
///
/// By anybody of either end. One at a time is planned over a relationship; whoever is invited gets it for their calendar.
#[utoipa::path(post, path = "/api/v1/reviews", tag = "reviews", request_body = NewReview,
    responses((status = CREATED, body = ReviewWithPage), (status = 403), (status = 409), (status = 422)))]
async fn plan(actor: Actor, body: Body<NewReview>) -> Answer<impl IntoResponse> {
    let once = Once { key: body.key, route: "POST /reviews", fingerprint: body.fingerprint };
    let new = body.value;
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        people::once!(a, once, {
            let id = actions::plan(a, &new).await?;
            as_it_is(a, id).await
        })
    });
    Ok(tagged(StatusCode::CREATED, done?))
}

/// A review
///
/// With what the data put on its table, and its page, for the two ends.
#[utoipa::path(get, path = "/api/v1/reviews/{id}", tag = "reviews", params(("id" = String, Path)),
    responses((status = OK, body = ReviewWithPage), (status = 404)))]
async fn show(mut visit: Visit, Place(id): Place<ReviewId>) -> Answer<impl IntoResponse> {
    let viewer = visit.viewer().clone();
    let whole = reading::whole(&mut visit.view, &viewer, id).await?;
    let view = ReviewWithPage::of(&whole, &viewer)?;
    Ok(Tagged(StatusCode::OK, whole.review.version, view))
}

/// Move a review
///
/// To another time or place, or with other people; calendars follow. By anybody of either end, as long as it is planned.
#[utoipa::path(patch, path = "/api/v1/reviews/{id}", tag = "reviews", request_body = ReviewChange,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = ReviewWithPage), (status = 403), (status = 404), (status = 409), (status = 412),
              (status = 422)))]
async fn change(
    actor: Actor,
    Place(id): Place<ReviewId>,
    IfMatch(expected): IfMatch,
    body: Body<ReviewChange>,
) -> Answer<impl IntoResponse> {
    let new = body.value;
    let done: Result<ReviewWithPage, Failure> = act!(actor.app.db, actor.viewer, |a| {
        actions::change(a, id, expected, &new).await?;
        as_it_is(a, id).await
    });
    let view = done?;
    Ok(Tagged(StatusCode::OK, view.review.version, view))
}

async fn as_it_is(a: &mut Act, id: ReviewId) -> Result<ReviewWithPage, Failure> {
    let viewer = a.viewer.clone();
    let whole = reading::whole(a, &viewer, id).await?;
    Ok(ReviewWithPage::of(&whole, &viewer)?)
}

fn tagged(status: StatusCode, view: serde_json::Value) -> Tagged<serde_json::Value> {
    let version = view["version"].as_i64().unwrap_or(1);
    Tagged(status, version, view)
}
