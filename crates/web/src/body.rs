//! What comes in with a request: forms from pages, JSON from programs.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::response::IntoResponse;
use http::StatusCode;
use http::header::{CONTENT_ENCODING, CONTENT_TYPE};
use kernel::{FieldError, Refusal};
use serde::de::{DeserializeOwned, IgnoredAny};
use sha2::{Digest, Sha256};

use crate::Rejected;

/// A posted form. Fields that are not known are refused, if `T` says so.
pub struct Form<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Form<T> {
    type Rejection = Rejected;

    async fn from_request(request: Request, state: &S) -> Result<Self, Rejected> {
        refuse_encoded(&request)?;
        match axum_extra::extract::Form::<T>::from_request(request, state).await {
            Ok(form) => Ok(Self(form.0)),
            Err(rejection) => Err(unread(rejection.into_response().status()).into()),
        }
    }
}

/// Why what came in could not be taken as it is.
fn unread(status: StatusCode) -> Refusal {
    match status {
        StatusCode::PAYLOAD_TOO_LARGE => Refusal::TooLarge,
        StatusCode::UNSUPPORTED_MEDIA_TYPE => Refusal::Media("refusal-not-a-form"),
        _ => Refusal::Unreadable("refusal-body"),
    }
}

/// Nothing is unpacked here: a few bytes could become very many.
fn refuse_encoded(request: &Request) -> Result<(), Refusal> {
    match header(request, CONTENT_ENCODING.as_str()) {
        Some(encoding) if !encoding.eq_ignore_ascii_case("identity") => {
            Err(Refusal::Media("refusal-encoded"))
        }
        _ => Ok(()),
    }
}

/// A JSON body, with what is needed to recognise a repeated one.
pub struct Body<T> {
    pub value: T,
    /// The `Idempotency-Key` header.
    pub key: Option<String>,
    /// SHA-256 of the bytes, so that a key cannot be used again for something else.
    pub fingerprint: String,
}

/// The longest key that is taken.
const LONGEST_KEY: usize = 200;

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Body<T> {
    type Rejection = Rejected;

    async fn from_request(request: Request, state: &S) -> Result<Self, Rejected> {
        let key = header(&request, "idempotency-key");
        if key.as_ref().is_some_and(|k| k.is_empty() || k.len() > LONGEST_KEY) {
            return Err(Refusal::Unreadable("refusal-idempotency-key").into());
        }
        refuse_encoded(&request)?;
        let json = header(&request, CONTENT_TYPE.as_str()).is_some_and(|kind| {
            let essence = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
            essence == "application/json"
                || (essence.starts_with("application/") && essence.ends_with("+json"))
        });
        let bytes =
            Bytes::from_request(request, state).await.map_err(|rejection| unread(rejection.status()))?;
        // A verb without a body, such as closing, is the same as one with an empty object.
        let text: &[u8] = if bytes.is_empty() { b"{}" } else { &bytes };
        if !json && !bytes.is_empty() {
            return Err(Refusal::Media("refusal-not-json").into());
        }
        Ok(Self { value: parse(text)?, key, fingerprint: hex(&Sha256::digest(text)) })
    }
}

fn header(request: &Request, name: &str) -> Option<String> {
    request.headers().get(name).and_then(|v| v.to_str().ok()).map(str::to_owned)
}

