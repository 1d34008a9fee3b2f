//! Invitations and password resets, made by programs.

use axum::Json;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, Instant, Refusal};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body};

use super::{Offer, Purpose, actions};
use crate::place::Place;
use crate::{Actor, App, Once, PersonId, once};

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(invite, withdraw_invitation))
        .routes(routes!(offer_reset, withdraw_reset))
        .routes(routes!(mail_invitation))
        .routes(routes!(mail_reset))
}

/// There is nothing to say: the link goes to the person of the path.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MakeLink {}

/// A link that lets its person in once. It is shown this once.
#[derive(Serialize, ToSchema)]
pub struct LinkMade {
    #[schema(example = "https://hallway.example/join/TOKEN")]
    link: String,
    #[schema(value_type = String, format = DateTime)]
    expires_at: Instant,
}

/// Invite a person: a link with which they choose a password, good for 72 hours.
#[utoipa::path(post, path = "/api/v1/people/{id}/invitation", tag = "people", params(("id" = String, Path)),
    request_body = MakeLink, responses((status = CREATED, body = LinkMade), (status = CONFLICT)))]
pub async fn invite(actor: Actor, place: Place<PersonId>, body: Body<MakeLink>) -> Answer {
    make(actor, place.0, Purpose::Invitation, "POST /people/invitation", body).await
}

/// Withdraw an invitation that was not used yet.
#[utoipa::path(delete, path = "/api/v1/people/{id}/invitation", tag = "people", params(("id" = String, Path)),
    responses((status = NO_CONTENT)))]
pub async fn withdraw_invitation(actor: Actor, Place(person): Place<PersonId>) -> Answer {
    withdraw(actor, person, Purpose::Invitation).await
}

/// Let a person choose a new password: a link, good for 30 minutes.
#[utoipa::path(post, path = "/api/v1/people/{id}/password_reset", tag = "people", params(("id" = String, Path)),
    request_body = MakeLink, responses((status = CREATED, body = LinkMade)))]
pub async fn offer_reset(actor: Actor, place: Place<PersonId>, body: Body<MakeLink>) -> Answer {
    make(actor, place.0, Purpose::Reset, "POST /people/password_reset", body).await
}

/// Withdraw a password reset that was not used yet.
#[utoipa::path(delete, path = "/api/v1/people/{id}/password_reset", tag = "people", params(("id" = String, Path)),
    responses((status = NO_CONTENT)))]
pub async fn withdraw_reset(actor: Actor, Place(person): Place<PersonId>) -> Answer {
    withdraw(actor, person, Purpose::Reset).await
}

/// Send a person an invitation by mail
///
/// The link is made when the mail leaves, and is in that mail alone.
#[utoipa::path(post, path = "/api/v1/people/{id}/invitation/mail", tag = "people", params(("id" = String, Path)),
    request_body = MakeLink, responses((status = ACCEPTED), (status = CONFLICT)))]
pub async fn mail_invitation(actor: Actor, place: Place<PersonId>, body: Body<MakeLink>) -> Answer {
    mail(actor, place.0, Purpose::Invitation, "POST /people/invitation/mail", body).await
}

/// Send a person by mail a link to choose a new password
#[utoipa::path(post, path = "/api/v1/people/{id}/password_reset/mail", tag = "people", params(("id" = String, Path)),
    request_body = MakeLink, responses((status = ACCEPTED), (status = CONFLICT)))]
pub async fn mail_reset(actor: Actor, place: Place<PersonId>, body: Body<MakeLink>) -> Answer {
    mail(actor, place.0, Purpose::Reset, "POST /people/password_reset/mail", body).await
}

async fn mail(
    actor: Actor,
    person: PersonId,
    purpose: Purpose,
    route: &'static str,
    body: Body<MakeLink>,
) -> Answer {
    let Body { key, fingerprint, .. } = body;
    let once = Once { key, route, fingerprint: format!("{person} {fingerprint}") };
    let has_mail = actor.app.post.is_some();
    let done: Result<(), Failure> = act!(actor.app.db, actor.viewer, |a| {
        if once::find(a, &once).await?.is_some() {
            return Ok(());
        }
        actions::send(a, person, purpose).await?;
        if !has_mail {
            return Err(Refusal::Conflict("mail-is-off").into());
        }
        once::keep(a, &once, &serde_json::Value::Null).await
    });
    done?;
    Ok(StatusCode::ACCEPTED.into_response())
}

async fn make(
    actor: Actor,
    person: PersonId,
    purpose: Purpose,
    route: &'static str,
    body: Body<MakeLink>,
) -> Answer {
    let Body { key, fingerprint, .. } = body;
    let once = Once { key, route, fingerprint: format!("{person} {fingerprint}") };
    let offer: Result<Offer, Failure> = act!(actor.app.db, actor.viewer, |a| {
        once::only(a, &once).await?;
        actions::offer(a, person, purpose).await
    });
    let offer = offer?;
    let made = LinkMade { link: actor.app.link(&offer.path()), expires_at: offer.expires_at };
    Ok((StatusCode::CREATED, Json(made)).into_response())
}

async fn withdraw(actor: Actor, person: PersonId, purpose: Purpose) -> Answer {
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::withdraw(a, person, purpose).await);
    done?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
