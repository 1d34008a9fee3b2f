//! Reports, for whoever wrote one with their name and for those who read it.

use axum::Json;
use axum::extract::Path;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, Id, Refusal};
use people::place::Place;
use people::{Actor, App, PersonId, Unmarked, Visit};
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body};

use super::NewWords;
use crate::safe::actions::{self, Door};
use crate::safe::model::{NewReport, SafeReportId};
use crate::safe::views::{SafeListedView, SafeReportView, SafeReportedView};
use crate::safe::{looking, reported, store};

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(report, list))
        .routes(routes!(list_mine))
        .routes(routes!(show))
        .routes(routes!(say))
        .routes(routes!(look_into))
        .routes(routes!(close))
        .routes(routes!(seen))
        .routes(routes!(add_reader))
        .routes(routes!(consent))
        .routes(routes!(step_back))
}

/// So many of each list are handed out.
const MOST: i64 = 500;

/// Nothing needs to be said.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = SafeNothing)]
struct Nothing {}

/// Report something
///
/// With your name for those whom you choose to read it, or anonymously. Whoever is anonymous comes signed in by a session: an
/// API token is refused, because it is itself a name. Repeating is not recognised here: a key for that would be kept.
#[utoipa::path(post, path = "/api/v1/safe/reports", tag = "safe", request_body = NewReport,
    responses((status = CREATED, body = SafeReportedView), (status = 403), (status = 409), (status = 422)))]
async fn report(who: Unmarked, body: Body<NewReport>) -> Answer<impl IntoResponse> {
    if body.key.is_some() {
        return Err(Refusal::field("Idempotency-Key", "field-safe-once").into());
    }
    let done = reported(&who, &body.value).await?;
    Ok((StatusCode::CREATED, Json(SafeReportedView::of(&done))))
}

/// What you read
///
/// For a trusted person: what waits for them first, 500 at most. For all others there is no such list.
#[utoipa::path(get, path = "/api/v1/safe/reports", tag = "safe",
    responses((status = OK, body = Vec<SafeListedView>), (status = 404)))]
async fn list(mut visit: Visit) -> Answer<Json<Vec<SafeListedView>>> {
    let me = PersonId(visit.viewer().person);
    if !store::can_read_on(&mut visit.view, me).await? {
        return Err(Refusal::NotFound.into());
    }
    let reports = store::list_of_reader(&mut visit.view, me, 0, MOST).await?;
    Ok(Json(reports.into_iter().map(SafeListedView::of).collect()))
}

/// What you reported with your name
#[utoipa::path(get, path = "/api/v1/safe/reports/mine", tag = "safe",
    responses((status = OK, body = Vec<SafeListedView>)))]
async fn list_mine(mut visit: Visit) -> Answer<Json<Vec<SafeListedView>>> {
    let me = PersonId(visit.viewer().person);
    let reports = store::list_of_reporter(&mut visit.view, me, MOST).await?;
    Ok(Json(reports.into_iter().map(SafeListedView::of).collect()))
}

/// A report with its conversation
///
/// For whoever wrote it with their name, and for those who read it.
#[utoipa::path(get, path = "/api/v1/safe/reports/{id}", tag = "safe", params(("id" = String, Path)),
    responses((status = OK, body = SafeReportView), (status = 404)))]
async fn show(mut visit: Visit, Place(id): Place<SafeReportId>) -> Answer<Json<SafeReportView>> {
    let viewer = visit.viewer().clone();
    Ok(Json(SafeReportView::of(looking::look(&mut visit.view, &viewer, &Door::Id(id)).await?)))
}

/// The report as it is now; nothing for whoever has just stepped back.
async fn as_it_is(actor: &Actor, id: SafeReportId) -> Answer<Json<SafeReportView>> {
    let mut view = actor.app.db.view(actor.viewer.clone()).await?;
    Ok(Json(SafeReportView::of(looking::look(&mut view, &actor.viewer, &Door::Id(id)).await?)))
}

/// Say something
///
/// What is said last is not said twice.
#[utoipa::path(post, path = "/api/v1/safe/reports/{id}/messages", tag = "safe", params(("id" = String, Path)),
    request_body = NewWords,
    responses((status = OK, body = SafeReportView), (status = 404), (status = 409), (status = 422)))]
