//! `/api/v1/agreements`.

use axum::Json;
use axum::extract::Query;
use axum::response::IntoResponse;
use db::{Act, act};
use http::StatusCode;
use kernel::{Audience, Failure, Id, Kind, Refusal};
use people::place::Place;
use people::views::{Listed, after};
use people::{Actor, App, Once, TeamId, Visit};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, IfMatch, Paging, Tagged};

use super::actions;
use super::cooling::{self, SteppingBack};
use super::input::{AgreementChange, NewAgreement, NewTelling, Signature};
use super::model::{Agreement, AgreementId, PromiseId};
use super::store::{self, Filter};
use super::views::{self, AgreementSummary, AgreementView, TellingView};
use super::wordings::{self, WordingView};
use crate::ServiceId;
use crate::relationships::RelationshipId;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list, propose))
        .routes(routes!(show, change))
        .routes(routes!(sign))
        .routes(routes!(step_back))
        .routes(routes!(worded))
        .routes(routes!(end))
        .routes(routes!(told, tell))
}

/// Which agreements to list.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Which {
    #[param(value_type = Option<String>)]
    relationship: Option<RelationshipId>,
    #[param(value_type = Option<String>)]
    service: Option<ServiceId>,
    /// With this team at an end.
    #[param(value_type = Option<String>)]
    team: Option<TeamId>,
    /// `true`: only those of which a version is in force now.
    in_force: Option<bool>,
    limit: Option<i64>,
    after: Option<String>,
}

/// Nothing needs to be said.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Nothing {}

/// List agreements
///
/// The latest first.
#[utoipa::path(get, path = "/api/v1/agreements", tag = "agreements", params(Which),
    responses((status = OK, body = Listed<AgreementSummary>)))]
async fn list(mut visit: Visit, Query(which): Query<Which>) -> Answer<impl IntoResponse> {
    let (seal, viewer, now) = (visit.seal(), visit.viewer().person, visit.view.now);
    let paging = Paging { limit: which.limit, after: which.after };
    let filter = Filter {
        relationship: which.relationship,
        service: which.service,
        team: which.team,
        in_force_at: which.in_force.filter(|wanted| *wanted).map(|_| now),
        after: after(&paging, &seal, "agreements")?.map(AgreementId::new),
        limit: paging.limit() + 1,
        ..Filter::default()
    };
    let rows = store::list(&mut visit.view, viewer, &filter).await?;
    for row in &rows {
        note_confidential(&mut visit, row);
    }
    let listed =
        Listed::of(rows, paging.limit(), &seal, "agreements", |row| row.id.get(), AgreementSummary::from);
    visit.log_seen().await?;
    Ok(axum::Json(listed))
}

/// Propose an agreement
///
/// Between the two sides of a `relationship`, for one `service` of it or for all; or of a `service` or a `team` towards
/// everybody. It is in force when all have signed: both sides, or the one that promises to all.
#[utoipa::path(post, path = "/api/v1/agreements", tag = "agreements", request_body = NewAgreement,
    responses((status = CREATED, body = AgreementView), (status = 403), (status = 422)))]
async fn propose(actor: Actor, body: Body<NewAgreement>) -> Answer<impl IntoResponse> {
    let once = Once { key: body.key, route: "POST /agreements", fingerprint: body.fingerprint };
    let new = body.value;
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        people::once!(a, once, {
            let id = actions::propose(a, &new).await?;
            as_it_is(a, id).await
        })
    });
    Ok(tagged(StatusCode::CREATED, done?))
}

/// An agreement
///
/// With all its versions, the latest first.
#[utoipa::path(get, path = "/api/v1/agreements/{id}", tag = "agreements", params(("id" = String, Path)),
    responses((status = OK, body = AgreementView), (status = 404)))]
