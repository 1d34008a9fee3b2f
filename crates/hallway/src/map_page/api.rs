//! `/api/v1/line_of_sight`: how far each party's work is from those outside.

use axum::Json;
use axum::response::IntoResponse;
use kernel::{Id, Refusal};
use people::place::Place;
use people::{App, Visit};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::Answer;

use super::gathered::Gathered;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(all)).routes(routes!(one))
}

/// A party of the map.
#[derive(Clone, Serialize, ToSchema)]
struct PartyName {
    #[schema(value_type = String)]
    id: Id,
    /// `team`, `vendor` or `external_customer`
    #[schema(value_type = String)]
    kind: map::PartyKind,
    name: String,
}

/// What can be seen from one party.
#[derive(Serialize, ToSchema)]
struct LineOfSight {
    party: PartyName,
    /// Whether any path leads outside.
    reaches: bool,
    /// Relationships on the shortest path to somebody outside; 0 for those outside.
    length: Option<u32>,
    /// The chance, from 0 to 1, that work which leaves here ends outside, when each step follows the share of the requests
    /// of the last 90 days.
    exposure: f64,
    /// Relationships that work takes on average when it ends outside.
    expected_steps: Option<f64>,
    /// How many others reach nobody outside without this one.
    cuts_off: usize,
}

/// The whole map.
#[derive(Serialize, ToSchema)]
struct LinesOfSight {
    items: Vec<LineOfSight>,
    /// Always none: the list is whole.
    next: Option<String>,
}

/// One party, with the shortest way to each of those outside whom it reaches.
#[derive(Serialize, ToSchema)]
struct LineOfSightWithPaths {
    #[serde(flatten)]
    sight: LineOfSight,
    paths: Vec<Vec<PartyName>>,
    /// Whom its loss cuts off from everybody outside.
    cuts_off_whom: Vec<PartyName>,
}

fn name(gathered: &Gathered, place: usize) -> Option<PartyName> {
    let node = gathered.network.nodes.get(place)?;
    Some(PartyName { id: node.party.id, kind: node.party.kind, name: node.name.clone() })
}

fn sight(gathered: &Gathered, place: usize) -> Option<LineOfSight> {
    Some(LineOfSight {
        party: name(gathered, place)?,
        reaches: gathered.sight.length(place).is_some(),
        length: gathered.sight.length(place),
        exposure: gathered.sight.exposure(place)?,
        expected_steps: gathered.sight.expected_steps(place),
        cuts_off: gathered.sight.cut_off_by(place).len(),
    })
}

/// Line of sight
///
/// For every team, vendor and kind of external customer on the map: whether, how far and how surely its work reaches
/// somebody outside.
#[utoipa::path(get, path = "/api/v1/line_of_sight", tag = "map", responses((status = OK, body = LinesOfSight)))]
async fn all(mut visit: Visit) -> Answer<impl IntoResponse> {
    let gathered = read(&mut visit).await?;
    let items = (0..gathered.network.nodes.len()).filter_map(|place| sight(&gathered, place)).collect();
    Ok(Json(LinesOfSight { items, next: None }))
}

/// Line of sight of one party
#[utoipa::path(get, path = "/api/v1/line_of_sight/{team}", tag = "map", params(("team" = String, Path)),
    responses((status = OK, body = LineOfSightWithPaths), (status = 404)))]
async fn one(mut visit: Visit, Place(team): Place<Id>) -> Answer<impl IntoResponse> {
    let gathered = read(&mut visit).await?;
    let place = gathered.network.place(team).ok_or(Refusal::NotFound)?;
    let names =
        |places: &[usize]| places.iter().filter_map(|place| name(&gathered, *place)).collect::<Vec<_>>();
    Ok(Json(LineOfSightWithPaths {
        sight: sight(&gathered, place).ok_or(Refusal::NotFound)?,
        paths: gathered.network.paths(place).iter().map(|path| names(path)).collect(),
        cuts_off_whom: names(gathered.sight.cut_off_by(place)),
    }))
}

async fn read(visit: &mut Visit) -> Answer<Gathered> {
    map::policy::require_map(visit.viewer())?;
    let now = visit.view.now;
    Ok(Gathered::read(&mut visit.view, now).await?.at_work()?)
}
