//! Business calendars for programs.

use axum::Json;
use axum::extract::Query;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::Failure;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, IfMatch, Paging, Tagged};

use super::model::{CalendarChanges, NewCalendar};
use super::views::Calendar;
use super::{actions, store, views};
use crate::place::Place;
use crate::policy::{self, Deed};
use crate::views::{Listed, after};
use crate::{Actor, App, CalendarId, Once, Visit, once};

/// The name of the list in its cursors.
const LIST: &str = "calendars";

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list, create)).routes(routes!(show, change))
}

#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Asked {
    /// 1 to 200; 50 when not given.
    limit: Option<i64>,
    /// Where the last page ended: its `next`.
    after: Option<String>,
}

/// List business calendars
///
/// In the order in which they were made.
#[utoipa::path(get, path = "/api/v1/calendars", tag = "calendars", params(Asked),
    responses((status = 200, body = Listed<Calendar>)))]
async fn list(mut visit: Visit, Query(asked): Query<Asked>) -> Answer {
    policy::require_sight(visit.viewer(), Deed::ReadDirectory)?;
    let (paging, seal) = (Paging { limit: asked.limit, after: asked.after }, visit.seal());
    let rows = store::list(&mut visit.view, after(&paging, &seal, LIST)?, paging.limit() + 1).await?;
    let shown = rows.into_iter().map(Calendar::of).collect::<Result<Vec<_>, _>>()?;
    let listed =
        Listed::of(shown, paging.limit(), &seal, LIST, |calendar| calendar.id.get(), |calendar| calendar);
    Ok(Json(listed).into_response())
}

/// Make a business calendar
///
/// A name is enough for Monday to Friday, 09:00 to 17:00, where the organisation is. For administrators.
#[utoipa::path(post, path = "/api/v1/calendars", tag = "calendars", request_body = NewCalendar,
    responses((status = 201, body = Calendar), (status = 422)))]
async fn create(actor: Actor, body: Body<NewCalendar>) -> Answer {
    let once = Once { key: body.key, route: "POST /calendars", fingerprint: body.fingerprint };
    let viewer = &actor.viewer;
    let made: Result<_, Failure> = act!(actor.app.db, viewer, |a| once!(a, once, {
        let id = actions::create(a, &body.value).await?;
        views::calendar(a, viewer, id).await
    }));
    Ok(Tagged(StatusCode::CREATED, 1, made?).into_response())
}

/// A business calendar
#[utoipa::path(get, path = "/api/v1/calendars/{id}", tag = "calendars", params(("id" = String, Path)),
    responses((status = 200, body = Calendar), (status = 404)))]
async fn show(mut visit: Visit, Place(id): Place<CalendarId>) -> Answer {
    let viewer = visit.viewer().clone();
    let calendar = views::calendar(&mut visit.view, &viewer, id).await?;
    Ok(Tagged(StatusCode::OK, calendar.version, calendar).into_response())
}

/// Change a business calendar
///
/// What is left out stays. Promises that run are counted with the new hours.
#[utoipa::path(patch, path = "/api/v1/calendars/{id}", tag = "calendars", request_body = CalendarChanges,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = 200, body = Calendar), (status = 404), (status = 412), (status = 422)))]
async fn change(
    actor: Actor,
    Place(id): Place<CalendarId>,
    expected: IfMatch,
    body: Body<CalendarChanges>,
) -> Answer {
    let viewer = &actor.viewer;
    let changed: Result<Calendar, Failure> = act!(actor.app.db, viewer, |a| {
        actions::change(a, id, expected, &body.value).await?;
        views::calendar(a, viewer, id).await
    });
    let calendar = changed?;
    Ok(Tagged(StatusCode::OK, calendar.version, calendar).into_response())
}