async fn show(mut visit: Visit, Place(id): Place<AgreementId>) -> Answer<impl IntoResponse> {
    let (viewer, now) = (visit.viewer().clone(), visit.view.now);
    let found = views::whole(&mut visit.view, &viewer, id, now).await?.ok_or(Refusal::NotFound)?;
    note_confidential(&mut visit, &found.agreement);
    visit.log_seen().await?;
    Ok(Tagged(StatusCode::OK, found.agreement.version, found.view(now)))
}

/// Propose another version
///
/// What is left out stays as it is in the latest version; null takes away. A version that waits for signatures is
/// replaced, and signed anew; one that is in force stays in force until everybody has signed the next.
#[utoipa::path(patch, path = "/api/v1/agreements/{id}", tag = "agreements", request_body = AgreementChange,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = AgreementView), (status = 403), (status = 404), (status = 412), (status = 422)))]
async fn change(
    actor: Actor,
    Place(id): Place<AgreementId>,
    seen: IfMatch,
    body: Body<AgreementChange>,
) -> Answer<impl IntoResponse> {
    let change = body.value;
    let done: Result<AgreementView, Failure> = act!(actor.app.db, actor.viewer, |a| {
        actions::change(a, id, seen.0, &change).await?;
        as_it_is(a, id).await
    });
    let view = done?;
    Ok(Tagged(StatusCode::OK, view.version, view))
}

/// Sign an agreement
///
/// The latest version, for one side: by a lead of the team, or anybody in it where nobody leads it.
#[utoipa::path(post, path = "/api/v1/agreements/{id}/signature", tag = "agreements", request_body = Signature,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = AgreementView), (status = 403), (status = 404), (status = 409), (status = 412)))]
async fn sign(
    actor: Actor,
    Place(id): Place<AgreementId>,
    seen: IfMatch,
    body: Body<Signature>,
) -> Answer<impl IntoResponse> {
    let fingerprint = format!("{id} {}", body.fingerprint);
    let once = Once { key: body.key, route: "POST /agreements/{id}/signature", fingerprint };
    let signature = body.value;
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        people::once!(a, once, {
            actions::sign(a, id, seen.0, signature).await?;
            as_it_is(a, id).await
        })
    });
    Ok(tagged(StatusCode::OK, done?))
}

/// Step back from an agreement
///
/// By whoever signs for either side, as long as what all have signed cools off: it waits for both signatures again, and the
/// other side reads why in the talk.
#[utoipa::path(post, path = "/api/v1/agreements/{id}/step_back", tag = "agreements", request_body = SteppingBack,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = AgreementView), (status = 403), (status = 404), (status = 409), (status = 412),
        (status = 422)))]
async fn step_back(
    actor: Actor,
    Place(id): Place<AgreementId>,
    seen: IfMatch,
    body: Body<SteppingBack>,
) -> Answer<impl IntoResponse> {
    let fingerprint = format!("{id} {}", body.fingerprint);
    let once = Once { key: body.key, route: "POST /agreements/{id}/step_back", fingerprint };
    let said = body.value;
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        people::once!(a, once, {
            cooling::step_back(a, id, seen.0, &said).await?;
            as_it_is(a, id).await
        })
    });
    Ok(tagged(StatusCode::OK, done?))
}

/// How it came to its words
///
/// Each wording that was proposed, the latest first, with what it changed: numbers and days before and now, promises word by
/// word.
#[utoipa::path(get, path = "/api/v1/agreements/{id}/wordings", tag = "agreements", params(("id" = String, Path)),
    responses((status = OK, body = Vec<WordingView>), (status = 404)))]
async fn worded(mut visit: Visit, Place(id): Place<AgreementId>) -> Answer<impl IntoResponse> {
    let viewer = visit.viewer().clone();
    let agreement = store::find(&mut visit.view, viewer.person, id).await?.ok_or(Refusal::NotFound)?;
    note_confidential(&mut visit, &agreement);
    let all = wordings::wordings(&mut visit.view, id).await?;
    visit.log_seen().await?;
    Ok(Json(WordingView::all(&all, viewer.kind == Kind::Guest)))
}

