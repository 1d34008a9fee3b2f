//! What surrounds the routes and is not a matter of `web`.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use kernel::Refusal;
use tokio::sync::Semaphore;
use web::Rejected;

use super::BaseUrl;
use super::metrics::TURNED_AWAY;

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
