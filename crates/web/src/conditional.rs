//! ETag and If-Match: nobody overwrites what somebody else has just changed.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use http::HeaderValue;
use http::request::Parts;
use kernel::Refusal;

/// The tag of a version.
pub fn etag(version: i64) -> HeaderValue {
    HeaderValue::from_str(&format!("\"v{version}\"")).unwrap_or(HeaderValue::from_static("\"\""))
}

/// The version that the caller believes to be current; `None` when they did not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IfMatch(pub Option<i64>);

impl IfMatch {
    /// Refuses when the caller expected another version.
    pub fn check(self, version: i64) -> Result<(), Refusal> {
        if self.0.is_none_or(|expected| expected == version) { Ok(()) } else { Err(Refusal::Stale) }
    }
}

impl<S: Sync> FromRequestParts<S> for IfMatch {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let header = parts.headers.get(http::header::IF_MATCH).and_then(|v| v.to_str().ok());
        Ok(Self(match header {
            None | Some("*") => None,
            // A tag we never gave out matches no version.
            Some(tag) => {
                Some(tag.trim_matches('"').strip_prefix('v').and_then(|v| v.parse().ok()).unwrap_or(-1))
            }
        }))
    }
}