/// End an agreement
///
/// From now on; what was promised before stays.
#[utoipa::path(post, path = "/api/v1/agreements/{id}/end", tag = "agreements", request_body = Nothing,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = AgreementView), (status = 403), (status = 404), (status = 409), (status = 412)))]
async fn end(
    actor: Actor,
    Place(id): Place<AgreementId>,
    seen: IfMatch,
    body: Body<Nothing>,
) -> Answer<impl IntoResponse> {
    let fingerprint = format!("{id} {}", body.fingerprint);
    let once = Once { key: body.key, route: "POST /agreements/{id}/end", fingerprint };
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        people::once!(a, once, {
            actions::end(a, id, seen.0).await?;
            as_it_is(a, id).await
        })
    });
    Ok(tagged(StatusCode::OK, done?))
}

/// Of which promise.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct OfWhich {
    /// This promise, in whichever version it stands in the same words; without it, all.
    #[param(value_type = Option<String>)]
    promise: Option<PromiseId>,
}

/// List what was told of promises
///
/// In the last 90 days, the latest 200 first; for the two sides, and of what is promised to all for all who see it.
#[utoipa::path(get, path = "/api/v1/agreements/{id}/tellings", tag = "agreements",
    params(("id" = String, Path), OfWhich),
    responses((status = OK, body = Listed<TellingView>), (status = 403), (status = 404)))]
async fn told(
    mut visit: Visit,
    Place(id): Place<AgreementId>,
    Query(which): Query<OfWhich>,
) -> Answer<impl IntoResponse> {
    let (viewer, now) = (visit.viewer().clone(), visit.view.now);
    let agreement = store::find(&mut visit.view, viewer.person, id).await?.ok_or(Refusal::NotFound)?;
    note_confidential(&mut visit, &agreement);
    let rows = views::tellings(&mut visit.view, &viewer, &agreement, which.promise, now).await?;
    visit.log_seen().await?;
    Ok(axum::Json(Listed { items: rows.into_iter().map(TellingView::from).collect(), next: None }))
}

/// Tell whether a promise was kept
///
/// By the side that receives it; a promise towards everybody by whoever is not of the team that gave it.
#[utoipa::path(post, path = "/api/v1/agreements/{id}/tellings", tag = "agreements", request_body = NewTelling,
    params(("id" = String, Path)),
    responses((status = CREATED, body = AgreementView), (status = 403), (status = 404), (status = 409), (status = 422)))]
async fn tell(
    actor: Actor,
    Place(id): Place<AgreementId>,
    body: Body<NewTelling>,
) -> Answer<impl IntoResponse> {
    let fingerprint = format!("{id} {}", body.fingerprint);
    let once = Once { key: body.key, route: "POST /agreements/{id}/tellings", fingerprint };
    let telling = body.value;
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        people::once!(a, once, {
            actions::tell(a, id, &telling).await?;
            as_it_is(a, id).await
        })
    });
    Ok(tagged(StatusCode::CREATED, done?))
}

async fn as_it_is(a: &mut Act, id: AgreementId) -> Result<AgreementView, Failure> {
    let (viewer, now) = (a.viewer.clone(), a.now);
    let found = views::whole(a, &viewer, id, now).await?.ok_or(Refusal::NotFound)?;
    Ok(found.view(now))
}

fn tagged(status: StatusCode, view: serde_json::Value) -> Tagged<serde_json::Value> {
    let version = view["version"].as_i64().unwrap_or(1);
    Tagged(status, version, view)
}

/// What a confidential request's relationship agreed on is shown to its circle, and that is written down.
pub(crate) fn note_confidential(visit: &mut Visit, shown: &Agreement) {
    if shown.audience != Audience::COLLEAGUES {
        visit.view.saw(Id(shown.id.get()), shown.audience);
    }
}
