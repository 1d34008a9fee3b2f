//! `/api/v1/teams/{id}/complaints`.

use db::act;
use http::StatusCode;
use people::place::Place;
use people::{Actor, App, Once, TeamId, once};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body};

use super::actions::{self, NewComplaint};
use crate::requests::model::{CameBy, RequestId};
use crate::requests::overtaken::tagged;
use crate::requests::reading;
use crate::requests::views::RequestView;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(complain))
}

/// Say what should be different about a team
///
/// It becomes a request to the team, seen by the team and first of all by whoever leads it; in confidence to whoever leads it
/// alone. What is about whoever leads goes to whoever leads the team above, in confidence. It is resolved with what is
/// taken over of it. A guest says it to a team with which both ends have confirmed a line, and to the team alone.
#[utoipa::path(post, path = "/api/v1/teams/{id}/complaints", tag = "teams", request_body = NewComplaint,
    params(("id" = String, Path)), responses((status = 201, body = RequestView), (status = 404), (status = 422)))]
async fn complain(actor: Actor, Place(team): Place<TeamId>, body: Body<NewComplaint>) -> Answer {
    let once = Once {
        key: body.key,
        route: "POST /teams/{id}/complaints",
        fingerprint: format!("{team} {}", body.fingerprint),
    };
    let input = NewComplaint { came_by: CameBy::Api, ..body.value };
    let made =
        act!(actor.app.db, actor.viewer, |a| once!(a, once, actions::complain(a, team, &input).await))?;
    let id: RequestId = serde_json::from_value(made).map_err(anyhow::Error::from)?;
    let mut view = actor.app.db.view(actor.viewer.clone()).await?;
    let seen = reading::by_id(&mut view, id).await?;
    let shown = seen.view(&actor.viewer, view.now);
    Ok(tagged(StatusCode::CREATED, &seen, shown))
}
