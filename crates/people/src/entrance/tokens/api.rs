//! One's own API tokens, for programs.

use axum::Json;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, Id, Instant};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body};

use super::{Token, actions, store};
use crate::entrance::Secret;
use crate::model::TokenScope;
use crate::place::Place;
use crate::views::Listed;
use crate::{Actor, App, Once, PersonId, Visit, once};

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list, make)).routes(routes!(revoke))
}

/// A token that works; the key itself is not kept.
#[derive(Serialize, ToSchema)]
pub struct TokenView {
    #[schema(value_type = String)]
    id: Id,
    name: String,
    /// `read`, `write` or `admin`: as its person, settings included.
    #[schema(value_type = String)]
    scope: TokenScope,
    #[schema(value_type = String, format = DateTime)]
    created_at: Instant,
}

impl From<Token> for TokenView {
    fn from(Token { id, name, scope, created_at, .. }: Token) -> Self {
        Self { id, name, scope, created_at }
    }
}

/// What to make.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MakeToken {
    /// What it is for.
    name: String,
    /// `read`, `write` or `admin`.
    #[schema(value_type = String)]
    scope: TokenScope,
}

/// A new token. The key is shown this once.
#[derive(Serialize, ToSchema)]
pub struct TokenMade {
    #[schema(value_type = String)]
    id: Id,
    #[schema(example = "hw_KEY")]
    token: String,
}

/// List your own tokens that work.
#[utoipa::path(get, path = "/api/v1/tokens", tag = "me", responses((status = OK, body = Listed<TokenView>)))]
pub async fn list(mut visit: Visit) -> Answer {
    super::require_whole_key(visit.viewer())?;
    let person = PersonId(visit.viewer().person);
    let items = store::list_of(&mut visit.view, person).await?.into_iter().map(TokenView::from).collect();
    Ok(Json(Listed { items, next: None }).into_response())
}

/// Make a token for yourself. It can never do more than you may do at that moment.
#[utoipa::path(post, path = "/api/v1/tokens", tag = "me", request_body = MakeToken,
    responses((status = CREATED, body = TokenMade)))]
pub async fn make(actor: Actor, body: Body<MakeToken>) -> Answer {
    let Body { value: MakeToken { name, scope }, key, fingerprint } = body;
    let once = Once { key, route: "POST /tokens", fingerprint };
    let made: Result<(Secret, Id), Failure> = act!(actor.app.db, actor.viewer, |a| {
        once::only(a, &once).await?;
        actions::make(a, scope, &name).await
    });
    let (secret, id) = made?;
    let made = TokenMade { id, token: secret.reveal().to_owned() };
    Ok((StatusCode::CREATED, Json(made)).into_response())
}

/// Revoke one of your own tokens.
#[utoipa::path(delete, path = "/api/v1/tokens/{id}", tag = "me", params(("id" = String, Path)),
    responses((status = NO_CONTENT)))]
pub async fn revoke(actor: Actor, Place(token): Place<Id>) -> Answer {
    let done: Result<(), Failure> = act!(actor.app.db, actor.viewer, |a| actions::revoke(a, token).await);
    done?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
