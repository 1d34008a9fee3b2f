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

/// The tag of a version, with the place up to which what happened was read.
pub fn etag_at(version: i64, place: i64) -> HeaderValue {
    HeaderValue::from_str(&format!("\"v{version}-{place}\"")).unwrap_or(HeaderValue::from_static("\"\""))
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
        Ok(Self(match tag(parts) {
            None | Some("*") => None,
            // A tag we never gave out matches no version.
            Some(tag) => Some(read(tag).map_or(-1, |(version, _)| version)),
        }))
    }
}

/// As [`IfMatch`], with the place up to which the caller has read what happened, where the tag says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IfMatchAt(pub Option<i64>, pub Option<i64>);

impl<S: Sync> FromRequestParts<S> for IfMatchAt {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        let IfMatch(version) = IfMatch::from_request_parts(parts, state).await?;
        Ok(Self(version, tag(parts).and_then(read).and_then(|(_, place)| place)))
    }
}

fn tag(parts: &Parts) -> Option<&str> {
    parts.headers.get(http::header::IF_MATCH).and_then(|value| value.to_str().ok())
}

/// The version of a tag, and its place if it has one.
fn read(tag: &str) -> Option<(i64, Option<i64>)> {
    let tag = tag.trim_matches('"').strip_prefix('v')?;
    match tag.split_once('-') {
        Some((version, place)) => Some((version.parse().ok()?, Some(place.parse().ok()?))),
        None => Some((tag.parse().ok()?, None)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_says_its_version_and_the_place_up_to_which_it_was_read() {
        assert_eq!(read("\"v7\""), Some((7, None)));
        assert_eq!(read(etag_at(7, 1_234).to_str().unwrap()), Some((7, Some(1_234))));
        for odd in ["", "\"7\"", "v", "v-1", "v7-", "v7-x", "W/\"v7\""] {
            assert_eq!(read(odd), None, "{odd}");
        }
    }
}
