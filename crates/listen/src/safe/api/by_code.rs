//! The conversation of an anonymous report, by its code.

use axum::Json;
use axum::extract::State;
use db::act;
use kernel::{Failure, Id, Viewer};
use people::entrance::Browser;
use people::{App, PersonId};
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body};

use crate::safe::actions::{self, Door};
use crate::safe::by_code::{look, tried};
use crate::safe::model::Code;
use crate::safe::views::SafeReportView;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(read)).routes(routes!(say)).routes(routes!(bring_in))
}

/// A code, as it was shown once.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = SafeCode)]
struct ByCode {
    #[schema(example = "K7QF-2MXD-ABCD-EFGH")]
    code: String,
}

/// Read the answers
///
/// To an anonymous report, by its code and without signing in. The code goes in the body: an address would be logged. Every
/// code that opens nothing is answered alike.
#[utoipa::path(post, path = "/api/v1/safe/conversations", tag = "safe", request_body = ByCode,
    responses((status = OK, body = SafeReportView), (status = 404), (status = 429)))]
async fn read(State(app): State<App>, browser: Browser, body: Body<ByCode>) -> Answer<Json<SafeReportView>> {
    let door = Door::Code(Code::typed(&body.value.code));
    Ok(Json(SafeReportView::of(look(&app, &browser, &door).await?)))
}

/// What is written by a code.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewSafeWordsByCode)]
struct WordsByCode {
    code: String,
    words: String,
}

/// Write on
///
/// In an anonymous conversation, by its code.
#[utoipa::path(post, path = "/api/v1/safe/conversations/messages", tag = "safe", request_body = WordsByCode,
    responses((status = OK, body = SafeReportView), (status = 404), (status = 409), (status = 422), (status = 429)))]
async fn say(
    State(app): State<App>,
    browser: Browser,
    body: Body<WordsByCode>,
) -> Answer<Json<SafeReportView>> {
    let said = body.value;
    let door = Door::Code(Code::typed(&said.code));
    let done: Result<(), Failure> =
        act!(app.db, Viewer::nobody(), |a| actions::say(a, &door, &said.words).await);
    tried(&app, &browser, done).await?;
    Ok(Json(SafeReportView::of(look(&app, &browser, &door).await?)))
}

/// Whom a code lets in.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewSafeReaderByCode)]
struct ReaderByCode {
    code: String,
    #[schema(value_type = String)]
    person: Id,
}

/// Let another trusted person read it
///
/// By the code of an anonymous conversation.
#[utoipa::path(post, path = "/api/v1/safe/conversations/readers", tag = "safe", request_body = ReaderByCode,
    responses((status = OK, body = SafeReportView), (status = 404), (status = 409), (status = 422), (status = 429)))]
async fn bring_in(
    State(app): State<App>,
    browser: Browser,
    body: Body<ReaderByCode>,
) -> Answer<Json<SafeReportView>> {
    let asked = body.value;
    let (door, person) = (Door::Code(Code::typed(&asked.code)), PersonId(asked.person));
    let done: Result<(), Failure> =
        act!(app.db, Viewer::nobody(), |a| actions::bring_in(a, &door, person).await);
    tried(&app, &browser, done).await?;
    Ok(Json(SafeReportView::of(look(&app, &browser, &door).await?)))
}
