//! The page of a review: points, notes, decisions.

use axum::extract::Path;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::Failure;
use people::place::Place;
use people::{Actor, App, Once};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, IfMatch, Tagged};

use super::super::actions;
use super::super::input::{NewReviewEntry, ReviewEntryChange};
use super::super::model::{EntryId, ReviewId};
use super::super::views::ReviewWithPage;
use super::{as_it_is, tagged};

pub(super) fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(write)).routes(routes!(change, take_back))
}

/// Write on the page of a review
///
/// A point for the table, a note, or a decision with who does it by when. By anybody of either end, until it is closed.
#[utoipa::path(post, path = "/api/v1/reviews/{id}/entries", tag = "reviews", request_body = NewReviewEntry,
    params(("id" = String, Path)),
    responses((status = CREATED, body = ReviewWithPage), (status = 403), (status = 404), (status = 409), (status = 422)))]
async fn write(
    actor: Actor,
    Place(id): Place<ReviewId>,
    body: Body<NewReviewEntry>,
) -> Answer<impl IntoResponse> {
    let fingerprint = format!("{id} {}", body.fingerprint);
    let once = Once { key: body.key, route: "POST /reviews/{id}/entries", fingerprint };
    let new = body.value;
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        people::once!(a, once, {
            actions::write(a, id, &new).await?;
            as_it_is(a, id).await
        })
    });
    Ok(tagged(StatusCode::CREATED, done?))
}

/// Say something on the page of a review otherwise
///
/// Anybody of either end may: the page is of both. `If-Match` names the version of the entry.
#[utoipa::path(patch, path = "/api/v1/reviews/{id}/entries/{entry}", tag = "reviews", request_body = ReviewEntryChange,
    params(("id" = String, Path), ("entry" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = ReviewWithPage), (status = 403), (status = 404), (status = 409), (status = 412),
              (status = 422)))]
async fn change(
    actor: Actor,
    Path((id, entry)): Path<(ReviewId, EntryId)>,
    IfMatch(expected): IfMatch,
    body: Body<ReviewEntryChange>,
) -> Answer<impl IntoResponse> {
    let new = body.value;
    let done: Result<ReviewWithPage, Failure> = act!(actor.app.db, actor.viewer, |a| {
        actions::change_entry(a, id, entry, expected, &new).await?;
        as_it_is(a, id).await
    });
    let view = done?;
    Ok(Tagged(StatusCode::OK, view.review.version, view))
}

/// Take something off the page of a review
///
/// `If-Match` names the version of the entry.
#[utoipa::path(delete, path = "/api/v1/reviews/{id}/entries/{entry}", tag = "reviews",
    params(("id" = String, Path), ("entry" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = ReviewWithPage), (status = 403), (status = 404), (status = 409), (status = 412)))]
async fn take_back(
    actor: Actor,
    Path((id, entry)): Path<(ReviewId, EntryId)>,
    IfMatch(expected): IfMatch,
) -> Answer<impl IntoResponse> {
    let done: Result<ReviewWithPage, Failure> = act!(actor.app.db, actor.viewer, |a| {
        actions::take_back(a, id, entry, expected).await?;
        as_it_is(a, id).await
    });
    let view = done?;
    Ok(Tagged(StatusCode::OK, view.review.version, view))
}
