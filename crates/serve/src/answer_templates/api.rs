//! `/api/v1/teams/{id}/answer_templates`, `/api/v1/answer_templates/{id}` and `/api/v1/requests/{id}/answer_templates`.

use axum::Json;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use db::act;
use http::StatusCode;
use kernel::{Failure, Instant, Refusal};
use people::place::Place;
use people::views::Named;
use people::{Actor, App, Once, PersonId, TeamId, Visit, once};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, IfMatch, IfMatchAt, Tagged};

use super::actions::{self, NewTemplate, TemplateChange, require_team};
use super::deeds::{AnswerWith, answer_with};
use super::model::{Afterwards, TemplateId, for_request};
use super::store::{self, Template};
use crate::policy::Deed;
use crate::requests::model::RequestId;
use crate::requests::overtaken::{or_meanwhile, tagged};
use crate::requests::reading;
use crate::requests::views::RequestView;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list, create))
        .routes(routes!(change, withdraw))
        .routes(routes!(suiting))
        .routes(routes!(answer))
}

/// An answer that a team gives again and again.
#[derive(Debug, Serialize, ToSchema)]
struct AnswerTemplateView {
    #[schema(value_type = String)]
    id: TemplateId,
    version: i64,
    title: String,
    body: String,
    /// For requests to this service alone.
    service: Option<Named>,
    /// Whoever answers so takes it.
    takes: bool,
    /// Where it stands then.
    #[schema(value_type = Option<String>, example = "resolved")]
    afterwards: Option<Afterwards>,
    #[schema(value_type = String, format = DateTime)]
    changed_at: Instant,
}

#[derive(Debug, Serialize, ToSchema)]
struct TemplateList {
    items: Vec<AnswerTemplateView>,
    /// The fields that are filled in when one is put into an answer.
    fields: Vec<&'static str>,
}

impl From<Template> for AnswerTemplateView {
    fn from(template: Template) -> Self {
        Self {
            id: template.id,
            version: template.version,
            title: template.title,
            body: template.body,
            service: Named::maybe(template.service_id.map(|id| id.0), template.service_name),
            takes: template.takes,
            afterwards: template.afterwards,
            changed_at: template.changed_at,
        }
    }
}

/// A template with its fields filled in.
#[derive(Debug, Serialize, ToSchema)]
struct FilledTemplate {
    #[schema(value_type = String)]
    id: TemplateId,
    title: String,
    /// As it would stand in an answer.
    text: String,
    /// What is done along with it where it is sent as an answer.
    takes: bool,
    #[schema(value_type = Option<String>, example = "resolved")]
    afterwards: Option<Afterwards>,
}

#[derive(Debug, Serialize, ToSchema)]
struct FilledTemplateList {
    items: Vec<FilledTemplate>,
}

/// List the answers that a team gives again and again
///
/// By title. For the people of the team; those of a confidential service for its circle.
#[utoipa::path(get, path = "/api/v1/teams/{id}/answer_templates", tag = "teams", params(("id" = String, Path)),
    responses((status = OK, body = TemplateList), (status = 404)))]
async fn list(mut visit: Visit, Place(team): Place<TeamId>) -> Answer<impl IntoResponse> {
    require_team(visit.viewer(), team)?;
    let me = PersonId(visit.viewer().person);
    let templates = store::of_team(&mut visit.view, me, team).await?;
    let items = templates.into_iter().map(AnswerTemplateView::from).collect();
    Ok(Json(TemplateList { items, fields: super::model::FIELDS.to_vec() }))
}

/// Keep an answer
#[utoipa::path(post, path = "/api/v1/teams/{id}/answer_templates", tag = "teams", request_body = NewTemplate,
    params(("id" = String, Path)), responses((status = CREATED, body = AnswerTemplateView), (status = 404), (status = 422)))]
