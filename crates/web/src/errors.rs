//! Refusals and failures on their way out: a helpful page for people, problem JSON (RFC 9457) for programs.

use std::sync::{Arc, Mutex, PoisonError};

use askama::Template;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use kernel::{Clock, Failure, IdSource, Refusal, Trouble};
use serde::Serialize;

use crate::Words;

/// What every handler gives.
pub type Answer<T = Response> = Result<T, Rejected>;

/// A failure on its way to [`explain`], which alone knows how to say it.
pub struct Rejected(pub Failure);

impl<E> From<E> for Rejected
where
    Failure: From<E>,
{
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

impl IntoResponse for Rejected {
    fn into_response(self) -> Response {
        let status = match &self.0 {
            Failure::Refused(refusal) => refusal.status(),
            Failure::Broken(_) => 500,
        };
        let mut response =
            StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR).into_response();
        response.extensions_mut().insert(Arc::new(self.0));
        response
    }
}

/// What the explaining needs: a source of references.
#[derive(Clone)]
pub struct Edge {
    pub clock: Arc<dyn Clock>,
    pub ids: Arc<dyn IdSource>,
}

/// The language of whoever is signed in, noted by the extractor that found out.
#[derive(Clone, Default)]
pub struct Speaks(Arc<Mutex<Option<String>>>);

impl Speaks {
    pub fn note(&self, language: &str) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(language.to_owned());
    }
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage<'a> {
    t: Words,
    title: String,
    message: String,
    fields: &'a [(String, String)],
    reference: Option<String>,
    sign_in: bool,
    back: Option<String>,
}

#[derive(Serialize)]
struct Problem<'a> {
    r#type: &'static str,
    title: &'a str,
    status: u16,
    detail: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fields: Vec<ProblemField<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reference: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    meanwhile: Option<serde_json::Value>,
}

#[derive(Serialize)]
struct ProblemField<'a> {
    field: &'a str,
    message: &'a str,
}

/// Turns every refusal, failure and empty error into words; logs what is broken once, under the reference it shows.
pub async fn explain(State(edge): State<Edge>, mut request: Request, next: Next) -> Response {
    let speaks = Speaks::default();
    request.extensions_mut().insert(speaks.clone());
    let for_programs = request.uri().path().starts_with("/api/");
    let accepted = header_text(&request, header::ACCEPT_LANGUAGE).unwrap_or_default();
    let back = header_text(&request, header::REFERER).and_then(|from| own_path(&from, request.headers()));
    let response = next.run(request).await;
    let status = response.status();
    let failure = response.extensions().get::<Arc<Failure>>().cloned();
    if failure.is_none() && !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    // A handler that answered with a page of its own (a form with its errors) has said all there is to say.
    if failure.is_none()
        && response.headers().contains_key(header::CONTENT_TYPE)
        && status != StatusCode::METHOD_NOT_ALLOWED
        && !is_plain(&response)
    {
        return response;
    }
    let reference = match failure.as_deref() {
        Some(Failure::Refused(_)) => None,
        None if !status.is_server_error() => None,
        broken => {
            let reference = format!("{:x}", edge.ids.id(edge.clock.now()));
            match broken {
                Some(error) => tracing::error!(%reference, %error, "a request failed"),
                None => tracing::error!(%reference, %status, "a request failed"),
            }
            Some(reference)
        }
    };
    let t = if for_programs {
        Words::of("en")
    } else {
        let known = speaks.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        known.map_or_else(|| Words::accepted(&accepted), |tag| Words::of(&tag))
    };
    let said = say(t, status, failure.as_deref());
    let mut explained = if for_programs {
        problem(status, &said, reference.as_deref(), None)
    } else {
        page(t, status, said, reference, back)
    };
    if let Some(Failure::Refused(Refusal::TooMany { retry_after_seconds })) = failure.as_deref() {
        explained.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(*retry_after_seconds));
    }
    if status == StatusCode::UNAUTHORIZED && for_programs {
        explained.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    for name in [header::SET_COOKIE, header::ALLOW] {
        for value in response.headers().get_all(&name) {
            explained.headers_mut().append(&name, value.clone());
        }
    }
    explained
}

