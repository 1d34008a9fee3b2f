//! What is done with a review: closed, called off, its table drawn anew.

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
use super::super::input::ReviewClosing;
use super::super::model::ReviewId;
use super::super::views::ReviewWithPage;
use super::{as_it_is, tagged};

pub(super) fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(close)).routes(routes!(call_off)).routes(routes!(draw))
}

/// Say what came of a review
///
/// On course, a regroup (what changes, and when work goes on), or back to a step, with a reason. By whoever gives the word
/// of either end.
#[utoipa::path(post, path = "/api/v1/reviews/{id}/close", tag = "reviews", request_body = ReviewClosing,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = ReviewWithPage), (status = 403), (status = 404), (status = 409), (status = 412),
              (status = 422)))]
async fn close(
    actor: Actor,
    Place(id): Place<ReviewId>,
    IfMatch(expected): IfMatch,
    body: Body<ReviewClosing>,
) -> Answer<impl IntoResponse> {
    let fingerprint = format!("{id} {}", body.fingerprint);
    let once = Once { key: body.key, route: "POST /reviews/{id}/close", fingerprint };
    let new = body.value;
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        people::once!(a, once, {
            actions::close(a, id, expected, &new).await?;
            as_it_is(a, id).await
        })
    });
    Ok(tagged(StatusCode::OK, done?))
}

/// Call a review off
///
/// By whoever gives the word of either end; calendars drop it.
#[utoipa::path(post, path = "/api/v1/reviews/{id}/call_off", tag = "reviews",
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = ReviewWithPage), (status = 403), (status = 404), (status = 409), (status = 412)))]
async fn call_off(
    actor: Actor,
    Place(id): Place<ReviewId>,
    IfMatch(expected): IfMatch,
) -> Answer<impl IntoResponse> {
    let done: Result<ReviewWithPage, Failure> = act!(actor.app.db, actor.viewer, |a| {
        actions::call_off(a, id, expected).await?;
        as_it_is(a, id).await
    });
    let view = done?;
    Ok(Tagged(StatusCode::OK, view.review.version, view))
}

/// Draw the table of a review anew
///
/// From the data as it is now. It is drawn by itself each day in the two weeks before, and when the review is closed.
#[utoipa::path(post, path = "/api/v1/reviews/{id}/agenda", tag = "reviews", params(("id" = String, Path)),
    responses((status = OK, body = ReviewWithPage), (status = 403), (status = 404), (status = 409)))]
async fn draw(actor: Actor, Place(id): Place<ReviewId>) -> Answer<impl IntoResponse> {
    let done: Result<ReviewWithPage, Failure> = act!(actor.app.db, actor.viewer, |a| {
        actions::draw_anew(a, id).await?;
        as_it_is(a, id).await
    });
    let view = done?;
    Ok(Tagged(StatusCode::OK, view.review.version, view))
}
