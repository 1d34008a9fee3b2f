//! Answers: a page, a JSON document with its tag, a way on after a form.

use askama::Template;
use axum::Json;
use axum::response::{Html, IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};

use crate::{Rejected, etag};

/// A page, rendered from its template; with a status when it is not the usual one.
pub struct Page<T>(pub T);

impl<T: Template> IntoResponse for Page<T> {
    fn into_response(self) -> Response {
        match self.0.render() {
            Ok(html) => Html(html).into_response(),
            Err(error) => Rejected::from(anyhow::Error::new(error)).into_response(),
        }
    }
}

/// A JSON document with the version it shows.
pub struct Tagged<T>(pub StatusCode, pub i64, pub T);

impl<T: serde::Serialize> IntoResponse for Tagged<T> {
    fn into_response(self) -> Response {
        let mut response = (self.0, Json(self.2)).into_response();
        response.headers_mut().insert(header::ETAG, etag(self.1));
        response
    }
}

/// After a form: look at the result with GET.
pub fn see_other(path: &str) -> Response {
    match HeaderValue::from_str(path) {
        Ok(path) => (StatusCode::SEE_OTHER, [(header::LOCATION, path)]).into_response(),
        Err(error) => Rejected::from(anyhow::Error::new(error)).into_response(),
    }
}
