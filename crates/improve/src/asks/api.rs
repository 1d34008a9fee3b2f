//! `/api/v1/improvement_asks` and `/api/v1/improvement_rule`.

use axum::Json;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::Failure;
use people::place::Place;
use people::policy::{Deed, require};
use people::{Actor, App, Visit};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, IfMatch, Tagged};

use super::actions::{self, ImprovementNotNow, NewImprovementRule};
use super::model::{AskId, Rule};
use super::store;
use super::views::{ImprovementAskView, ImprovementRuleView};

/// So many wait for one person at most.
pub(super) const MOST: i64 = 50;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(not_now)).routes(routes!(rule, set_rule))
}

/// List where Hallway asks for an improvement
///
/// Of the lines of teams for which the caller gives the word, where a promise was kept less than agreed; fifty at most.
#[utoipa::path(get, path = "/api/v1/improvement_asks", tag = "improvements",
    responses((status = OK, body = Vec<ImprovementAskView>)))]
async fn list(mut visit: Visit) -> Answer<impl IntoResponse> {
    let viewer = visit.viewer().person;
    let all = store::open_for(&mut visit.view, viewer, MOST).await?;
    Ok(Json(all.iter().map(ImprovementAskView::from).collect::<Vec<_>>()))
}

/// Say why there is no improvement now
///
/// By whoever gives the word of the provider.
#[utoipa::path(post, path = "/api/v1/improvement_asks/{id}/not_now", tag = "improvements",
    request_body = ImprovementNotNow, params(("id" = String, Path)),
    responses((status = OK, body = ImprovementAskView), (status = 404), (status = 409), (status = 422)))]
async fn not_now(
    actor: Actor,
    Place(id): Place<AskId>,
    body: Body<ImprovementNotNow>,
) -> Answer<impl IntoResponse> {
    let new = body.value;
    let done: Result<ImprovementAskView, Failure> = act!(actor.app.db, actor.viewer, |a| {
        actions::not_now(a, id, &new).await?;
        let viewer = a.viewer.clone();
        let (_, ask) = actions::held(a, &viewer, id).await?;
        Ok(ImprovementAskView::from(&ask))
    });
    Ok(Json(done?))
}

/// Read when Hallway asks for an improvement
#[utoipa::path(get, path = "/api/v1/improvement_rule", tag = "improvements",
    responses((status = OK, body = ImprovementRuleView), (status = 403)))]
async fn rule(mut visit: Visit) -> Answer<impl IntoResponse> {
    require(visit.viewer(), Deed::KeepOrganisation)?;
    let rule = store::rule(&mut visit.view).await?;
    Ok(Tagged(StatusCode::OK, rule.version, ImprovementRuleView::from(rule)))
}

/// Set when Hallway asks for an improvement
///
/// Whether it does, and below which share of promises kept. For administrators.
#[utoipa::path(put, path = "/api/v1/improvement_rule", tag = "improvements", request_body = NewImprovementRule,
    params(("If-Match" = Option<String>, Header)),
    responses((status = OK, body = ImprovementRuleView), (status = 403), (status = 412), (status = 422)))]
async fn set_rule(
    actor: Actor,
    IfMatch(expected): IfMatch,
    body: Body<NewImprovementRule>,
) -> Answer<impl IntoResponse> {
    let new = body.value;
    let done: Result<Rule, Failure> = act!(actor.app.db, actor.viewer, |a| {
        actions::set_rule(a, expected, &new).await?;
        Ok(store::rule(a).await?)
    });
    let rule = done?;
    Ok(Tagged(StatusCode::OK, rule.version, ImprovementRuleView::from(rule)))
}
