//! `/api/v1/recurring_requests`.

use axum::Json;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, Instant, Refusal};
use people::place::Place;
use people::{Actor, App, Once, PersonId, Visit, once};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body};

use super::actions::{self, NewRecurring};
use super::model::{Paused, RecurringId, Rhythm};
use super::store::{self, Recurring};
use crate::requests::views::Ref;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list, set_up)).routes(routes!(stop)).routes(routes!(go_on))
}

/// A request of yours that is asked again.
#[derive(Serialize, ToSchema)]
struct RecurringView {
    #[schema(value_type = String)]
    id: RecurringId,
    service: Ref,
    subject: String,
    #[schema(value_type = String, example = "month")]
    rhythm: Rhythm,
    #[schema(format = Date)]
    first_on: String,
    #[schema(format = Date)]
    until_on: Option<String>,
    /// The day on which it is asked next; none where it is paused or over.
    #[schema(format = Date)]
    next_on: Option<String>,
    /// When the working day begins on which it is asked.
    #[schema(value_type = Option<String>, format = DateTime)]
    next_at: Option<Instant>,
    /// Why it is not asked any more.
    #[schema(value_type = Option<String>, example = "service")]
    paused: Option<Paused>,
    /// How the one is called that was asked last, or that it was set up from.
    last: Option<String>,
}

impl From<Recurring> for RecurringView {
    fn from(of: Recurring) -> Self {
        Self {
            id: of.id,
            service: Ref { id: of.service_id.0, name: of.service_name },
            subject: of.subject,
            rhythm: of.rhythm,
            first_on: of.first_on,
            until_on: of.until_on,
            next_on: of.next_on,
            next_at: of.next_at,
            paused: of.paused,
            last: of.last_reference,
        }
    }
}

#[derive(Serialize, ToSchema)]
struct RecurringList {
    items: Vec<RecurringView>,
}

/// List what you have asked again
///
/// Your own, at most 50.
#[utoipa::path(get, path = "/api/v1/recurring_requests", tag = "requests",
    responses((status = OK, body = RecurringList)))]
async fn list(mut visit: Visit) -> Answer<Json<RecurringList>> {
    let me = PersonId(visit.viewer().person);
    let items = store::of_person(&mut visit.view, me).await?;
    Ok(Json(RecurringList { items: items.into_iter().map(RecurringView::from).collect() }))
}

/// Have a request asked again
///
/// One of your own, as it was asked, every week, month, quarter or year, at the start of a working day of yours.
#[utoipa::path(post, path = "/api/v1/recurring_requests", tag = "requests", request_body = NewRecurring,
    responses((status = CREATED, body = RecurringView), (status = 422)))]
async fn set_up(actor: Actor, body: Body<NewRecurring>) -> Answer {
    let once = Once { key: body.key, route: "POST /recurring_requests", fingerprint: body.fingerprint };
    let made = act!(actor.app.db, actor.viewer, |a| once!(a, once, actions::set_up(a, &body.value).await))?;
    let id: RecurringId = serde_json::from_value(made).map_err(anyhow::Error::from)?;
    Ok((StatusCode::CREATED, as_it_is(&actor, id).await?).into_response())
}

async fn as_it_is(actor: &Actor, id: RecurringId) -> Answer<Json<RecurringView>> {
    let mut view = actor.app.db.view(actor.viewer.clone()).await?;
    let of = store::find(&mut view, PersonId(actor.viewer.person), id).await?.ok_or(Refusal::NotFound)?;
    Ok(Json(of.into()))
}

/// Let it go on
///
/// After a pause, from its next day on.
#[utoipa::path(post, path = "/api/v1/recurring_requests/{id}/resumption", tag = "requests",
    params(("id" = String, Path)),
    responses((status = OK, body = RecurringView), (status = 404), (status = 409)))]
async fn go_on(actor: Actor, Place(id): Place<RecurringId>) -> Answer<Json<RecurringView>> {
    let done: Result<(), Failure> = act!(actor.app.db, actor.viewer, |a| actions::go_on(a, id).await);
    done?;
    as_it_is(&actor, id).await
}

/// End it
#[utoipa::path(delete, path = "/api/v1/recurring_requests/{id}", tag = "requests", params(("id" = String, Path)),
    responses((status = NO_CONTENT), (status = 404)))]
async fn stop(actor: Actor, Place(id): Place<RecurringId>) -> Answer<StatusCode> {
    let done: Result<(), Failure> = act!(actor.app.db, actor.viewer, |a| actions::stop(a, id).await);
    done?;
    Ok(StatusCode::NO_CONTENT)
}
