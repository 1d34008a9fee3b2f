//! The id in a path. What is no id names nothing, like an id that was never given.

use std::str::FromStr;

use axum::extract::{FromRequestParts, RawPathParams};
use http::request::Parts;
use kernel::Refusal;
use web::Rejected;

/// The first id of the path.
pub struct At<T>(pub T);

/// The first two ids of the path.
pub struct At2<T, U>(pub T, pub U);

impl<S: Send + Sync, T: FromStr> FromRequestParts<S> for At<T> {
    type Rejection = Rejected;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Rejected> {
        let params = params(parts, state).await?;
        Ok(Self(nth(&params, 0)?))
    }
}

impl<S: Send + Sync, T: FromStr, U: FromStr> FromRequestParts<S> for At2<T, U> {
    type Rejection = Rejected;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Rejected> {
        let params = params(parts, state).await?;
        Ok(Self(nth(&params, 0)?, nth(&params, 1)?))
    }
}

async fn params<S: Send + Sync>(parts: &mut Parts, state: &S) -> Result<RawPathParams, Refusal> {
    RawPathParams::from_request_parts(parts, state).await.map_err(|_| Refusal::NotFound)
}

fn nth<T: FromStr>(params: &RawPathParams, n: usize) -> Result<T, Refusal> {
    let (_, text) = params.iter().nth(n).ok_or(Refusal::NotFound)?;
    text.parse().map_err(|_| Refusal::NotFound)
}