struct Said {
    title: String,
    message: String,
    fields: Vec<(String, String)>,
}

fn say(t: Words, status: StatusCode, failure: Option<&Failure>) -> Said {
    let lacks = |fields: &[kernel::FieldError]| fields.iter().any(|field| field.message == "field-required");
    let title = match failure {
        Some(Failure::Refused(Refusal::Invalid(fields))) if !lacks(fields) => t.s("refusal-title-wrong"),
        // Reading goes on: it is only writing that does not go.
        Some(Failure::Refused(Refusal::Unavailable(trouble))) if *trouble != Trouble::Away => {
            t.s("refusal-title-kept")
        }
        _ => t.s(&format!("refusal-title-{}", status.as_u16())),
    };
    let title =
        if t.has(&format!("refusal-title-{}", status.as_u16())) { title } else { t.s("refusal-title-500") };
    let key = match failure {
        Some(Failure::Refused(refusal)) => refusal.message(),
        Some(Failure::Broken(_)) => "refusal-broken",
        None => match status.as_u16() {
            404 => "refusal-not-found",
            405 => "refusal-method",
            403 => "refusal-cross-site",
            413 => "refusal-too-large",
            408 | 503 => "refusal-busy",
            400..=499 => "refusal-body",
            _ => "refusal-broken",
        },
    };
    let fields = match failure {
        Some(Failure::Refused(Refusal::Invalid(fields))) => {
            fields.iter().map(|f| (f.field.to_string(), t.s(f.message))).collect()
        }
        _ => Vec::new(),
    };
    Said { title, message: t.s(key), fields }
}

/// For a program that was overtaken: that somebody was quicker, and what happened meanwhile.
pub fn stale(meanwhile: impl Serialize) -> Answer {
    let (status, refusal) = (StatusCode::PRECONDITION_FAILED, Failure::Refused(Refusal::Stale));
    let meanwhile = serde_json::to_value(meanwhile).map_err(anyhow::Error::from)?;
    Ok(problem(status, &say(Words::of("en"), status, Some(&refusal)), None, Some(meanwhile)))
}

fn problem(
    status: StatusCode,
    said: &Said,
    reference: Option<&str>,
    meanwhile: Option<serde_json::Value>,
) -> Response {
    let problem = Problem {
        r#type: "about:blank",
        title: &said.title,
        status: status.as_u16(),
        detail: &said.message,
        fields: said.fields.iter().map(|(field, message)| ProblemField { field, message }).collect(),
        reference,
        meanwhile,
    };
    let body = serde_json::to_string(&problem).unwrap_or_default();
    (status, [(header::CONTENT_TYPE, "application/problem+json")], body).into_response()
}

fn page(
    t: Words,
    status: StatusCode,
    said: Said,
    reference: Option<String>,
    back: Option<String>,
) -> Response {
    let page = ErrorPage {
        t,
        title: said.title,
        message: said.message,
        fields: &said.fields,
        reference,
        sign_in: status == StatusCode::UNAUTHORIZED,
        back,
    };
    (status, Html(page.render().unwrap_or_default())).into_response()
}

fn is_plain(response: &Response) -> bool {
    response.headers().get(header::CONTENT_TYPE).is_some_and(|v| v.as_bytes().starts_with(b"text/plain"))
}

fn header_text(request: &Request, name: header::HeaderName) -> Option<String> {
    request.headers().get(name).and_then(|v| v.to_str().ok()).map(str::to_owned)
}

/// The path of the page somebody came from, when it is one of ours.
fn own_path(from: &str, headers: &http::HeaderMap) -> Option<String> {
    let host = headers.get(header::HOST)?.to_str().ok()?;
    let rest = from.split_once("://")?.1;
    let (authority, path) = rest.split_once('/')?;
    (authority == host).then(|| format!("/{path}"))
}