fn parse<T: DeserializeOwned>(text: &[u8]) -> Result<T, Refusal> {
    // A list would be read as the fields in their order, which nobody means.
    if text.iter().find(|byte| !byte.is_ascii_whitespace()) != Some(&b'{') {
        return Err(Refusal::Unreadable("refusal-not-json"));
    }
    let mut reader = serde_json::Deserializer::from_slice(text);
    let value = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let path = error.path().to_string();
        let inner = error.into_inner();
        // A number where one of several shapes is wanted counts as a slip of the pen; the whole may be sound all the same.
        let is_sound = || serde_json::from_slice::<IgnoredAny>(text).is_ok();
        if inner.classify() != serde_json::error::Category::Data && !is_sound() {
            return Refusal::Unreadable("refusal-not-json");
        }
        let text = inner.to_string();
        let named = |prefix: &str| {
            text.strip_prefix(prefix).and_then(|rest| rest.split('`').next()).map(str::to_owned)
        };
        let (field, message) = if let Some(field) = named("missing field `") {
            (field, "field-required")
        } else if let Some(field) = named("unknown field `") {
            (field, "field-unexpected")
        } else if let Some(field) = named("duplicate field `") {
            (field, "field-twice")
        } else {
            (path, wanted(&text))
        };
        Refusal::Invalid(vec![FieldError::new(field, message)])
    })?;
    reader.end().map_err(|_| Refusal::Unreadable("refusal-not-json"))?;
    Ok(value)
}

/// What should have stood there, by what the reader of JSON says it expected.
fn wanted(error: &str) -> &'static str {
    if error.starts_with("must be one of") || error.starts_with("unknown variant") {
        return "field-type-choice";
    }
    let Some((_, expected)) = error.split_once("expected ") else { return "field-type" };
    let is = |kinds: &[&str]| kinds.iter().any(|kind| expected.starts_with(kind));
    match () {
        () if is(&["a string"]) => "field-type-text",
        () if is(&["i", "u", "f"]) => "field-type-number",
        () if is(&["a boolean"]) => "field-type-truth",
        () if is(&["a sequence"]) => "field-type-list",
        () if is(&["struct", "a map"]) => "field-type-object",
        () => "field-type",
    }
}

/// Bytes as hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Deserialize, Debug)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code, reason = "only its parsing is of interest")]
    struct Ask {
        subject: String,
        count: Option<i64>,
    }

    fn refused(text: &str) -> Refusal {
        parse::<Ask>(text.as_bytes()).unwrap_err()
    }

    #[test]
    fn a_wrong_body_names_the_field_and_says_why() {
        assert_eq!(refused("{}"), Refusal::field("subject", "field-required"));
        assert_eq!(refused(r#"{"subject":"a","role":"admin"}"#), Refusal::field("role", "field-unexpected"));
        assert_eq!(refused(r#"{"subject":"a","count":"x"}"#), Refusal::field("count", "field-type-number"));
        assert_eq!(refused(r#"{"subject":{"id":7}}"#), Refusal::field("subject", "field-type-text"));
        assert_eq!(refused(r#"{"subject":"a","count":1e400}"#), Refusal::field("count", "field-type"));
        assert_eq!(refused(r#"{"subject":"\ud800"}"#), Refusal::field("subject", "field-type"));
        assert_eq!(refused(r#"{"subject":"a","subject":"b"}"#), Refusal::field("subject", "field-twice"));
    }

    #[derive(serde::Deserialize, Debug)]
    #[serde(rename_all = "snake_case")]
    #[allow(dead_code, reason = "only its parsing is of interest")]
    enum Span {
        Days(u32),
    }

    #[test]
    fn what_is_json_and_has_another_shape_is_told_by_its_field() {
        #[derive(serde::Deserialize, Debug)]
        #[allow(dead_code, reason = "only its parsing is of interest")]
        struct Wish {
            within: Option<Span>,
        }
        for text in [r#"{"within":28800}"#, r#"{"within":{}}"#, r#"{"within":{"days":1,"weeks":2}}"#] {
            let refused = parse::<Wish>(text.as_bytes()).unwrap_err();
            assert_eq!(refused.status(), 422, "{text}");
            assert!(
                matches!(&refused, Refusal::Invalid(fields) if fields[0].field.starts_with("within")),
                "{refused:?}"
            );
        }
    }

    #[test]
    fn what_is_not_json_is_refused_without_harm() {
        let deep = "[".repeat(10_000);
        for text in ["", "{", "NaN", &deep, "{\"subject\":\"a\"} x"] {
            assert_eq!(refused(text).status(), 400, "{text:.40}");
        }
    }
}
