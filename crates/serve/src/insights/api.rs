//! Figures for programs.

use axum::Json;
use axum::extract::Query;
use people::{App, Visit};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Paging};

use super::asked::Asked;
use super::reading::{answer, top_hops};
use super::store;
use super::views::{HopTeam, HopView, InsightsView};
use crate::policy;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(requests)).routes(routes!(hand_overs))
}

/// Which requests figures are about. Words, so that each that cannot be read is named.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Filters {
    /// The team that has them, or had them last.
    team: Option<String>,
    /// The team or vendor that asked, or the type of external customer that waits.
    customer: Option<String>,
    service: Option<String>,
    /// `present`, `standard` or `planned`.
    class: Option<String>,
    /// The first day of opening, in UTC, like `2026-01-01`; all there is when not given.
    from: Option<String>,
    /// The last day of opening.
    to: Option<String>,
    /// `calendar` (default): around the clock. `business`: open hours, pauses removed.
    clock: Option<String>,
    /// Of hand-overs: how many pairs of teams; 50 when not given, at most 200.
    limit: Option<i64>,
}

impl Filters {
    fn asked(self) -> Asked {
        let Self { team, customer, service, class, from, to, clock, limit: _ } = self;
        Asked { team, customer, service, class, from, to, clock }
    }
}

/// Figures about requests
///
/// Of the requests that were opened in a period and that you see with all colleagues, your teams or your circles. A
/// figure includes your last write.
#[utoipa::path(get, path = "/api/v1/insights/requests", tag = "insights", params(Filters),
    responses((status = 200, body = InsightsView), (status = 422)))]
async fn requests(mut visit: Visit, Query(asked): Query<Filters>) -> Answer<Json<InsightsView>> {
    policy::require_insights(visit.viewer())?;
    let question = asked.asked().read()?.question(&mut visit.view).await?;
    let answer = answer(&mut visit.view, &question).await?;
    Ok(Json(InsightsView::of(visit.viewer(), &question, &answer)))
}

/// Hand-overs between teams
///
/// From whom to whom requests went, most often first.
#[utoipa::path(get, path = "/api/v1/insights/handovers", tag = "insights", params(Filters),
    responses((status = 200, body = Vec<HopView>), (status = 422)))]
async fn hand_overs(mut visit: Visit, Query(asked): Query<Filters>) -> Answer<Json<Vec<HopView>>> {
    policy::require_insights(visit.viewer())?;
    let limit = Paging { limit: asked.limit, after: None }.limit();
    let question = asked.asked().read()?.question(&mut visit.view).await?;
    let answer = answer(&mut visit.view, &question).await?;
    let top = top_hops(&answer.all.hops, usize::try_from(limit).unwrap_or_default());
    let teams: Vec<i64> = top.iter().flat_map(|(from, to, _)| [*from, *to]).collect();
    let names = store::names(&mut visit.view, &teams).await?;
    let team = |id: i64| HopTeam { id: kernel::Id(id), name: names.get(&id).cloned().unwrap_or_default() };
    Ok(Json(
        top.into_iter().map(|(from, to, count)| HopView { from: team(from), to: team(to), count }).collect(),
    ))
}
