//! The organisation for programs.

use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::Failure;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, IfMatch, Tagged};

use super::{Organisation, OrganisationChanges, actions, store};
use crate::{Actor, App, Visit};

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(show, change))
}

/// The organisation.
#[derive(Serialize, ToSchema)]
pub struct OrganisationView {
    name: String,
    /// The language in which it speaks to those who chose none.
    language: String,
    #[schema(example = "Europe/Berlin")]
    time_zone: String,
    /// So many minutes of a person's month all questions together may take.
    attention_minutes: i64,
    is_demo: bool,
}

impl OrganisationView {
    fn tagged(organisation: Organisation) -> Tagged<Self> {
        let Organisation { version, name, language, time_zone, is_demo, attention_minutes } = organisation;
        Tagged(StatusCode::OK, version, Self { name, language, time_zone, attention_minutes, is_demo })
    }
}

/// Show the organisation.
#[utoipa::path(get, path = "/api/v1/organisation", tag = "organisation", responses((status = OK, body = OrganisationView)))]
pub async fn show(mut visit: Visit) -> Answer {
    Ok(OrganisationView::tagged(store::organisation(&mut visit.view).await?).into_response())
}

/// Change the organisation's name, language, time zone, or how much attention questions may take. Administrators only.
#[utoipa::path(patch, path = "/api/v1/organisation", tag = "organisation", request_body = OrganisationChanges,
    params(("If-Match" = Option<String>, Header)),
    responses((status = OK, body = OrganisationView), (status = PRECONDITION_FAILED)))]
pub async fn change(actor: Actor, expected: IfMatch, body: Body<OrganisationChanges>) -> Answer {
    let change = body.value.parse()?;
    let changed: Result<Organisation, Failure> = act!(actor.app.db, actor.viewer, |a| {
        let version = store::organisation(a).await?.version;
        expected.check(version)?;
        actions::change(a, version, &change).await?;
        Ok(store::organisation(a).await?)
    });
    Ok(OrganisationView::tagged(changed?).into_response())
}
