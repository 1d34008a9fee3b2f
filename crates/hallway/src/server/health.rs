//! Whether this server lives, whether it can serve, and its figures.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use db::Db;
use http::{HeaderMap, StatusCode, header};
use kernel::{Refusal, Trouble, Viewer};
use people::App;
use subtle::ConstantTimeEq;
use web::Answer;

use super::Metrics;
use crate::schema;

/// The process answers.
pub(super) async fn alive() -> &'static str {
    "ok\n"
}

/// The database answers, can be written, and has what this version needs. It may have more: while several servers are
/// replaced one after another, the first of the new ones migrates.
pub(super) async fn ready(State(app): State<App>) -> Response {
    let words = match (is_ready(&app.db).await, app.db.trouble()) {
        (Ok(true), None) => return "ok\n".into_response(),
        (Ok(_), Some(trouble @ (Trouble::NoSpace | Trouble::ReadOnly))) => {
            format!("not ready: {trouble}; reading goes on\n")
        }
        (_, Some(trouble)) => format!("not ready: {trouble}\n"),
        (Ok(false), None) => "not ready: the database is not up to date\n".to_owned(),
        (Err(error), None) => {
            tracing::warn!(%error, "the database does not answer");
            format!("not ready: {}\n", error.trouble().unwrap_or(Trouble::Away))
        }
    };
    (StatusCode::SERVICE_UNAVAILABLE, words).into_response()
}

async fn is_ready(db: &Db) -> db::Result<bool> {
    let mut view = db.view(Viewer::nobody()).await?;
    let ran: Vec<String> = view.all("SELECT name FROM migrations ORDER BY name LIMIT 10000", &[]).await?;
    Ok(schema::migrations().iter().all(|step| ran.iter().any(|name| name == step.name)))
}

/// What `/metrics` needs.
#[derive(Clone)]
pub(super) struct Figures {
    pub metrics: Metrics,
    /// Without one, the address does not exist.
    pub token: Option<String>,
}

/// The figures, for whoever has the token. To all others there is nothing at this address.
pub(super) async fn guarded_figures(State(figures): State<Figures>, headers: HeaderMap) -> Answer {
    let given = headers.get(header::AUTHORIZATION).and_then(|v| v.to_str().ok()?.strip_prefix("Bearer "));
    let is_right =
        |token: &String| given.is_some_and(|given| bool::from(given.as_bytes().ct_eq(token.as_bytes())));
    if !figures.token.as_ref().is_some_and(is_right) {
        return Err(Refusal::NotFound.into());
    }
    Ok(text(&figures.metrics))
}

/// The figures on a listener of their own.
pub(super) async fn open_figures(State(metrics): State<Metrics>) -> Response {
    text(&metrics)
}

fn text(metrics: &Metrics) -> Response {
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], metrics.render()).into_response()
}
