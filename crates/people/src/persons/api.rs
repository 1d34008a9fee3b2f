//! Persons for programs.

use axum::Json;
use axum::extract::Query;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::Failure;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, IfMatch, Paging, Tagged};

use super::model::{NewPerson, PersonChanges};
use super::store::Filter;
use super::views::Person;
use super::{actions, store, views};
use crate::place::Place;
use crate::views::{Listed, after};
use crate::{Actor, App, Once, PersonId, PersonKind, TeamId, Visit, input, once};

/// The name of the list in its cursors.
const LIST: &str = "people";

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list, create))
        .routes(routes!(show, change, deactivate))
        .routes(routes!(readmit))
}

#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Asked {
    /// A part of the name or of the e-mail address.
    q: Option<String>,
    /// Only the members of this team.
    #[param(value_type = Option<String>)]
    team: Option<TeamId>,
    /// `employee` or `guest`.
    #[param(value_type = Option<String>)]
    kind: Option<PersonKind>,
    /// `false` for those who are not here any more; administrators only.
    active: Option<bool>,
    /// 1 to 200; 50 when not given.
    limit: Option<i64>,
    /// Where the last page ended: its `next`.
    after: Option<String>,
}

/// List persons
///
/// By name. Guests see themselves alone.
#[utoipa::path(get, path = "/api/v1/people", tag = "people", params(Asked),
    responses((status = 200, body = Listed<Person>)))]
async fn list(mut visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let (paging, seal) = (Paging { limit: asked.limit, after: asked.after }, visit.seal());
    let viewer = visit.viewer().clone();
    let wanted = Filter {
        only: None,
        like: input::pattern(asked.q.as_deref()),
        team: asked.team,
        kind: asked.kind,
        deactivated: asked.active == Some(false),
        after: after(&paging, &seal, LIST)?,
        limit: paging.limit() + 1,
    };
    let persons = store::list(&mut visit.view, &views::narrow(wanted, &viewer)).await?;
    let show = |person| Person::of(person, &viewer);
    let listed = Listed::of(persons, paging.limit(), &seal, LIST, |person| person.id.get(), show);
    Ok(Json(listed).into_response())
}

/// Take somebody on
///
/// A name and an e-mail address are enough. For administrators.
#[utoipa::path(post, path = "/api/v1/people", tag = "people", request_body = NewPerson,
    responses((status = 201, body = Person), (status = 422, description = "The address is taken, or a field is wrong")))]
async fn create(actor: Actor, body: Body<NewPerson>) -> Answer {
    let once = Once { key: body.key, route: "POST /people", fingerprint: body.fingerprint };
    let viewer = &actor.viewer;
    let made: Result<_, Failure> = act!(actor.app.db, viewer, |a| once!(a, once, {
        let id = actions::create(a, &body.value).await?;
        views::person(a, viewer, id).await
    }));
    Ok(Tagged(StatusCode::CREATED, 1, made?).into_response())
}

/// A person
///
/// Colleagues see who they are; level, contract, manager and dates are only for the person, their manager and
/// administrators.
#[utoipa::path(get, path = "/api/v1/people/{id}", tag = "people", params(("id" = String, Path)),
    responses((status = 200, body = Person), (status = 404)))]
async fn show(mut visit: Visit, Place(id): Place<PersonId>) -> Answer {
    let viewer = visit.viewer().clone();
    let person = views::person(&mut visit.view, &viewer, id).await?;
    Ok(Tagged(StatusCode::OK, person.version, person).into_response())
}

/// Change a person
///
/// What is left out stays; null empties. Of oneself: `preferred_name`, `say_it`, `about`, `language`, `time_zone`,
/// `keys_on`. Administrators all.
#[utoipa::path(patch, path = "/api/v1/people/{id}", tag = "people", request_body = PersonChanges,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = 200, body = Person), (status = 404), (status = 412)))]
async fn change(
    actor: Actor,
    Place(id): Place<PersonId>,
    expected: IfMatch,
    body: Body<PersonChanges>,
) -> Answer {
    let viewer = &actor.viewer;
    let changed: Result<Person, Failure> = act!(actor.app.db, viewer, |a| {
        actions::change(a, id, expected, &body.value).await?;
        views::person(a, viewer, id).await
    });
    let person = changed?;
    Ok(Tagged(StatusCode::OK, person.version, person).into_response())
}

/// Deactivate a person
///
/// Ends their sessions, keys, links and all that they see, at once. What they did stays.
#[utoipa::path(delete, path = "/api/v1/people/{id}", tag = "people",
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = 204), (status = 404), (status = 409)))]
async fn deactivate(actor: Actor, Place(id): Place<PersonId>, expected: IfMatch) -> Answer {
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::deactivate(a, id, expected).await);
    done?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Let somebody come back
///
/// Into the team they were at home in. They need a new invitation.
#[utoipa::path(post, path = "/api/v1/people/{id}/readmission", tag = "people",
    params(("id" = String, Path)), responses((status = 201, body = Person), (status = 404), (status = 409)))]
async fn readmit(actor: Actor, Place(id): Place<PersonId>) -> Answer {
    let viewer = &actor.viewer;
    let done: Result<Person, Failure> = act!(actor.app.db, viewer, |a| {
        actions::readmit(a, id).await?;
        views::person(a, viewer, id).await
    });
    let person = done?;
    Ok(Tagged(StatusCode::CREATED, person.version, person).into_response())
}
