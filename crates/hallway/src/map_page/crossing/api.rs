//! `/api/v1/insights/crossing`.

use axum::Json;
use axum::extract::Query;
use axum::response::IntoResponse;
use measure::crossing::Crossing;
use people::{App, Visit};
use serde::{Deserialize, Serialize};
use serve::insights::Day;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::Answer;

use super::figures::{self, Series};
use super::{Level, Source};

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(show))
}

#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Which {
    /// What is crossed; divisions when not given.
    level: Option<Level>,
}

/// What crosses, by source.
#[derive(Serialize, ToSchema)]
struct CrossingView {
    level: Level,
    items: Vec<CrossingOf>,
}

/// Of one source, all twelve months together and each of them.
#[derive(Serialize, ToSchema)]
struct CrossingOf {
    source: Source,
    all: Option<CrossingFigures>,
    months: Vec<CrossingMonth>,
}

#[derive(Serialize, ToSchema)]
struct CrossingMonth {
    /// Its first day, `2026-11-01`.
    month: String,
    /// Null where nothing passed.
    figures: Option<CrossingFigures>,
}

/// A share that crosses, against chance. Intervals are at 95 %.
#[derive(Serialize, ToSchema)]
struct CrossingFigures {
    n: u64,
    crossing: u64,
    /// Not in n: an end of it is in no known part.
    left_out: u64,
    share: f64,
    share_low: f64,
    share_high: f64,
    /// The share that would cross if everybody gave and took as much and nobody looked at divisions; null when nothing
    /// could cross.
    chance: Option<f64>,
    /// `share / chance`: below 1, parts keep to themselves.
    ratio: Option<f64>,
    ratio_low: Option<f64>,
    ratio_high: Option<f64>,
}

impl From<&Crossing> for CrossingFigures {
    fn from(found: &Crossing) -> Self {
        let chance = found.chance;
        Self {
            n: found.n,
            crossing: found.crossing,
            left_out: found.left_out,
            share: found.share,
            share_low: found.interval.low,
            share_high: found.interval.high,
            chance: chance.map(|chance| chance.share),
            ratio: chance.map(|chance| chance.ratio),
            ratio_low: chance.map(|chance| chance.ratio_interval.low),
            ratio_high: chance.map(|chance| chance.ratio_interval.high),
        }
    }
}

/// Crossing departments
///
/// Which share of requests, relationships and messages has its ends in different divisions, sites or teams, against
/// chance, over twelve months. Messages are there where the second key allows to read who wrote to whom.
#[utoipa::path(get, path = "/api/v1/insights/crossing", tag = "insights", params(Which),
    responses((status = OK, body = CrossingView)))]
async fn show(mut visit: Visit, Query(which): Query<Which>) -> Answer<impl IntoResponse> {
    map::policy::require_map(visit.viewer())?;
    let (level, now) = (which.level.unwrap_or(Level::Division), visit.view.now);
    let found = figures::read(&mut visit.view, level, now).await?;
    let month = |(month, figures): (Day, Option<Crossing>)| CrossingMonth {
        month: month.date().to_string(),
        figures: figures.as_ref().map(CrossingFigures::from),
    };
    let one = |series: Series| CrossingOf {
        source: series.source,
        all: series.all.as_ref().map(CrossingFigures::from),
        months: series.months.into_iter().map(month).collect(),
    };
    Ok(Json(CrossingView { level, items: found.into_iter().map(one).collect() }))
}
