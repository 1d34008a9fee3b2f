//! What surrounds the routes and is not a matter of `web`.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, Method, StatusCode, header};
use http_body_util::Limited;
use kernel::Refusal;
use tokio::sync::Semaphore;
use web::Rejected;

use super::BaseUrl;
use super::metrics::TURNED_AWAY;
use super::settings::Limits;

/// Sends away what is too much at once: an answer that says so soon is better than one that comes late.
pub(super) async fn shed(State(room): State<Arc<Semaphore>>, request: Request, next: Next) -> Response {
    match room.try_acquire() {
        Ok(_place) => next.run(request).await,
        Err(_) => {
            ::metrics::counter!(TURNED_AWAY, "reason" => "requests").increment(1);
            Rejected::from(Refusal::Busy).into_response()
        }
    }
}

/// Bounds what a caller may send and how long it may take; whoever brings a table may send more, and whoever brings files
/// has longer, too.
pub(super) async fn bound(State(limits): State<Limits>, request: Request, next: Next) -> Response {
    let (most, long) = match (brings_files(&request), brings_a_table(&request)) {
        (true, _) => (limits.files_bytes, limits.files),
        (_, true) => (limits.table_bytes, limits.request),
        _ => (limits.body_bytes, limits.request),
    };
    let declared = request.headers().get(header::CONTENT_LENGTH);
    let declared = declared.and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    if declared.is_some_and(|length| length > most) {
        return Rejected::from(Refusal::TooLarge).into_response();
    }
    let bounded = request.map(|body| Body::new(Limited::new(body, most)));
    match tokio::time::timeout(long, next.run(bounded)).await {
        Ok(response) => response,
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

/// A form with files in it where forms take them, or a file by itself.
fn brings_files(request: &Request) -> bool {
    let path = request.uri().path();
    let has_parts = || {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        kind.is_some_and(|kind| kind.starts_with("multipart/form-data"))
    };
    request.method() == Method::POST && (path == "/api/v1/files" || path.starts_with("/ask/") && has_parts())
}

/// All of a list at once.
fn brings_a_table(request: &Request) -> bool {
    let path = request.uri().path();
    request.method() == Method::POST && (path.ends_with("_imports") || path == "/relationships/import")
}

/// Takes forms from our own address alone, once it is known: what the caller says of itself does not count.
pub(super) async fn own_origin(State(ours): State<BaseUrl>, request: Request, next: Next) -> Response {
    let names = |value: &HeaderValue| value.to_str().is_ok_and(|origin| origin == ours.as_str());
    let origin = request.headers().get(header::ORIGIN);
    match origin {
        Some(origin) if !request.method().is_safe() && !names(origin) => {
            Rejected::from(Refusal::Forbidden("refusal-cross-site")).into_response()
        }
        _ => next.run(request).await,
    }
}

/// Whoever is told that something does not go just now is told when to come back.
pub(super) async fn retry_after(State(seconds): State<u64>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if response.status() == StatusCode::SERVICE_UNAVAILABLE {
        response.headers_mut().entry(header::RETRY_AFTER).or_insert(HeaderValue::from(seconds));
    }
    response
}

/// Tells browsers to come over TLS only, from now on.
pub(super) async fn transport_security(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let policy = HeaderValue::from_static("max-age=63072000; includeSubDomains");
    response.headers_mut().insert(header::STRICT_TRANSPORT_SECURITY, policy);
    response
}
