//! Privacy for programs: the sheet, the rules, holds and erasures.

use axum::Json;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, Refusal};
use people::place::Place;
use people::privacy::actions;
use people::privacy::views::{ErasureView, RetentionRule};
use people::privacy::{HoldId, store};
use people::views::Listed;
use people::{Actor, App, Once, PersonId, Visit, once};
use serde::Deserialize;
use serve::requests::model::RequestId;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, Words};

use super::views::{HoldView, PrivacySheet};
use super::{choices, looking};

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(sheet))
        .routes(routes!(set))
        .routes(routes!(allow, refuse))
        .routes(routes!(holds))
        .routes(routes!(let_go))
        .routes(routes!(hold_person))
        .routes(routes!(hold_request))
        .routes(routes!(erasures))
        .routes(routes!(erase, do_not_erase))
        .routes(routes!(allow_erasure))
        .routes(routes!(wish, wish_no_more))
}

/// The privacy sheet
///
/// Every kind of data about persons with its purpose, who sees it and how long it is kept; the rules; what nobody can do
/// here; what whoever runs the server could do. For everybody who is signed in.
#[utoipa::path(get, path = "/api/v1/privacy", tag = "privacy", responses((status = OK, body = PrivacySheet)))]
async fn sheet(mut visit: Visit) -> Answer {
    Ok(Json(PrivacySheet::read(&mut visit, Words::of("en")).await?).into_response())
}

/// How long something is to be kept.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewTime {
    days: i64,
    /// Why longer. Not needed for a shorter time.
    reason: Option<String>,
}

/// Set how long something is kept
///
/// For administrators. A shorter time holds at once; a longer one waits for a representative of the staff. The days that
/// hold already take back what was asked for.
#[utoipa::path(put, path = "/api/v1/privacy/rules/{rule}", tag = "privacy", params(("rule" = String, Path)),
    request_body = NewTime, responses((status = OK, body = RetentionRule), (status = 403), (status = 404), (status = 422)))]
async fn set(actor: Actor, Place(rule): Place<String>, body: Body<NewTime>) -> Answer {
    let NewTime { days, reason } = body.value;
    let rules = actor.app.retention.clone();
    let done: Result<(), Failure> = act!(actor.app.db, actor.viewer, |a| {
        actions::set(a, &rules, &rule, days, reason.as_deref()).await
    });
    done?;
    shown(&actor, &rule).await
}

/// Allow a longer time
///
/// For representatives, when an administrator asked.
#[utoipa::path(post, path = "/api/v1/privacy/rules/{rule}/consent", tag = "privacy", params(("rule" = String, Path)),
    responses((status = OK, body = RetentionRule), (status = 403), (status = 404), (status = 409)))]
async fn allow(actor: Actor, Place(rule): Place<String>) -> Answer {
    choices::allow(&actor, &rule).await?;
    shown(&actor, &rule).await
}

/// Do not allow a longer time
#[utoipa::path(delete, path = "/api/v1/privacy/rules/{rule}/consent", tag = "privacy", params(("rule" = String, Path)),
    responses((status = NO_CONTENT), (status = 403), (status = 404), (status = 409)))]
async fn refuse(actor: Actor, Place(rule): Place<String>) -> Answer {
    choices::refuse(&actor, &rule).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

async fn shown(actor: &Actor, rule: &str) -> Answer {
    let mut visit = actor.visit().await?;
    Ok(Json(looking::rule(&mut visit, Words::of("en"), rule).await?).into_response())
}

/// List what is held
///
/// For administrators, auditors and representatives; of requests those that the caller sees.
#[utoipa::path(get, path = "/api/v1/holds", tag = "privacy", responses((status = OK, body = Listed<HoldView>), (status = 403)))]
async fn holds(mut visit: Visit) -> Answer {
    looking::require_holds(&mut visit).await?;
    Ok(Json(Listed { items: looking::holds(&mut visit).await?, next: None }).into_response())
}

/// Why something is held.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewHold {
    reason: String,
}

/// A hold was set.
#[derive(serde::Serialize, ToSchema)]
struct HoldSet {
    #[schema(value_type = String)]
    id: HoldId,
}

/// Hold a person
///
/// For administrators. Neither what is known of them nor the words of what they asked is erased until the hold is ended.
#[utoipa::path(post, path = "/api/v1/people/{id}/hold", tag = "privacy", params(("id" = String, Path)),
    request_body = NewHold, responses((status = CREATED, body = HoldSet), (status = 403), (status = 404), (status = 409)))]
