//! `/api/v1/relationships/suggestions`.

use axum::Json;
use axum::extract::Query;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::Failure;
use map::relationships::views::RelationshipView;
use people::place::Place;
use people::views::{Listed, after};
use people::{Actor, App, Once, Visit};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, Paging, Tagged};

use super::actions::{self, Acceptance};
use super::gathering::gather;
use super::model::Pair;
use super::views::SuggestionView;
use crate::policy;

/// The name of the list in its cursors.
const LIST: &str = "suggestions";

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(accept)).routes(routes!(dismiss, let_come_back))
}

#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Which {
    /// Those that somebody dismissed, instead of the others.
    dismissed: Option<bool>,
    limit: Option<i64>,
    after: Option<String>,
}

/// Why it is no relationship.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewDismissal {
    reason: String,
}

/// List suggested relationships
///
/// Between teams where something passes and nobody has drawn what; those with most traffic first. A lead sees those of
/// the teams that they lead, an administrator all, others none. Messages are among it where the second key allows to read
/// who wrote to whom, and a pair in which fewer than 5 people wrote is not.
#[utoipa::path(get, path = "/api/v1/relationships/suggestions", tag = "relationships", params(Which),
    responses((status = OK, body = Listed<SuggestionView>)))]
async fn list(mut visit: Visit, Query(which): Query<Which>) -> Answer<impl IntoResponse> {
    policy::require_insights(visit.viewer())?;
    let (seal, viewer, now) = (visit.seal(), visit.viewer().clone(), visit.view.now);
    let paging = Paging { limit: which.limit, after: which.after };
    let from = usize::try_from(after(&paging, &seal, LIST)?.unwrap_or_default()).unwrap_or_default();
    let most = usize::try_from(paging.limit()).unwrap_or_default();
    let dismissed = which.dismissed.unwrap_or_default();
    let (found, all) = gather(&mut visit.view, &viewer, now, dismissed, from, most).await?;
    let shown = from + found.len();
    let next = (shown < all && !found.is_empty())
        .then(|| seal.cursor(LIST, &[i64::try_from(shown).unwrap_or(i64::MAX)]));
    Ok(Json(Listed { items: found.into_iter().map(SuggestionView::from).collect(), next }))
}

/// Accept a suggestion
///
/// Draws the relationship. Whoever belongs to one of its sides confirms that side by it; the other is waited for.
#[utoipa::path(post, path = "/api/v1/relationships/suggestions/{pair}/acceptance", tag = "relationships",
    request_body = Acceptance, params(("pair" = String, Path), ("Idempotency-Key" = Option<String>, Header)),
    responses((status = CREATED, body = RelationshipView), (status = 403), (status = 404), (status = 422)))]
async fn accept(actor: Actor, Place(pair): Place<Pair>, body: Body<Acceptance>) -> Answer<impl IntoResponse> {
    let fingerprint = format!("{pair} {}", body.fingerprint);
    let once =
        Once { key: body.key, route: "POST /relationships/suggestions/{pair}/acceptance", fingerprint };
    let with = body.value;
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        people::once!(a, once, actions::accept(a, pair, &with).await.map(RelationshipView::from))
    });
    let view = done?;
    let version = view["version"].as_i64().unwrap_or(1);
    Ok(Tagged(StatusCode::CREATED, version, view))
}

/// Dismiss a suggestion
///
/// With a reason. It is not suggested again until twice as much has passed as had then.
#[utoipa::path(post, path = "/api/v1/relationships/suggestions/{pair}/dismissal", tag = "relationships",
    request_body = NewDismissal, params(("pair" = String, Path)),
    responses((status = NO_CONTENT), (status = 403), (status = 404), (status = 422)))]
async fn dismiss(
    actor: Actor,
    Place(pair): Place<Pair>,
    body: Body<NewDismissal>,
) -> Answer<impl IntoResponse> {
    let reason = body.value.reason;
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::dismiss(a, pair, &reason).await);
    done?;
    Ok(StatusCode::NO_CONTENT)
}

/// Let a dismissed suggestion come back
#[utoipa::path(delete, path = "/api/v1/relationships/suggestions/{pair}/dismissal", tag = "relationships",
    params(("pair" = String, Path)), responses((status = NO_CONTENT), (status = 403), (status = 404)))]
async fn let_come_back(actor: Actor, Place(pair): Place<Pair>) -> Answer<impl IntoResponse> {
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::let_come_back(a, pair).await);
    done?;
    Ok(StatusCode::NO_CONTENT)
}
