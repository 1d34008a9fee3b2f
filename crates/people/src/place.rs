//! The thing that an address names.

use std::str::FromStr;

use axum::extract::{FromRequestParts, Path};
use http::request::Parts;
use kernel::Refusal;
use web::Rejected;

/// The one parameter of a path. What cannot be read names nothing, so it is not found.
pub struct Place<T>(pub T);

impl<T: FromStr, S: Send + Sync> FromRequestParts<S> for Place<T> {
    type Rejection = Rejected;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Rejected> {
        let Path(text) =
            Path::<String>::from_request_parts(parts, state).await.map_err(|_| Refusal::NotFound)?;
        Ok(Self(text.parse().map_err(|_| Refusal::NotFound)?))
    }
}
