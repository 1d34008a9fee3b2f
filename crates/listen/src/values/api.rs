//! `/api/v1/values`.

use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::Failure;
use people::policy::{Deed, require};
use people::{Actor, App, Visit};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, IfMatch, Tagged, Words};

use super::actions;
use super::input::NewHouseValues;
use super::model::{Starter, Value};
use super::store::{self, Chosen};

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(show, choose))
}

/// A value, in the language of the caller.
#[derive(Debug, Serialize, ToSchema)]
pub struct ValueView {
    /// A word of the list to begin with, or own words.
    #[schema(example = "keeping_our_word")]
    pub value: String,
    pub name: String,
    /// What it means, in a sentence.
    pub about: Option<String>,
}

/// What matters to the organisation, and the list to begin with.
#[derive(Debug, Serialize, ToSchema)]
pub struct ValuesView {
    /// The most important first.
    pub values: Vec<ValueView>,
    pub list: Vec<ValueView>,
}

impl ValuesView {
    fn of(t: Words, chosen: &Chosen) -> Self {
        let own = chosen.chosen.0.iter().map(|own| ValueView {
            value: own.value.clone(),
            name: own.meant().name(t),
            about: own.sentence(t),
        });
        let list = Starter::ALL.iter().map(|starter| ValueView {
            value: starter.to_string(),
            name: Value::Listed(*starter).name(t),
            about: Some(starter.about(t)),
        });
        Self { values: own.collect(), list: list.collect() }
    }
}

/// Read the organisation's values
///
/// With the list to begin with, from which and beside which each side of a relationship names its own.
#[utoipa::path(get, path = "/api/v1/values", tag = "values", responses((status = OK, body = ValuesView)))]
async fn show(mut visit: Visit) -> Answer<impl IntoResponse> {
    let chosen = store::chosen(&mut visit.view).await?;
    let view = ValuesView::of(visit.speech().words(), &chosen);
    Ok(Tagged(StatusCode::OK, chosen.version, view))
}

/// Choose the organisation's values
///
/// All of them, the most important first, seven at most: from the list or in own words. For administrators.
#[utoipa::path(put, path = "/api/v1/values", tag = "values", request_body = NewHouseValues,
    params(("If-Match" = Option<String>, Header)),
    responses((status = OK, body = ValuesView), (status = 403), (status = 412), (status = 422)))]
async fn choose(actor: Actor, seen: IfMatch, body: Body<NewHouseValues>) -> Answer<impl IntoResponse> {
    require(&actor.viewer, Deed::KeepOrganisation)?;
    let values = body.value.read()?;
    let done: Result<Chosen, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::choose(a, seen, &values).await);
    let (chosen, t) = (done?, Words::of(&actor.viewer.language));
    Ok(Tagged(StatusCode::OK, chosen.version, ValuesView::of(t, &chosen)))
}
