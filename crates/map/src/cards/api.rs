//! `/api/v1/teams/{id}/card`.

use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, Refusal};
use people::place::Place;
use people::policy::{Deed, require_sight};
use people::{Actor, App, TeamId, Visit};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body};

use super::input::NewCardAnswer;
use super::model::Card;
use super::views::CardView;
use super::{actions, store};

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(show)).routes(routes!(answer))
}

/// Read the card of a team
///
/// Whom it serves, who serves it, what for, what good looks like, and whom to ask; with what the team says of it, for
/// whoever leads it.
#[utoipa::path(get, path = "/api/v1/teams/{id}/card", tag = "teams", params(("id" = String, Path)),
    responses((status = OK, body = CardView), (status = 404)))]
async fn show(mut visit: Visit, Place(id): Place<TeamId>) -> Answer<impl IntoResponse> {
    require_sight(visit.viewer(), Deed::ReadDirectory)?;
    let card = store::card(&mut visit.view, id).await?.ok_or(Refusal::NotFound)?;
    Ok(axum::Json(card.view(visit.viewer())))
}

/// Say whether the card of one's team is clear
///
/// The caller belongs to the team. Not anonymous: whoever leads it reads the answer with the name. Another answer takes
/// its place.
#[utoipa::path(put, path = "/api/v1/teams/{id}/card/answer", tag = "teams", request_body = NewCardAnswer,
    params(("id" = String, Path)),
    responses((status = OK, body = CardView), (status = 403), (status = 404), (status = 422)))]
async fn answer(
    actor: Actor,
    Place(id): Place<TeamId>,
    body: Body<NewCardAnswer>,
) -> Answer<impl IntoResponse> {
    require_sight(&actor.viewer, Deed::ReadDirectory)?;
    let said = &body.value;
    let done: Result<Card, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::answer(a, id, said).await);
    Ok((StatusCode::OK, axum::Json(done?.view(&actor.viewer))))
}
