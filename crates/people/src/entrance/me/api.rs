//! The caller, for programs.

use axum::Json;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, Id, Instant, Scope, Viewer};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, IfMatch, Tagged};

use super::actions;
use crate::entrance::passwords::Password;
use crate::entrance::{sessions, tokens};
use crate::model::TokenScope;
use crate::persons;
use crate::persons::model::PersonChanges;
use crate::persons::views::Person;
use crate::place::Place;
use crate::views::Listed;
use crate::{Actor, App, PersonId, Visit};

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(show, change))
        .routes(routes!(list_sessions))
        .routes(routes!(end_session))
        .routes(routes!(change_password))
}

/// You, and what the key in hand allows.
#[derive(Serialize, ToSchema)]
struct Me {
    #[serde(flatten)]
    person: Person,
    /// `read`, `write` or `admin`: everything that you may do.
    #[schema(value_type = String)]
    scope: TokenScope,
}

fn tagged(person: Person, viewer: &Viewer) -> Tagged<Me> {
    let scope = match viewer.scope {
        Scope::Read => TokenScope::Read,
        Scope::Write => TokenScope::Write,
        Scope::Admin => TokenScope::Admin,
    };
    Tagged(StatusCode::OK, person.version, Me { person, scope })
}

/// Show yourself
#[utoipa::path(get, path = "/api/v1/me", tag = "me", responses((status = 200, body = Me)))]
async fn show(mut visit: Visit) -> Answer {
    let viewer = visit.viewer().clone();
    let person = persons::views::person(&mut visit.view, &viewer, PersonId(viewer.person)).await?;
    Ok(tagged(person, &viewer).into_response())
}

/// Change how you present yourself
///
/// How you wish to be called, how to say it, a few words about you, language, time zone, and whether single keys do
/// something. The rest is for administrators.
#[utoipa::path(patch, path = "/api/v1/me", tag = "me", request_body = PersonChanges,
    params(("If-Match" = Option<String>, Header)), responses((status = 200, body = Me), (status = 412)))]
async fn change(actor: Actor, expected: IfMatch, body: Body<PersonChanges>) -> Answer {
    let (viewer, changes) = (&actor.viewer, body.value);
    let me = PersonId(viewer.person);
    let changed: Result<Person, Failure> = act!(actor.app.db, viewer, |a| {
        persons::actions::change(a, me, expected, &changes).await?;
        persons::views::person(a, viewer, me).await
    });
    Ok(tagged(changed?, viewer).into_response())
}

/// A browser in which you are signed in.
#[derive(Serialize, ToSchema)]
struct SessionView {
    #[schema(value_type = String)]
    id: Id,
    #[schema(example = "Firefox, Linux")]
    browser: String,
    #[schema(value_type = String, format = DateTime)]
    signed_in_at: Instant,
    #[schema(value_type = String, format = DateTime)]
    seen_at: Instant,
    /// Whether this call comes from it.
    is_this: bool,
}

/// List where you are signed in
#[utoipa::path(get, path = "/api/v1/me/sessions", tag = "me", responses((status = 200, body = Listed<SessionView>)))]
async fn list_sessions(mut visit: Visit) -> Answer {
    tokens::require_whole_key(visit.viewer())?;
    let (person, now) = (PersonId(visit.viewer().person), visit.view.now);
    let this = visit.session.id;
    let open = sessions::list_of(&mut visit.view, person, now).await?;
    let show = |session: sessions::OpenSession| SessionView {
        is_this: Some(session.id) == this,
        id: session.id,
        browser: session.browser,
        signed_in_at: session.created_at,
        seen_at: session.seen_at,
    };
    Ok(Json(Listed { items: open.into_iter().map(show).collect::<Vec<_>>(), next: None }).into_response())
}

/// Sign out elsewhere
#[utoipa::path(delete, path = "/api/v1/me/sessions/{id}", tag = "me", params(("id" = String, Path)),
    responses((status = 204)))]
async fn end_session(actor: Actor, Place(session): Place<Id>) -> Answer {
    let ended: Result<(), Failure> = act!(actor.app.db, actor.viewer, |a| sessions::end(a, session).await);
    ended?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// The password you have, and the one you want.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ChangePassword {
    #[schema(value_type = String, format = Password)]
    current: Password,
    /// At least ten characters.
    #[schema(value_type = String, format = Password)]
    password: Password,
}

/// Change your password
///
/// You are signed out everywhere else.
#[utoipa::path(post, path = "/api/v1/me/password", tag = "me", request_body = ChangePassword,
    responses((status = 204)))]
async fn change_password(actor: Actor, body: Body<ChangePassword>) -> Answer {
    let ChangePassword { current, password } = body.value;
    actions::change_password(&actor, &current, &password).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
