//! A name for each request, in the answer and in the log, so that one can be found from the other.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::{HeaderMap, HeaderName, HeaderValue};
use web::Edge;

const NAME: HeaderName = HeaderName::from_static("x-request-id");
const LONGEST: usize = 64;

/// The name of a request.
#[derive(Clone, Debug)]
pub(super) struct RequestId(pub String);

/// Keeps the name that a proxy gave, when it is one, or gives one.
pub(super) async fn name(State(edge): State<Edge>, mut request: Request, next: Next) -> Response {
    let id = given(request.headers()).unwrap_or_else(|| format!("{:x}", edge.ids.id(edge.clock.now())));
    request.extensions_mut().insert(RequestId(id.clone()));
    let mut response = next.run(request).await;
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(NAME, value);
    }
    response
}

fn given(headers: &HeaderMap) -> Option<String> {
    let id = headers.get(NAME)?.to_str().ok()?;
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    ((1..=LONGEST).contains(&id.len()) && id.chars().all(is_name)).then(|| id.to_owned())
}
