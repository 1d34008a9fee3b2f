//! `/api/v1/loop`.

use axum::Json;
use axum::extract::Query;
use axum::response::IntoResponse;
use http::StatusCode;
use map::RelationshipId;
use people::views::{Listed, after};
use people::{App, Visit};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Paging};

use super::LIST;
use super::store::{self, At, Stage, Standing};

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(counts)).routes(routes!(list))
}

/// How many relationships stand at a stage.
#[derive(Serialize, ToSchema)]
struct LoopCount {
    stage: Stage,
    n: i64,
}

/// The loops of all relationships that the caller sees.
#[derive(Serialize, ToSchema)]
struct WholeLoop {
    /// All stages, those without any too.
    stages: Vec<LoopCount>,
}

/// A relationship and where its loop stands.
#[derive(Serialize, ToSchema)]
struct LoopView {
    #[schema(value_type = String)]
    relationship: RelationshipId,
    provider: String,
    customer: String,
    stage: Stage,
}

impl From<Standing> for LoopView {
    fn from(of: Standing) -> Self {
        Self { relationship: of.id, provider: of.provider_name, customer: of.customer_name, stage: of.stage }
    }
}

/// Read where the loops stand
///
/// How many of the relationships that the caller sees are begun, mapped, listened to, acted on, reviewed, or overdue. What is
/// occasional is not counted.
#[utoipa::path(get, path = "/api/v1/loop", tag = "reviews", responses((status = OK, body = WholeLoop)))]
async fn counts(mut visit: Visit) -> Answer<impl IntoResponse> {
    let at = At::of(visit.viewer(), visit.view.now);
    let counted = store::counted(&mut visit.view, &at).await?;
    let n = |stage: Stage| counted.iter().find(|one| one.stage == stage).map_or(0, |one| one.n);
    Ok(Json(WholeLoop {
        stages: Stage::ALL.iter().map(|stage| LoopCount { stage: *stage, n: n(*stage) }).collect(),
    }))
}

/// Which relationships.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Which {
    stage: Option<Stage>,
    limit: Option<i64>,
    after: Option<String>,
}

/// List relationships by where their loop stands
#[utoipa::path(get, path = "/api/v1/loop/relationships", tag = "reviews", params(Which),
    responses((status = OK, body = Listed<LoopView>)))]
async fn list(mut visit: Visit, Query(which): Query<Which>) -> Answer<impl IntoResponse> {
    let (at, seal) = (At::of(visit.viewer(), visit.view.now), visit.seal());
    let paging = Paging { limit: which.limit, after: which.after };
    let after = after(&paging, &seal, LIST)?.map(RelationshipId::new);
    let limit = paging.limit();
    let rows = store::standing(&mut visit.view, &at, which.stage, after, limit + 1).await?;
    Ok((StatusCode::OK, Json(Listed::of(rows, limit, &seal, LIST, |one| one.id.get(), LoopView::from))))
}
