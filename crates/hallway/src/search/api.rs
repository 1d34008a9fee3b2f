//! Search for programs.

use axum::Json;
use axum::extract::Query as Asked;
use kernel::Id;
use people::{App, TeamId, Visit};
use serde::{Deserialize, Serialize};
use serve::requests::model::State;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::Answer;

use super::asked::{self, A_PAGE};
use super::documents::Kind;
use super::finding::Filter;
use super::found;
use super::snippet::Piece;
use super::words::Query;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(search))
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct SearchFor {
    /// Words that must all be there, the last also as the beginning of longer ones; `"words in this order"`; or how a
    /// request is called.
    #[serde(default)]
    q: String,
    /// `request`, `person`, `team`, `service`, `relationship`, `vendor`, `problem`, `idea` or `barrier`.
    #[param(value_type = Option<String>)]
    kind: Option<Kind>,
    /// Requests that this team has.
    #[param(value_type = Option<String>)]
    team: Option<TeamId>,
    /// Requests that are open, or not.
    open: Option<bool>,
    /// 1 to 20; 20 when not given.
    limit: Option<i64>,
    after: Option<String>,
}

/// Something that was found.
#[derive(Serialize, ToSchema)]
struct FoundThing {
    /// `request`, `person`, `team`, `service`, `relationship`, `vendor`, `problem`, `idea` or `barrier`.
    #[schema(value_type = String)]
    kind: Kind,
    #[schema(value_type = String)]
    id: Id,
    /// Where people find its page.
    path: String,
    title: String,
    /// Of a request: how people call it.
    reference: Option<String>,
    /// Of a request.
    #[schema(value_type = Option<String>)]
    state: Option<State>,
    /// The team that has or offers it, or that the person is of.
    team: Option<String>,
    /// Of a relationship: for whom it is.
    customer: Option<String>,
    /// What was found is in an internal note.
    is_note: bool,
    /// A piece of what is said there, around what was found; empty where that is the title alone.
    snippet: Vec<Piece>,
}

#[derive(Serialize, ToSchema)]
struct FoundList {
    items: Vec<FoundThing>,
    /// Hand it in as `after` to go on. How many there are is not told.
    next: Option<String>,
}

/// Search
///
/// Over all that you may see: first what is called so, then lasting things by name, requests by subject, and then by what
/// else is said of them; the newest first, 20 at once. What was said on a request is found by those who read it.
#[utoipa::path(get, path = "/api/v1/search", tag = "search", params(SearchFor),
    responses((status = 200, body = FoundList)))]
async fn search(visit: Visit, Asked(of): Asked<SearchFor>) -> Answer<Json<FoundList>> {
    let filter = Filter { kind: of.kind, team: of.team, is_open: of.open };
    let limit = of.limit.unwrap_or(A_PAGE).clamp(1, A_PAGE);
    let query = Query::read(&of.q);
    let (visit, answer) = asked::look(visit, &query, &filter, of.after.as_deref(), limit).await?;
    visit.log_seen().await?;
    let items = answer.hits.into_iter().map(FoundThing::from).collect();
    Ok(Json(FoundList { items, next: answer.next }))
}

impl From<found::Found> for FoundThing {
    fn from(found: found::Found) -> Self {
        let customer = found.ends.map(|(_, customer)| customer);
        Self {
            kind: found.kind,
            id: found.id,
            path: found.path,
            title: found.title.into_iter().map(|piece| piece.text).collect(),
            reference: found.reference,
            state: found.state,
            team: found.team,
            customer,
            is_note: found.is_note,
            snippet: found.snippet,
        }
    }
}
