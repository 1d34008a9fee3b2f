//! Notices for programs.

use axum::Json;
use axum::extract::Query;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, Id, Instant};
use people::views::Named;
use people::{Actor, App, Once, Visit, once};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, Paging};

use super::choices::{self, Habits};
use super::list::sentence;
use super::model::{NoticeId, Reason, Stand};
use super::pages::mark_read;
use super::store::{self, Notice, Wanted};

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(read)).routes(routes!(show_choices, choose))
}

/// Something that happened to a request or another thing, told to one person.
#[derive(Serialize, ToSchema)]
struct NoticeView {
    #[schema(value_type = String)]
    id: NoticeId,
    #[schema(value_type = String, format = DateTime)]
    at: Instant,
    reason: Reason,
    /// Why it is told to this person.
    stand: Stand,
    /// Null where it is about something else.
    #[schema(value_type = Option<String>)]
    request: Option<Id>,
    reference: Option<String>,
    /// Where it is read.
    path: String,
    /// Of the request, or what the thing is called; null of something confidential.
    subject: Option<String>,
    /// Who did it; null when Hallway itself did, and of something confidential.
    actor: Option<Named>,
    /// The same as a sentence; null of something confidential.
    words: Option<String>,
    #[schema(value_type = Option<String>, format = DateTime)]
    read_at: Option<Instant>,
}

#[derive(Serialize, ToSchema)]
struct Notices {
    items: Vec<NoticeView>,
    /// Hand it back as `after`.
    next: Option<String>,
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
struct ListOf {
    /// Only those that were not read yet.
    unread: Option<bool>,
    limit: Option<i64>,
    after: Option<String>,
}

/// My notices
///
/// Newest first; only of what the viewer may still see.
#[utoipa::path(get, path = "/api/v1/notices", tag = "notices", params(ListOf),
    responses((status = 200, body = Notices)))]
async fn list(mut visit: Visit, Query(asked): Query<ListOf>) -> Answer<Json<Notices>> {
    let (t, seal, me) = (visit.speech(), visit.seal(), visit.viewer().person);
    let before = match &asked.after {
        Some(cursor) => Some(NoticeId::new(seal.open::<1>("notices", cursor)?[0])),
        None => None,
    };
    let limit = Paging { limit: asked.limit, after: None }.limit();
    let wanted = Wanted { unread: asked.unread.unwrap_or(false), before, limit: limit + 1 };
    let mut notices = store::list(&mut visit.view, me, wanted).await?;
    let more = notices.len() as i64 > limit;
    notices.truncate(usize::try_from(limit).unwrap_or_default());
    let next = notices.last().filter(|_| more).map(|last| seal.cursor("notices", &[last.id.get()]));
    let items = notices.into_iter().map(|notice| {
        let (is_secret, path) = (notice.is_confidential(), notice.path());
        let words = (!is_secret).then(|| sentence(&t, &notice));
        let Notice {
            id, at, reason, stand, request_id, reference, title, actor_id, actor_name, read_at, ..
        } = notice;
        let actor = Named::maybe(actor_id.map(|id| id.0), actor_name).filter(|_| !is_secret);
        let subject = Some(title).filter(|_| !is_secret);
        let request = request_id.map(|id| id.0);
        NoticeView { id, at, reason, stand, request, reference, path, subject, actor, words, read_at }
    });
    Ok(Json(Notices { items: items.collect(), next }))
}

/// What was read.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ReadUpTo {
    /// All about the same up to this notice; everything where none is named.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    notice: Option<NoticeId>,
}

/// Mark notices as read
#[utoipa::path(post, path = "/api/v1/notices/read", tag = "notices", request_body = ReadUpTo,
    responses((status = NO_CONTENT)))]
async fn read(actor: Actor, body: Body<ReadUpTo>) -> Answer {
    let Body { value, key, fingerprint } = body;
    let once = Once { key, route: "POST /notices/read", fingerprint };
    let read: Result<(), Failure> = act!(actor.app.db, actor.viewer, |a| {
        if once::find(a, &once).await?.is_none() {
            mark_read(a, value.notice).await?;
            once::keep(a, &once, &serde_json::Value::Null).await?;
        }
        Ok(())
    });
    read?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// How I wish to hear of things
#[utoipa::path(get, path = "/api/v1/notices/choices", tag = "notices", responses((status = 200, body = Habits)))]
async fn show_choices(mut visit: Visit) -> Answer<Json<Habits>> {
    let me = visit.viewer().person;
    Ok(Json(choices::habits_of(&mut visit.view, me).await?))
}

/// Choose how I wish to hear of things
#[utoipa::path(put, path = "/api/v1/notices/choices", tag = "notices", request_body = Habits,
    responses((status = NO_CONTENT)))]
async fn choose(actor: Actor, body: Body<Habits>) -> Answer {
    let habits = body.value;
    let done: Result<(), Failure> = act!(actor.app.db, actor.viewer, |a| choices::choose(a, &habits).await);
    done?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
