//! `/api/v1/relationships/{id}/figures`: how it goes between the two ends.

use axum::Json;
use axum::response::IntoResponse;
use map::agreements::{AgreementId, ClockKept};
use map::deliveries::Share;
use map::policy::require;
use map::relationships::one;
use map::services::{Class, TargetKind};
use map::{RelationshipId, policy::Deed};
use people::place::Place;
use people::{App, PersonId, Visit};
use serde::Serialize;
use serve::requests::between::{Between, DAYS, between};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::Answer;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(figures))
}

/// Within what time half of them were done, in business seconds without pauses.
#[derive(Serialize, ToSchema)]
struct HalfDone {
    half_seconds: i64,
    /// The 95 % interval of it, from order statistics; null for fewer than six.
    low_seconds: Option<i64>,
    high_seconds: Option<i64>,
    n: usize,
}

/// How often a time that an agreement promises of requests was kept.
#[derive(Serialize, ToSchema)]
struct TimeKept {
    #[schema(value_type = String)]
    agreement: AgreementId,
    class: Class,
    /// `acknowledge`, `respond`, `resolve` or `ownership`
    #[schema(value_type = String)]
    kind: TargetKind,
    kept: i64,
    /// Null where nothing was counted.
    share: Option<Share>,
}

/// Requests between the two ends, as far as the caller may see them; confidential ones are in nobody's count.
#[derive(Serialize, ToSchema)]
struct RelationshipFigures {
    days: i64,
    open: usize,
    late: usize,
    without_first_word: usize,
    asked: usize,
    /// There were more in these days than the latest ones that were counted.
    is_part: bool,
    /// Null where nothing is done yet, and to the other side of a provider of fewer than three people.
    resolve: Option<HalfDone>,
    kept: Vec<TimeKept>,
}

impl From<&ClockKept> for TimeKept {
    fn from(of: &ClockKept) -> Self {
        let ClockKept { agreement, class, kind, kept, n } = *of;
        Self { agreement, class, kind, kept, share: Share::of(kept, n) }
    }
}

/// Read the figures of a relationship
///
/// What was asked over it in the last 90 days, for its two ends.
#[utoipa::path(get, path = "/api/v1/relationships/{id}/figures", tag = "relationships", params(("id" = String, Path)),
    responses((status = OK, body = RelationshipFigures), (status = 403), (status = 404)))]
async fn figures(mut visit: Visit, Place(id): Place<RelationshipId>) -> Answer<impl IntoResponse> {
    let looked = one::look(&mut visit, id).await?;
    let found = &looked.relationship;
    require(visit.viewer(), Deed::ReadFigures { provider: found.provider(), customer: found.customer() })?;
    let (me, now) = (PersonId(visit.viewer().person), visit.view.now);
    let counted = match found.is_secret() {
        true => Between::default(),
        false => between(&mut visit.view, me, id, now).await?,
    };
    visit.log_seen().await?;
    let resolve = counted.took.filter(|_| looked.sees_speed).map(|took| HalfDone {
        half_seconds: took.half,
        low_seconds: took.interval.map(|(low, _)| low),
        high_seconds: took.interval.map(|(_, high)| high),
        n: took.n,
    });
    Ok(Json(RelationshipFigures {
        days: DAYS,
        open: counted.open,
        late: counted.late,
        without_first_word: counted.unheard,
        asked: counted.asked,
        is_part: counted.is_part,
        resolve,
        kept: counted.kept.iter().map(TimeKept::from).collect(),
    }))
}
