//! The headers that protect every answer, and the files of the browser.

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, HeaderValue, StatusCode, Uri, header};

use crate::assets;

/// Nothing inline, nothing from elsewhere, no sinks for text in the document.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
    font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; \
    frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default";

/// Sets the protecting headers on every answer; what a handler set itself stays.
pub async fn protect(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let mut set = |name, value| {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    set(header::CONTENT_SECURITY_POLICY, POLICY);
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::X_FRAME_OPTIONS, "DENY");
    set(header::REFERRER_POLICY, "same-origin");
    set(header::CACHE_CONTROL, "no-store");
    set(header::VARY, "Cookie, Authorization, Accept-Language");
    set(header::HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(header::HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    set(
        header::HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=(), payment=()",
    );
    response
}

/// For pages whose address is a key: nothing they lead to, of ours neither, learns it. A policy of `no-referrer` would also
/// hide from whom their forms come, and those are refused.
pub fn in_private(mut response: Response) -> Response {
    response.headers_mut().insert(header::REFERRER_POLICY, HeaderValue::from_static("strict-origin"));
    response
}

/// A file of the browser: its name is made of its content, so it may be kept for ever.
pub async fn serve_asset(uri: Uri, asked: HeaderMap) -> Response {
    let Some(asset) = assets::find(uri.path()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let takes_brotli = asked
        .get(header::ACCEPT_ENCODING)
        .and_then(|v| v.to_str().ok())
        .is_some_and(|v| v.split(',').any(|coding| coding.trim().starts_with("br")));
    let kept = [
        (header::CONTENT_TYPE, asset.content_type),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (header::VARY, "Accept-Encoding"),
    ];
    match asset.brotli {
        Some(small) if takes_brotli => (kept, [(header::CONTENT_ENCODING, "br")], small).into_response(),
        _ => (kept, asset.bytes).into_response(),
    }
}
