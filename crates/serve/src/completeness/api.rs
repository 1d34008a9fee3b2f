//! `/api/v1/relationships/completeness`.

use axum::Json;
use axum::extract::Query;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::Failure;
use people::place::Place;
use people::{Actor, App, Once, TeamId, Visit};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body};

use super::actions::{self, NewCampaign, today};
use super::model::Missing;
use super::store;
use super::views::{CampaignView, CompletenessView};
use crate::policy;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(show)).routes(routes!(start, end)).routes(routes!(finish_part))
}

#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Which {
    /// What is missing where this team stands at an end; without it, everywhere.
    #[param(value_type = Option<String>)]
    team: Option<TeamId>,
}

/// How complete the map is
///
/// Teams without a confirmed provider or customer, confirmations that are due, traffic without an agreement; and how the
/// campaign stands that asks for them.
#[utoipa::path(get, path = "/api/v1/relationships/completeness", tag = "relationships", params(Which),
    responses((status = OK, body = CompletenessView)))]
async fn show(mut visit: Visit, Query(which): Query<Which>) -> Answer<impl IntoResponse> {
    policy::require_insights(visit.viewer())?;
    let (viewer, now) = (visit.viewer().clone(), visit.view.now);
    let teams = store::teams(&mut visit.view, which.team).await?;
    let day = today(&viewer, now).to_string();
    let lines = store::lines(&mut visit.view, which.team, &day, now).await?;
    let campaign = match store::latest(&mut visit.view).await? {
        Some(campaign) => {
            let parts = store::parts(&mut visit.view, campaign.id).await?;
            Some(CampaignView::of(campaign, parts))
        }
        None => None,
    };
    Ok(Json(CompletenessView::of(&Missing::of(teams, lines), campaign)))
}

/// Start a campaign
///
/// For administrators. The lead of every team is asked once, on their Today, to complete the part of their team.
#[utoipa::path(post, path = "/api/v1/relationships/completeness/campaign", tag = "relationships",
    request_body = NewCampaign, responses((status = CREATED, body = CampaignView), (status = 403), (status = 409), (status = 422)))]
async fn start(actor: Actor, body: Body<NewCampaign>) -> Answer<impl IntoResponse> {
    let once = Once {
        key: body.key,
        route: "POST /relationships/completeness/campaign",
        fingerprint: body.fingerprint,
    };
    let new = body.value;
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        people::once!(a, once, {
            let campaign = actions::start(a, &new).await?;
            let parts = store::parts(a, campaign.id).await?;
            Ok::<_, Failure>(CampaignView::of(campaign, parts))
        })
    });
    Ok((StatusCode::CREATED, Json(done?)))
}

/// End the campaign that runs
#[utoipa::path(delete, path = "/api/v1/relationships/completeness/campaign", tag = "relationships",
    responses((status = NO_CONTENT), (status = 403), (status = 409)))]
async fn end(actor: Actor) -> Answer<impl IntoResponse> {
    let done: Result<(), Failure> = act!(actor.app.db, actor.viewer, |a| actions::end(a).await);
    done?;
    Ok(StatusCode::NO_CONTENT)
}

/// Say that the part of a team is done
///
/// For its leads, whether or not something is left that the team does not have.
#[utoipa::path(post, path = "/api/v1/relationships/completeness/parts/{team}", tag = "relationships",
    params(("team" = String, Path)), responses((status = NO_CONTENT), (status = 403), (status = 409)))]
async fn finish_part(actor: Actor, Place(team): Place<TeamId>) -> Answer<impl IntoResponse> {
    let done: Result<(), Failure> = act!(actor.app.db, actor.viewer, |a| actions::finish_part(a, team).await);
    done?;
    Ok(StatusCode::NO_CONTENT)
}
