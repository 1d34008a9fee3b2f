//! The page behind a vendor's link, for programs: the key goes in the header, for addresses end up in logs.

use axum::Json;
use axum::extract::State;
use axum::response::IntoResponse;
use http::{HeaderMap, header};
use kernel::Instant;
use map::by_link::views::{LineSaid, SaidView};
use people::App;
use people::entrance::{Browser, Secret};
use serde::Serialize;
use serve::requests::model::{State as RequestState, called};
use serve::requests::store::WithVendor;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::Answer;

use super::looking::{self, Seen};
use super::unlisted;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(show))
}

/// What is between a vendor and the teams here.
#[derive(Serialize, ToSchema)]
struct BetweenView {
    organisation: String,
    vendor: String,
    /// Until when the link opens this.
    #[schema(value_type = String, format = DateTime)]
    expires_at: Instant,
    /// What we promised each other.
    lines: Vec<LineSaid>,
    /// What is open, the oldest first.
    requests: Vec<OpenView>,
    /// What the vendor says that it needs.
    statement: Option<SaidView>,
}

/// An open request that all people of the vendor may read.
#[derive(Serialize, ToSchema)]
struct OpenView {
    #[schema(example = "#1042")]
    number: String,
    subject: String,
    service: String,
    team: String,
    #[schema(value_type = String, example = "acknowledged")]
    state: RequestState,
    /// A team of the vendor has it; otherwise the vendor asked for it.
    lies_with_vendor: bool,
    #[schema(value_type = Option<String>, format = DateTime)]
    promised_at: Option<Instant>,
    #[schema(value_type = Option<String>, format = DateTime)]
    due_at: Option<Instant>,
}

/// What is between a vendor and the teams here
///
/// For whoever has a link of the vendor: `Authorization: Bearer` with the last part of its address. It is no token of the
/// API and opens nothing else. A link that is wrong, over or withdrawn is not found.
#[utoipa::path(get, path = "/api/v1/between", tag = "vendors", responses((status = OK, body = BetweenView), (status = 404)))]
async fn show(State(app): State<App>, browser: Browser, headers: HeaderMap) -> Answer {
    let bearer = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let secret =
        bearer.and_then(|value| value.strip_prefix("Bearer ")).map(|key| Secret::presented(key.trim()));
    let seen = looking::look(&app, &browser, secret.as_ref()).await?;
    Ok(unlisted(Json(BetweenView::of(&seen)).into_response()))
}

impl BetweenView {
    fn of(seen: &Seen) -> Self {
        Self {
            organisation: seen.opened.organisation.clone(),
            vendor: seen.opened.vendor_name.clone(),
            expires_at: seen.opened.expires_at,
            lines: seen.lines.iter().map(|line| line.view(&seen.requests.kept)).collect(),
            requests: seen.requests.open.iter().map(OpenView::of).collect(),
            statement: seen.opened.said(),
        }
    }
}

impl OpenView {
    fn of(row: &WithVendor) -> Self {
        Self {
            number: called(&row.reference),
            subject: row.subject.clone(),
            service: row.service_name.clone(),
            team: row.team_name.clone(),
            state: row.state,
            lies_with_vendor: row.lies_with_vendor,
            promised_at: row.promised_at,
            due_at: row.due_at,
        }
    }
}
