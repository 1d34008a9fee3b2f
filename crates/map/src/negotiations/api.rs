//! `/api/v1/agreements/{id}/messages` and `/api/v1/agreements/{id}/mediator`.

use axum::Json;
use axum::extract::Query;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, Refusal};
use people::place::Place;
use people::views::{Listed, after};
use people::{Actor, App, Once, Visit};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, Paging};

use super::actions::{self, NewMessage};
use super::mediator::{self, MediatorAnswer, MediatorAsked};
use super::model::{MessageId, Table};
use super::store;
use super::views::{MediationView, MessageView};
use crate::agreements::AgreementId;
use crate::agreements::api::note_confidential;
use crate::agreements::store as agreements;
use crate::policy::require;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(messages, say))
        .routes(routes!(mediation, ask))
        .routes(routes!(answer))
        .routes(routes!(end))
}

/// Which part of a list.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Which {
    limit: Option<i64>,
    after: Option<String>,
}

/// Nothing needs to be said.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Nothing {}

/// The table of an agreement, as far as this viewer sits at it or is asked to.
pub(super) async fn look(visit: &mut Visit, id: AgreementId) -> Result<Table, Failure> {
    let viewer = visit.viewer().clone();
    let agreement = agreements::find(&mut visit.view, viewer.person, id).await?.ok_or(Refusal::NotFound)?;
    note_confidential(visit, &agreement);
    let mediation = store::mediation(&mut visit.view, id).await?;
    let table = Table { agreement, mediation };
    if !table.is_asked(&viewer) {
        require(&viewer, table.deed_to_read(&viewer))?;
    }
    Ok(table)
}

/// List what was said over an agreement
///
/// The latest first; for both ends, and for whoever mediates as long as they do. For everybody else it is not found.
#[utoipa::path(get, path = "/api/v1/agreements/{id}/messages", tag = "agreements", params(("id" = String, Path), Which),
    responses((status = OK, body = Listed<MessageView>), (status = 404)))]
async fn messages(
    mut visit: Visit,
    Place(id): Place<AgreementId>,
    Query(which): Query<Which>,
) -> Answer<impl IntoResponse> {
    const LIST: &str = "agreement-messages";
    let (seal, viewer) = (visit.seal(), visit.viewer().clone());
    let paging = Paging { limit: which.limit, after: which.after };
    let before = after(&paging, &seal, LIST)?.map(MessageId::new);
    let table = look(&mut visit, id).await?;
    require(&viewer, table.deed_to_read(&viewer))?;
    let rows = store::messages(&mut visit.view, id, before, paging.limit() + 1).await?;
    let view = |row| MessageView::of(&viewer, row);
    let listed = Listed::of(rows, paging.limit(), &seal, LIST, |row| row.id.get(), view);
    visit.log_seen().await?;
    Ok(Json(listed))
}

/// Say something over an agreement
///
/// Over the version that waits for signatures or may still be stepped back from; where none does, 409.
#[utoipa::path(post, path = "/api/v1/agreements/{id}/messages", tag = "agreements", request_body = NewMessage,
    params(("id" = String, Path)),
    responses((status = CREATED, body = MessageView), (status = 403), (status = 404), (status = 409), (status = 422)))]
async fn say(
    actor: Actor,
    Place(id): Place<AgreementId>,
    body: Body<NewMessage>,
) -> Answer<impl IntoResponse> {
    let fingerprint = format!("{id} {}", body.fingerprint);
    let once = Once { key: body.key, route: "POST /agreements/{id}/messages", fingerprint };
    let new = body.value;
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        people::once!(a, once, {
            actions::say(a, id, &new).await?;
            let viewer = a.viewer.clone();
            let latest = store::messages(a, id, None, 1).await?.into_iter().next();
            Ok::<_, Failure>(MessageView::of(&viewer, latest.ok_or(Refusal::NotFound)?))
        })
    });
    Ok((StatusCode::CREATED, Json(done?)))
}

/// Who mediates
///
/// Whoever was asked last, and how that stands; null where nobody ever was.
#[utoipa::path(get, path = "/api/v1/agreements/{id}/mediator", tag = "agreements", params(("id" = String, Path)),
    responses((status = OK, body = Option<MediationView>), (status = 404)))]
async fn mediation(mut visit: Visit, Place(id): Place<AgreementId>) -> Answer<impl IntoResponse> {
    let viewer = visit.viewer().clone();
    let table = look(&mut visit, id).await?;
    visit.log_seen().await?;
    Ok(Json(table.mediation.map(|one| MediationView::of(&viewer, one))))
}

/// Ask a colleague to mediate
///
/// By whoever signs for either side. The colleague is of neither side and leads nobody of them; one at a time.
#[utoipa::path(post, path = "/api/v1/agreements/{id}/mediator", tag = "agreements", request_body = MediatorAsked,
    params(("id" = String, Path)),
    responses((status = CREATED, body = MediationView), (status = 403), (status = 404), (status = 409), (status = 422)))]
async fn ask(
    actor: Actor,
    Place(id): Place<AgreementId>,
    body: Body<MediatorAsked>,
) -> Answer<impl IntoResponse> {
    let fingerprint = format!("{id} {}", body.fingerprint);
    let once = Once { key: body.key, route: "POST /agreements/{id}/mediator", fingerprint };
    let new = body.value;
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        people::once!(a, once, {
            mediator::ask(a, id, &new).await?;
            as_it_is(a, id).await
        })
    });
    Ok((StatusCode::CREATED, Json(done?)))
}

/// Say whether to mediate
///
/// By whoever was asked.
#[utoipa::path(post, path = "/api/v1/agreements/{id}/mediator/answer", tag = "agreements", request_body = MediatorAnswer,
    params(("id" = String, Path)),
    responses((status = OK, body = MediationView), (status = 403), (status = 404), (status = 409)))]
async fn answer(
    actor: Actor,
    Place(id): Place<AgreementId>,
    body: Body<MediatorAnswer>,
) -> Answer<impl IntoResponse> {
    let fingerprint = format!("{id} {}", body.fingerprint);
    let once = Once { key: body.key, route: "POST /agreements/{id}/mediator/answer", fingerprint };
    let said = body.value;
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        people::once!(a, once, {
            mediator::answer(a, id, said).await?;
            as_it_is(a, id).await
        })
    });
    Ok(Json(done?))
}

/// End a mediation
///
/// By whoever signs for either side, or by the mediator. It ends by itself when the version is signed.
#[utoipa::path(post, path = "/api/v1/agreements/{id}/mediator/end", tag = "agreements", request_body = Nothing,
    params(("id" = String, Path)),
    responses((status = OK, body = MediationView), (status = 403), (status = 404), (status = 409)))]
async fn end(actor: Actor, Place(id): Place<AgreementId>, body: Body<Nothing>) -> Answer<impl IntoResponse> {
    let fingerprint = format!("{id} {}", body.fingerprint);
    let once = Once { key: body.key, route: "POST /agreements/{id}/mediator/end", fingerprint };
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        people::once!(a, once, {
            mediator::end(a, id).await?;
            as_it_is(a, id).await
        })
    });
    Ok(Json(done?))
}

async fn as_it_is(a: &mut db::Act, id: AgreementId) -> Result<MediationView, Failure> {
    let viewer = a.viewer.clone();
    let found = store::mediation(a, id).await?.ok_or(Refusal::NotFound)?;
    Ok(MediationView::of(&viewer, found))
}
