//! What is noted about every request: a line in the log and the figures. The route is noted as its template, because a
//! path may hold the secret of an invitation; queries, headers and bodies are not noted at all. Of the safe channel nothing is
//! noted, lest an hour say who reported something.

use ::metrics::{counter, gauge, histogram};
use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::Response;
use http::{Method, StatusCode};
use tracing::Instrument;

use super::metrics::{REQUESTS, RUNNING, SECONDS, STATEMENTS};
use super::request_id::RequestId;
use crate::edge::Stopwatch;

pub(super) async fn watch(request: Request, next: Next) -> Response {
    let method = known(request.method());
    let route = request.extensions().get::<MatchedPath>().map_or("-", MatchedPath::as_str).to_owned();
    if listen::safe::is_of(&route) {
        return unseen(request, next).await;
    }
    let id = request.extensions().get::<RequestId>().map_or("", |id| id.0.as_str());
    let span = tracing::info_span!("request", %method, %route, id);
    let running = Running::begin();
    let stopwatch = Stopwatch::start();
    let (response, statements) = db::counted(next.run(request).instrument(span.clone())).await;
    let took = stopwatch.elapsed();
    drop(running);
    let status = response.status();
    counter!(REQUESTS, "method" => method, "route" => route.clone(), "status" => class(status)).increment(1);
    histogram!(SECONDS, "method" => method, "route" => route.clone()).record(took.as_secs_f64());
    counter!(STATEMENTS, "route" => route).increment(statements.0);
    let milliseconds = took.as_secs_f64() * 1_000.0;
    let _in_span = span.enter();
    if status.is_server_error() {
        tracing::warn!(status = status.as_u16(), milliseconds, "answered");
    } else if method == "GET" || method == "HEAD" {
        tracing::debug!(status = status.as_u16(), milliseconds, "answered");
    } else {
        tracing::info!(status = status.as_u16(), milliseconds, "answered");
    }
    response
}

/// In the log there is only that something failed here.
async fn unseen(request: Request, next: Next) -> Response {
    let span = tracing::info_span!("request", route = "/safe");
    next.run(request).instrument(span).await
}

/// Counts down again when a caller hangs up and the work is dropped.
struct Running;

impl Running {
    fn begin() -> Self {
        gauge!(RUNNING).increment(1.0);
        Self
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        gauge!(RUNNING).decrement(1.0);
    }
}

/// A caller may make up methods; the figures have no room for them.
fn known(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}

fn class(status: StatusCode) -> &'static str {
    match status.as_u16() {
        100..=199 => "1xx",
        200..=299 => "2xx",
        300..=399 => "3xx",
        400..=499 => "4xx",
        _ => "5xx",
    }
}
