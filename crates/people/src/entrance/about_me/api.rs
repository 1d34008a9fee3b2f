//! What Hallway knows about the caller, for programs.

use axum::Json;
use axum::response::IntoResponse;
use kernel::Refusal;
use serde_json::Value;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Words};

use super::views::{self, KnownAboutYou};
use crate::place::Place;
use crate::views::Listed;
use crate::{App, Visit};

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(rows)).routes(routes!(export))
}

/// List what Hallway knows about you
///
/// Every kind of row with its purpose, who sees it, how long it is kept, and how many there are.
#[utoipa::path(get, path = "/api/v1/me/data", tag = "me", responses((status = 200, body = Listed<KnownAboutYou>)))]
async fn list(mut visit: Visit) -> Answer {
    let items = views::list(&mut visit, Words::of("en")).await?;
    Ok(Json(Listed { items, next: None }).into_response())
}

/// Show the rows of one kind about you
///
/// The newest 10,000.
#[utoipa::path(get, path = "/api/v1/me/data/{kind}", tag = "me", params(("kind" = String, Path)),
    responses((status = 200, body = Listed<Object>)))]
async fn rows(mut visit: Visit, Place(kind): Place<String>) -> Answer {
    let items: Vec<Value> = views::rows(&mut visit, &kind).await?.ok_or(Refusal::NotFound)?;
    Ok(Json(Listed { items, next: None }).into_response())
}

/// Take along everything that Hallway knows about you
///
/// One document with the rows of every kind.
#[utoipa::path(get, path = "/api/v1/me/export", tag = "me", responses((status = 200, body = Object)))]
async fn export(mut visit: Visit) -> Answer {
    Ok(Json(views::everything(&mut visit).await?).into_response())
}
