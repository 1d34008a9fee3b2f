//! Two things that an address names, one inside the other.

use std::str::FromStr;

use axum::extract::{FromRequestParts, Path};
use http::request::Parts;
use kernel::Refusal;
use web::Rejected;

/// Both parameters of a path; [`people::place::Place`] takes the only one. What cannot be read names nothing.
pub struct Within<T, U>(pub T, pub U);

impl<T: FromStr, U: FromStr, S: Send + Sync> FromRequestParts<S> for Within<T, U> {
    type Rejection = Rejected;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Rejected> {
        let Path((outer, inner)) = Path::<(String, String)>::from_request_parts(parts, state)
            .await
            .map_err(|_| Refusal::NotFound)?;
        let (outer, inner) =
            (outer.parse().map_err(|_| Refusal::NotFound)?, inner.parse().map_err(|_| Refusal::NotFound)?);
        Ok(Self(outer, inner))
    }
}