async fn say(
    actor: Actor,
    Place(id): Place<SafeReportId>,
    body: Body<NewWords>,
) -> Answer<Json<SafeReportView>> {
    let words = body.value.words;
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::say(a, &Door::Id(id), &words).await);
    done?;
    as_it_is(&actor, id).await
}

/// Look into it
///
/// For those who read it.
#[utoipa::path(post, path = "/api/v1/safe/reports/{id}/beginning", tag = "safe", params(("id" = String, Path)),
    request_body = Nothing,
    responses((status = OK, body = SafeReportView), (status = 403), (status = 404), (status = 409)))]
async fn look_into(
    actor: Actor,
    Place(id): Place<SafeReportId>,
    _: Body<Nothing>,
) -> Answer<Json<SafeReportView>> {
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::look_into(a, &Door::Id(id)).await);
    done?;
    as_it_is(&actor, id).await
}

/// What was done.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewSafeOutcome)]
struct NewOutcome {
    outcome: String,
}

/// Close it
///
/// For those who read it, with a word of what was done. Whoever reported it can write on, which opens it again.
#[utoipa::path(post, path = "/api/v1/safe/reports/{id}/closure", tag = "safe", params(("id" = String, Path)),
    request_body = NewOutcome,
    responses((status = OK, body = SafeReportView), (status = 403), (status = 404), (status = 409), (status = 422)))]
async fn close(
    actor: Actor,
    Place(id): Place<SafeReportId>,
    body: Body<NewOutcome>,
) -> Answer<Json<SafeReportView>> {
    let outcome = body.value.outcome;
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::close(a, &Door::Id(id), &outcome).await);
    done?;
    as_it_is(&actor, id).await
}

/// What is new was read
///
/// And needs no answer.
#[utoipa::path(post, path = "/api/v1/safe/reports/{id}/reading", tag = "safe", params(("id" = String, Path)),
    request_body = Nothing, responses((status = OK, body = SafeReportView), (status = 404)))]
async fn seen(
    actor: Actor,
    Place(id): Place<SafeReportId>,
    _: Body<Nothing>,
) -> Answer<Json<SafeReportView>> {
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::seen(a, &Door::Id(id)).await);
    done?;
    as_it_is(&actor, id).await
}

/// Another trusted person.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewSafeReader)]
struct NewReader {
    #[schema(value_type = String)]
    person: Id,
}

/// Ask another trusted person in
///
/// By whoever reported it they read it at once. Asked by somebody who reads it, they wait for the word of whoever put their
/// name to it; into an anonymous conversation they come at once, and it says so.
#[utoipa::path(post, path = "/api/v1/safe/reports/{id}/readers", tag = "safe", params(("id" = String, Path)),
    request_body = NewReader,
    responses((status = OK, body = SafeReportView), (status = 404), (status = 409), (status = 422)))]
async fn add_reader(
    actor: Actor,
    Place(id): Place<SafeReportId>,
    body: Body<NewReader>,
) -> Answer<Json<SafeReportView>> {
    let person = PersonId(body.value.person);
    let door = Door::Id(id);
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::add_reader(a, &door, person).await);
    done?;
    as_it_is(&actor, id).await
}

/// Whether somebody may read it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = SafeConsent)]
struct Consent {
    agrees: bool,
}

/// Agree that somebody reads it, or not
///
/// For whoever reported it with their name, about somebody who was asked in.
#[utoipa::path(put, path = "/api/v1/safe/reports/{id}/readers/{person}", tag = "safe",
    params(("id" = String, Path), ("person" = String, Path)), request_body = Consent,
    responses((status = OK, body = SafeReportView), (status = 403), (status = 404), (status = 409)))]
async fn consent(
    actor: Actor,
    Path((id, person)): Path<(SafeReportId, PersonId)>,
    body: Body<Consent>,
) -> Answer<Json<SafeReportView>> {
    let agrees = body.value.agrees;
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::consent(a, &Door::Id(id), person, agrees).await);
    done?;
    as_it_is(&actor, id).await
}

/// Read it no longer
///
/// Once another trusted person reads it.
#[utoipa::path(delete, path = "/api/v1/safe/reports/{id}/readers/me", tag = "safe", params(("id" = String, Path)),
    responses((status = NO_CONTENT), (status = 403), (status = 404), (status = 409)))]
async fn step_back(actor: Actor, Place(id): Place<SafeReportId>) -> Answer<impl IntoResponse> {
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::step_back(a, &Door::Id(id)).await);
    done?;
    Ok(StatusCode::NO_CONTENT)
}
