//! `/api/v1/relationships/{id}/replay`

use axum::Json;
use axum::response::IntoResponse;
use kernel::Refusal;
use map::agreements::store::Scope;
use map::agreements::{self, AgreedTargets};
use map::deliveries::{Counts, Share};
use map::relationships;
use map::services::{Class, Target, TargetKind};
use map::{RelationshipId, ServiceId};
use people::place::Place;
use people::{Actor, App};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body};

use super::{Over, Replayed, Tally, replay};
use crate::requests::between::DAYS;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(tell_again))
}

/// Targets that could be promised.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ReplayAsked {
    /// Of this service alone; of all where it is left out.
    #[schema(value_type = Option<String>)]
    service: Option<ServiceId>,
    targets: AgreedTargets,
}

/// How often a time would have been kept, of those that have stopped or run out.
#[derive(Serialize, ToSchema)]
struct ReplayTally {
    kept: i64,
    n: i64,
    /// Null where nothing was counted.
    share: Option<Share>,
}

impl From<Tally> for ReplayTally {
    fn from(Tally { kept, n }: Tally) -> Self {
        Self { kept, n, share: Share::of(kept, n) }
    }
}

/// One target of one class.
#[derive(Serialize, ToSchema)]
struct ReplayLine {
    class: Class,
    /// `acknowledge`, `respond`, `resolve` or `ownership`
    #[schema(value_type = String)]
    kind: TargetKind,
    target: Target,
    /// Counted within opening hours, as it would be promised.
    in_hours: ReplayTally,
    /// Counted around the clock, every day.
    around_the_clock: ReplayTally,
    /// What was promised of the same then.
    then: ReplayTally,
}

impl From<&Replayed> for ReplayLine {
    fn from(of: &Replayed) -> Self {
        let Replayed { class, kind, target, in_hours, around_the_clock, then } = *of;
        let (in_hours, around_the_clock, then) = (in_hours.into(), around_the_clock.into(), then.into());
        Self { class, kind, target, in_hours, around_the_clock, then }
    }
}

/// What these targets would have meant.
#[derive(Serialize, ToSchema)]
struct ReplayView {
    days: i64,
    /// Requests that were told again.
    asked: usize,
    /// There were more than are told again: these are the latest.
    is_part: bool,
    lines: Vec<ReplayLine>,
    /// What was expected over the relationship, and came.
    deliveries: Counts,
}

/// What targets would have meant
///
/// For the two ends: the requests of the last 90 days over this relationship, told again as if these targets had been promised.
/// Writes nothing. News (`update`) are promised again and again and are not counted.
#[utoipa::path(post, path = "/api/v1/relationships/{id}/replay", tag = "agreements", params(("id" = String, Path)),
    request_body = ReplayAsked, responses((status = OK, body = ReplayView), (status = 403), (status = 404), (status = 422)))]
async fn tell_again(
    actor: Actor,
    Place(id): Place<RelationshipId>,
    body: Body<ReplayAsked>,
) -> Answer<impl IntoResponse> {
    let ReplayAsked { service, targets } = body.value;
    let mut visit = actor.visit().await?;
    let person = visit.viewer().person;
    let found = relationships::store::find(&mut visit.view, person, id).await?.ok_or(Refusal::NotFound)?;
    let scope = Scope { service, ..Scope::default() };
    if service.is_some() && !agreements::store::about(&mut visit.view, person, scope).await?.service_is_there
    {
        return Err(Refusal::field("service", "field-unknown").into());
    }
    if Class::ALL.iter().any(|class| !targets.of(*class).is_sensible()) {
        return Err(Refusal::field("targets", "service-target-range").into());
    }
    let over = Over { relationship: id, provider: found.provider(), customer: found.customer(), service };
    let told = replay(&mut visit.view, over, &targets).await?;
    visit.log_seen().await?;
    Ok(Json(ReplayView {
        days: DAYS,
        asked: told.asked,
        is_part: told.is_part,
        lines: told.lines.iter().map(ReplayLine::from).collect(),
        deliveries: told.deliveries,
    }))
}