async fn hold_person(actor: Actor, Place(person): Place<PersonId>, body: Body<NewHold>) -> Answer {
    let once = Once { key: body.key, route: "POST /people/hold", fingerprint: body.fingerprint };
    let reason = body.value.reason;
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        once!(a, once, actions::hold_person(a, person, &reason).await.map(|id| HoldSet { id }))
    });
    Ok((StatusCode::CREATED, Json(done?)).into_response())
}

/// Hold a request
///
/// For administrators who see it. Its words and files are not erased until the hold is ended.
#[utoipa::path(post, path = "/api/v1/requests/{id}/hold", tag = "privacy", params(("id" = String, Path)),
    request_body = NewHold, responses((status = CREATED, body = HoldSet), (status = 403), (status = 404), (status = 409)))]
async fn hold_request(actor: Actor, Place(request): Place<RequestId>, body: Body<NewHold>) -> Answer {
    let once = Once { key: body.key, route: "POST /requests/hold", fingerprint: body.fingerprint };
    let reason = body.value.reason;
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        once!(a, once, choices::hold_request(a, request, &reason).await.map(|id| HoldSet { id }))
    });
    Ok((StatusCode::CREATED, Json(done?)).into_response())
}

/// End a hold
#[utoipa::path(delete, path = "/api/v1/holds/{id}", tag = "privacy", params(("id" = String, Path)),
    responses((status = NO_CONTENT), (status = 403), (status = 404)))]
async fn let_go(actor: Actor, Place(hold): Place<HoldId>) -> Answer {
    choices::let_go(&actor, hold).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// List whose erasure is wished or asked for
///
/// For administrators, auditors and representatives.
#[utoipa::path(get, path = "/api/v1/erasures", tag = "privacy",
    responses((status = OK, body = Listed<ErasureView>), (status = 403)))]
async fn erasures(mut visit: Visit) -> Answer {
    looking::require_holds(&mut visit).await?;
    Ok(Json(Listed { items: looking::erasures(&mut visit).await?, next: None }).into_response())
}

/// Erase a person who has left
///
/// For administrators. It is done at once when the person wished it, and otherwise when a representative of the staff
/// allows it. It cannot be undone.
#[utoipa::path(post, path = "/api/v1/people/{id}/erasure", tag = "privacy", params(("id" = String, Path)),
    responses((status = OK, body = ErasureView), (status = 403), (status = 404), (status = 409)))]
async fn erase(actor: Actor, Place(person): Place<PersonId>) -> Answer {
    super::persons::ask(&actor, person).await?;
    erasure(&actor, person).await
}

/// Allow to erase a person
///
/// For representatives, when an administrator asked. It is done at once and cannot be undone.
#[utoipa::path(post, path = "/api/v1/people/{id}/erasure/consent", tag = "privacy", params(("id" = String, Path)),
    responses((status = OK, body = ErasureView), (status = 403), (status = 404), (status = 409)))]
async fn allow_erasure(actor: Actor, Place(person): Place<PersonId>) -> Answer {
    super::persons::allow(&actor, person).await?;
    erasure(&actor, person).await
}

/// Do not erase a person after all
///
/// For representatives, and for administrators who do not ask any more.
#[utoipa::path(delete, path = "/api/v1/people/{id}/erasure", tag = "privacy", params(("id" = String, Path)),
    responses((status = NO_CONTENT), (status = 403), (status = 404), (status = 409)))]
async fn do_not_erase(actor: Actor, Place(person): Place<PersonId>) -> Answer {
    super::persons::refuse(&actor, person).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

async fn erasure(actor: &Actor, person: PersonId) -> Answer {
    let mut visit = actor.visit().await?;
    let erasure = store::erasure_of(&mut visit.view, person).await?.ok_or(Refusal::NotFound)?;
    Ok(Json(ErasureView::from(erasure)).into_response())
}

/// Wish to be erased once you have left
#[utoipa::path(put, path = "/api/v1/me/erasure", tag = "me", responses((status = NO_CONTENT)))]
async fn wish(actor: Actor) -> Answer {
    super::own::say(&actor, true).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Do not wish to be erased any more
#[utoipa::path(delete, path = "/api/v1/me/erasure", tag = "me", responses((status = NO_CONTENT)))]
async fn wish_no_more(actor: Actor) -> Answer {
    super::own::say(&actor, false).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
