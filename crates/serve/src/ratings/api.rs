//! How it was, for programs. An answer is no write with an idempotency key: what is kept of those names a person.

use axum::Json;
use axum::extract::{Path, Query};
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, Refusal};
use people::{Actor, App, Once, TeamId, Visit, once};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body};

use super::model::HowItWas;
use super::views::{self, RatingsView};
use super::waiting::{self, AskedView};
use crate::policy::{self, Deed};
use crate::requests::actions::{self, Closure, PartsThen, Reopening};
use crate::requests::model::{RequestId, Rework};
use crate::requests::overtaken::tagged;
use crate::requests::reading;
use crate::requests::views::RequestView;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(rate))
        .routes(routes!(answer))
        .routes(routes!(show))
        .routes(routes!(asked))
}

/// Whether it is settled, by name; and what is missing where it is not.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Rating {
    settled: bool,
    /// Of what is not settled.
    reason: Option<String>,
    #[schema(value_type = Option<String>, example = "incomplete")]
    rework: Option<Rework>,
    /// Of what is settled: what becomes of parts of it that are still open.
    parts: Option<PartsThen>,
}

/// Say whether it is settled
///
/// For whoever asked. Settled closes it. Not settled sends it back to the team, with the reason, and counts as not right the
/// first time.
#[utoipa::path(post, path = "/api/v1/requests/{id}/rating", tag = "requests", params(("id" = String, Path)),
    request_body = Rating, responses((status = 200, body = RequestView), (status = 403), (status = 409), (status = 422)))]
async fn rate(actor: Actor, Path(id): Path<RequestId>, body: Body<Rating>) -> Answer {
    let route = "POST /api/v1/requests/{id}/rating";
    let once = Once { key: body.key, route, fingerprint: format!("{id} {}", body.fingerprint) };
    let Rating { settled, reason, rework, parts } = body.value;
    let back = Reopening { reason: reason.unwrap_or_default(), rework };
    act!(actor.app.db, actor.viewer, |a| {
        once!(
            a,
            once,
            match settled {
                true => actions::close(a, id, None, Closure { parts }).await,
                false => actions::reopen(a, id, None, &back).await,
            }
        )
    })?;
    let mut view = actor.app.db.view(actor.viewer.clone()).await?;
    let seen = reading::by_id(&mut view, id).await?;
    let shown = seen.view(&actor.viewer, view.now);
    Ok(tagged(StatusCode::OK, &seen, shown))
}

/// Say how it was
///
/// Anonymously, for whoever was asked; a second time takes the place of the first, until the round closes. Nothing is kept
/// that names you, and nothing is told before at least 5 have answered and the round is over.
#[utoipa::path(post, path = "/api/v1/requests/{id}/how_it_was", tag = "requests", params(("id" = String, Path)),
    request_body = HowItWas, responses((status = NO_CONTENT), (status = 409), (status = 422)))]
async fn answer(actor: Actor, Path(id): Path<RequestId>, body: Body<HowItWas>) -> Answer {
    let mut view = actor.app.db.view(actor.viewer.clone()).await?;
    let seen = reading::by_id(&mut view, id).await?;
    policy::check(Deed::Rate, seen.standing, &actor.viewer, seen.shown.state)?;
    drop(view);
    let kept: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| super::answer(a, id, &body.value).await);
    kept?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Which {
    /// The team that was asked.
    team: Option<String>,
}

/// How it was with a team
///
/// What people answered anonymously after their requests, as it was released at the end of each round: for the team, and
/// for those whom it serves. The rows behind are these groups; there are no others.
#[utoipa::path(get, path = "/api/v1/insights/ratings", tag = "insights", params(Which),
    responses((status = 200, body = RatingsView), (status = 404), (status = 422)))]
async fn show(mut visit: Visit, Query(which): Query<Which>) -> Answer<Json<RatingsView>> {
    policy::require_insights(visit.viewer())?;
    let team = which.team.as_deref().ok_or_else(|| Refusal::field("team", "field-required"))?;
    let team: TeamId = team.parse().map_err(|_| Refusal::field("team", "field-unknown"))?;
    Ok(Json(views::read(&mut visit.view, team).await?))
}

/// What you are asked: how it was
///
/// After which of your requests you are asked how it was, as long as it can be answered; what closes first is first. At
/// most 10.
#[utoipa::path(get, path = "/api/v1/me/how_it_was", tag = "me", responses((status = OK, body = [AskedView])))]
async fn asked(mut visit: Visit) -> Answer<Json<Vec<AskedView>>> {
    Ok(Json(waiting::asked(&mut visit.view).await?))
}