async fn create(actor: Actor, Place(team): Place<TeamId>, body: Body<NewTemplate>) -> Answer {
    let once = Once {
        key: body.key,
        route: "POST /teams/{id}/answer_templates",
        fingerprint: format!("{team} {}", body.fingerprint),
    };
    let made =
        act!(actor.app.db, actor.viewer, |a| once!(a, once, actions::create(a, team, &body.value).await))?;
    let id: TemplateId = serde_json::from_value(made).map_err(anyhow::Error::from)?;
    as_it_is(&actor, id, StatusCode::CREATED).await
}

/// Change an answer
#[utoipa::path(patch, path = "/api/v1/answer_templates/{id}", tag = "teams", request_body = TemplateChange,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = AnswerTemplateView), (status = 404), (status = 412), (status = 422)))]
async fn change(
    actor: Actor,
    Place(id): Place<TemplateId>,
    seen: IfMatch,
    body: Body<TemplateChange>,
) -> Answer {
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::change(a, id, seen.0, &body.value).await);
    done?;
    as_it_is(&actor, id, StatusCode::OK).await
}

/// Withdraw an answer
#[utoipa::path(delete, path = "/api/v1/answer_templates/{id}", tag = "teams",
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = NO_CONTENT), (status = 404), (status = 412)))]
async fn withdraw(actor: Actor, Place(id): Place<TemplateId>, seen: IfMatch) -> Answer<impl IntoResponse> {
    let done: Result<TeamId, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::withdraw(a, id, seen.0).await);
    done?;
    Ok(StatusCode::NO_CONTENT)
}

async fn as_it_is(actor: &Actor, id: TemplateId, status: StatusCode) -> Answer<Response> {
    let mut view = actor.app.db.view(actor.viewer.clone()).await?;
    let me = PersonId(actor.viewer.person);
    let template = store::find(&mut view, me, id).await?.ok_or(Refusal::NotFound)?;
    Ok(Tagged(status, template.version, AnswerTemplateView::from(template)).into_response())
}

/// The answers that suit a request
///
/// With their fields filled in. For whoever works on it.
#[utoipa::path(get, path = "/api/v1/requests/{id}/answer_templates", tag = "requests", params(("id" = String, Path)),
    responses((status = OK, body = FilledTemplateList), (status = 403), (status = 404)))]
async fn suiting(mut visit: Visit, Path(id): Path<RequestId>) -> Answer<impl IntoResponse> {
    let seen = reading::by_id(&mut visit.view, id).await?;
    if !seen.standing.may(Deed::Tick) {
        return Err(Refusal::Forbidden("refusal-request-not-yours").into());
    }
    let t = visit.speech();
    let templates = store::suiting(&mut visit.view, seen.shown.team_id, seen.shown.service_id).await?;
    visit.log_seen().await?;
    let filled = |one: store::Suiting| FilledTemplate {
        text: for_request(&t, &one.body, &seen.shown),
        id: one.id,
        title: one.title,
        takes: one.takes,
        afterwards: one.afterwards,
    };
    Ok(Json(FilledTemplateList { items: templates.into_iter().map(filled).collect() }))
}

/// Answer by a template, with what is done along with it
///
/// Taken, said, and done or waiting for who asked, as the template says: all of it or nothing, each as if done by itself.
#[utoipa::path(post, path = "/api/v1/requests/{id}/answers", tag = "requests", request_body = AnswerWith,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = CREATED, body = RequestView), (status = 403), (status = 404), (status = 409), (status = 412),
        (status = 422)))]
async fn answer(
    actor: Actor,
    Path(id): Path<RequestId>,
    IfMatchAt(expected, read): IfMatchAt,
    body: Body<AnswerWith>,
) -> Answer {
    let once = Once {
        key: body.key,
        route: "POST /requests/{id}/answers",
        fingerprint: format!("{id} {}", body.fingerprint),
    };
    let input = &body.value;
    let done =
        act!(actor.app.db, actor.viewer, |a| once!(a, once, answer_with(a, id, expected, input).await));
    or_meanwhile!(actor, id, read, done);
    let mut view = actor.app.db.view(actor.viewer.clone()).await?;
    let seen = reading::by_id(&mut view, id).await?;
    let shown = seen.view(&actor.viewer, view.now);
    Ok(tagged(StatusCode::CREATED, &seen, shown))
}
