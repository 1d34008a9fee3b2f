//! Requests over the API: verbs as nouns.

use axum::Json;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Response};
use db::act;
use http::StatusCode;
use kernel::{Failure, Id};
use map::agreements::Level;
use map::services::ServiceId;
use people::{Actor, App, Once, PersonId, TeamId, Visit, once};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, IfMatchAt, Paging};

use super::actions::{
    self, Acknowledgement, Ask, Assignment, Closure, Declination, Follower, GiveOn, HandOver, Outside,
    PauseFor, Reopening, Resolution, WalkUp, Withdrawal, Words,
};
use super::model::{CameBy, RequestId, State};
use super::overtaken::{or_meanwhile, tagged};
use super::pages::open_with as on_page;
use super::reading;
use super::store::{self, Filter, Sort};
use super::views::{RequestSummary, RequestView};
use crate::clocks::{ClockKind, Step, set_by};
use crate::policy::Deed;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list, open))
        .routes(routes!(show, change_outside))
        .routes(routes!(explanation))
        .routes(routes!(acknowledge, take_back_acknowledgement))
        .routes(routes!(assign, put_back))
        .routes(routes!(hand_over))
        .routes(routes!(pause))
        .routes(routes!(resume))
        .routes(routes!(message))
        .routes(routes!(note))
        .routes(routes!(add_follower))
        .routes(routes!(remove_follower))
        .routes(routes!(resolve))
        .routes(routes!(close))
        .routes(routes!(reopen))
        .routes(routes!(withdraw))
        .routes(routes!(decline))
        .routes(routes!(walk_up))
        .routes(routes!(open_with))
        .routes(routes!(give_on))
}

/// Filters of the list of requests.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
struct ListOf {
    #[param(value_type = Option<String>)]
    team: Option<TeamId>,
    #[param(value_type = Option<String>)]
    assignee: Option<PersonId>,
    /// Asked by or for this person.
    #[param(value_type = Option<String>)]
    requester: Option<PersonId>,
    #[param(value_type = Option<String>)]
    state: Option<State>,
    #[param(value_type = Option<String>)]
    service: Option<ServiceId>,
    #[param(value_type = Option<String>)]
    relationship: Option<Id>,
    open: Option<bool>,
    /// `true`: only open ones whose asker has heard nothing for too long.
    silent: Option<bool>,
    /// Words of the subject.
    q: Option<String>,
    /// `newest` (default) or `due`.
    #[param(value_type = Option<String>)]
    sort: Option<Sort>,
    limit: Option<i64>,
    after: Option<String>,
}

#[derive(Serialize, ToSchema)]
struct RequestList {
    items: Vec<RequestSummary>,
    /// Hand it in as `after` to go on.
    next: Option<String>,
}

/// Requests that you may see.
#[utoipa::path(get, path = "/api/v1/requests", tag = "requests", params(ListOf), responses((status = 200, body = RequestList)))]
async fn list(mut visit: Visit, Query(of): Query<ListOf>) -> Answer<Json<RequestList>> {
    let sort = of.sort.unwrap_or(Sort::Newest);
    let paging = Paging { limit: of.limit, after: of.after };
    let seal = visit.seal();
    let after = paging.after.as_deref().map(|cursor| seal.open::<2>(sort.as_str(), cursor)).transpose()?;
    let filter = Filter {
        team: of.team,
        assignee: of.assignee,
        requester: of.requester,
        state: of.state,
        service: of.service,
        relationship: of.relationship,
        open: of.open,
        silent_by: of.silent.filter(|wanted| *wanted).map(|_| visit.view.now),
        words: of.q.filter(|words| !words.trim().is_empty()),
    };
    let limit = paging.limit();
    let viewer = PersonId(visit.viewer().person);
    let mut rows = store::list(&mut visit.view, viewer, &filter, sort, after, limit + 1).await?;
    let is_more = i64::try_from(rows.len()).unwrap_or(i64::MAX) > limit;
    rows.truncate(usize::try_from(limit).unwrap_or_default());
    let next = rows.last().filter(|_| is_more).map(|last| {
        let key = if sort == Sort::Due { last.due_at } else { Some(last.opened_at) };
        seal.cursor(sort.as_str(), &[key.unwrap_or_default().0, last.id.get()])
    });
    let items = rows
        .iter()
        .map(|shown| {
            let summary = RequestSummary::from(shown);
            let reads = reading::standing(shown, visit.viewer()).may(Deed::ReadConversation);
            if reads { summary } else { summary.for_onlookers() }
        })
        .collect();
    Ok(Json(RequestList { items, next }))
}

/// One request, all of it that you may see.
#[utoipa::path(get, path = "/api/v1/requests/{id}", tag = "requests", params(("id" = String, Path)),
    responses((status = 200, body = RequestView)))]
async fn show(mut visit: Visit, Path(id): Path<RequestId>) -> Answer {
    let seen = reading::by_id(&mut visit.view, id).await?;
    let mut view = seen.view(visit.viewer(), visit.view.now);
    view.log = reading::log(&mut visit.view, &seen).await?;
    visit.log_seen().await?;
    Ok(tagged(StatusCode::OK, &seen, view))
}

/// The steps of one clock.
#[derive(Serialize, ToSchema)]
struct Explained {
    #[schema(value_type = String)]
    kind: ClockKind,
    /// The level of the agreement that set its target; null where the service itself did. The step `agreed` says which
    /// version of which.
    set_by: Option<Level>,
    #[schema(value_type = Vec<Object>)]
    steps: Vec<Step>,
}

#[derive(Serialize, ToSchema)]
struct Explanation {
    clocks: Vec<Explained>,
}

/// Why each promise of a request stands where it stands, step by step.
#[utoipa::path(get, path = "/api/v1/requests/{id}/clocks/explanation", tag = "requests", params(("id" = String, Path)),
    responses((status = 200, body = Explanation)))]
async fn explanation(mut visit: Visit, Path(id): Path<RequestId>) -> Answer<Json<Explanation>> {
    let seen = reading::by_id(&mut visit.view, id).await?;
    let (now, viewer) = (visit.view.now, visit.viewer().clone());
    let clocks = seen
        .clocks
        .iter()
        .map(|clock| Explained {
            kind: clock.kind,
            set_by: set_by(clock, &seen.promised).map(|by| by.level),
            steps: seen.explain(clock, &viewer, now),
        })
        .collect();
    visit.log_seen().await?;
    Ok(Json(Explanation { clocks }))
}

/// After a verb: the request as it is now.
async fn as_it_is(actor: &Actor, id: RequestId, status: StatusCode) -> Result<Response, Failure> {
    let mut view = actor.app.db.view(actor.viewer.clone()).await?;
    let seen = reading::by_id(&mut view, id).await?;
    let shown = seen.view(&actor.viewer, view.now);
    Ok(tagged(status, &seen, shown))
}

/// A verb with a body: done once per idempotency key, answered with the request as it is then.
macro_rules! verb {
    ($(#[$doc:meta])* $name:ident, $path:literal, $input:ty, $status:expr, |$a:ident, $id:ident, $expected:ident, $value:ident| $work:expr) => {
        $(#[$doc])*
        #[utoipa::path(post, path = $path, tag = "requests", request_body = $input,
            params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
            responses((status = 200, body = RequestView), (status = 412)))]
        async fn $name(
            actor: Actor,
            Path($id): Path<RequestId>,
            IfMatchAt($expected, read): IfMatchAt,
            body: Body<$input>,
        ) -> Answer {
            let _ = $expected;
            let route = concat!("POST ", $path);
            let once = Once { key: body.key, route, fingerprint: format!("{} {}", $id, body.fingerprint) };
            let $value = body.value;
            let done = act!(actor.app.db, actor.viewer, |$a| once!($a, once, $work));
            or_meanwhile!(actor, $id, read, done);
            Ok(as_it_is(&actor, $id, $status).await?)
        }
    };
}

/// Nothing needs to be said.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Nothing {}

verb!(
    /// "I have it, you will have it by ..."; a second time moves the date, with a message that says why.
    acknowledge, "/api/v1/requests/{id}/acknowledgement", Acknowledgement, StatusCode::OK,
    |a, id, expected, value| actions::acknowledge(a, id, expected, &value).await
);
verb!(
    /// Takes it, or gives it to `person`. Before earlier ones, with a reason.
    assign, "/api/v1/requests/{id}/assignment", Assignment, StatusCode::OK,
    |a, id, expected, value| actions::assign(a, id, expected, &value).await
);
verb!(
    /// Hands it to another team, with a reason.
    hand_over, "/api/v1/requests/{id}/hand_over", HandOver, StatusCode::OK,
    |a, id, expected, value| actions::hand_over(a, id, expected, &value).await
);
verb!(
    /// Waits for somebody: promises wait, too.
    pause, "/api/v1/requests/{id}/pause", PauseFor, StatusCode::OK,
    |a, id, expected, value| actions::pause(a, id, expected, &value).await
);
verb!(
    /// Goes on.
    resume, "/api/v1/requests/{id}/resumption", Nothing, StatusCode::OK,
    |a, id, expected, _value| actions::resume(a, id, expected).await
);
verb!(
    /// Says something to everyone named on it; with `If-Match` only where nothing has happened since it was read.
    message, "/api/v1/requests/{id}/messages", Words, StatusCode::CREATED,
    |a, id, expected, value| actions::message(a, id, expected, &value).await
);
verb!(
    /// Says something within the team; with `If-Match` only where nothing has happened since it was read.
    note, "/api/v1/requests/{id}/notes", Words, StatusCode::CREATED,
    |a, id, expected, value| actions::note(a, id, expected, &value).await
);
verb!(
    /// Lets a colleague follow and read along.
    add_follower, "/api/v1/requests/{id}/participants", Follower, StatusCode::OK,
    |a, id, expected, value| actions::add_follower(a, id, &value).await
);
verb!(
    /// Done.
    resolve, "/api/v1/requests/{id}/resolution", Resolution, StatusCode::OK,
    |a, id, expected, value| actions::resolve(a, id, expected, &value).await
);
verb!(
    /// Settled.
    close, "/api/v1/requests/{id}/closure", Closure, StatusCode::OK,
    |a, id, expected, value| actions::close(a, id, expected, value).await
);
verb!(
    /// Not done after all.
    reopen, "/api/v1/requests/{id}/reopening", Reopening, StatusCode::OK,
    |a, id, expected, value| actions::reopen(a, id, expected, &value).await
);
verb!(
    /// Taken back by who asked.
    withdraw, "/api/v1/requests/{id}/withdrawal", Withdrawal, StatusCode::OK,
    |a, id, expected, value| actions::withdraw(a, id, expected, &value).await
);
verb!(
    /// Declined, with a reason and another way.
    decline, "/api/v1/requests/{id}/declination", Declination, StatusCode::OK,
    |a, id, expected, value| actions::decline(a, id, expected, &value).await
);

/// Ends that somebody follows: oneself, or by whoever may let others follow.
#[utoipa::path(delete, path = "/api/v1/requests/{id}/participants/{person}", tag = "requests",
    params(("id" = String, Path), ("person" = String, Path)), responses((status = NO_CONTENT)))]
async fn remove_follower(actor: Actor, Path((id, person)): Path<(RequestId, PersonId)>) -> Answer {
    act!(actor.app.db, actor.viewer, |a| actions::remove_follower(a, id, person).await)?;
    // Whoever ends it for themselves may not see it any more.
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Takes one's own fresh acknowledgement back.
#[utoipa::path(delete, path = "/api/v1/requests/{id}/acknowledgement", tag = "requests", params(("id" = String, Path)),
    responses((status = 200, body = RequestView)))]
async fn take_back_acknowledgement(actor: Actor, Path(id): Path<RequestId>) -> Answer {
    act!(actor.app.db, actor.viewer, |a| actions::take_back_acknowledgement(a, id).await)?;
    Ok(as_it_is(&actor, id, StatusCode::OK).await?)
}

/// Puts it back in the line: nobody has it any more.
#[utoipa::path(delete, path = "/api/v1/requests/{id}/assignment", tag = "requests", params(("id" = String, Path)),
    responses((status = 200, body = RequestView)))]
async fn put_back(actor: Actor, Path(id): Path<RequestId>, IfMatchAt(expected, read): IfMatchAt) -> Answer {
    let done = act!(actor.app.db, actor.viewer, |a| actions::put_back(a, id, expected).await);
    or_meanwhile!(actor, id, read, done);
    Ok(as_it_is(&actor, id, StatusCode::OK).await?)
}

/// Changes who outside waits for it.
#[utoipa::path(patch, path = "/api/v1/requests/{id}", tag = "requests", params(("id" = String, Path)), request_body = Outside,
    responses((status = 200, body = RequestView)))]
async fn change_outside(
    actor: Actor,
    Path(id): Path<RequestId>,
    IfMatchAt(expected, read): IfMatchAt,
    body: Body<Outside>,
) -> Answer {
    let done =
        act!(actor.app.db, actor.viewer, |a| actions::change_outside(a, id, expected, &body.value).await);
    or_meanwhile!(actor, id, read, done);
    Ok(as_it_is(&actor, id, StatusCode::OK).await?)
}

/// Asks a service, or a colleague by name.
#[utoipa::path(post, path = "/api/v1/requests", tag = "requests", request_body = Ask,
    responses((status = 201, body = RequestView)))]
async fn open(actor: Actor, body: Body<Ask>) -> Answer {
    let once = Once { key: body.key, route: "POST /requests", fingerprint: body.fingerprint };
    let ask = Ask { came_by: CameBy::Api, ..body.value };
    let (seen, now) = act!(actor.app.db, actor.viewer, |a| {
        let opened = once!(a, once, actions::open(a, &ask).await)?;
        let id: RequestId = serde_json::from_value(opened).map_err(anyhow::Error::from)?;
        Ok((reading::opened(a, id).await?, a.now))
    })?;
    Ok(tagged(StatusCode::CREATED, &seen, seen.view(&actor.viewer, now)))
}

/// Writes down what somebody came by for
///
/// A request of theirs in the line of your team, with your first word; done at once when `is_done` says so.
#[utoipa::path(post, path = "/api/v1/walk_ups", tag = "requests", request_body = WalkUp,
    responses((status = 201, body = RequestView), (status = 403), (status = 422)))]
async fn walk_up(actor: Actor, body: Body<WalkUp>) -> Answer {
    let once = Once { key: body.key, route: "POST /walk_ups", fingerprint: body.fingerprint };
    let written =
        act!(actor.app.db, actor.viewer, |a| once!(a, once, actions::walk_up(a, &body.value).await))?;
    let id: RequestId = serde_json::from_value(written).map_err(anyhow::Error::from)?;
    Ok(as_it_is(&actor, id, StatusCode::CREATED).await?)
}

/// How many were given on.
#[derive(Serialize, ToSchema)]
struct GivenOn {
    given_on: usize,
}

/// What is open with somebody
///
/// What they have, and what they were asked for by name, of what you may give on: the first 200, what is due first, first.
#[utoipa::path(get, path = "/api/v1/people/{id}/open_requests", tag = "requests", params(("id" = String, Path)),
    responses((status = 200, body = RequestList), (status = 404)))]
async fn open_with(mut visit: Visit, Path(id): Path<PersonId>) -> Answer<Json<RequestList>> {
    on_page::known(&mut visit, id).await?;
    let rows = on_page::rows(&mut visit, id).await?;
    let items = rows.iter().map(RequestSummary::from).collect();
    visit.log_seen().await?;
    Ok(Json(RequestList { items, next: None }))
}

/// Give on what is open with somebody
///
/// To a colleague of the teams that have it: all of these requests, or none. Promises stay as they are.
#[utoipa::path(post, path = "/api/v1/people/{id}/open_requests/assignment", tag = "requests", request_body = GiveOn,
    params(("id" = String, Path)), responses((status = 200, body = GivenOn), (status = 404), (status = 409), (status = 422)))]
async fn give_on(actor: Actor, Path(id): Path<PersonId>, body: Body<GiveOn>) -> Answer {
    let fingerprint = format!("{id} {}", body.fingerprint);
    let once = Once { key: body.key, route: "POST /people/open_requests/assignment", fingerprint };
    on_page::known(&mut actor.visit().await?, id).await?;
    let given = act!(actor.app.db, actor.viewer, |a| once!(
        a,
        once,
        actions::give_on(a, id, &body.value).await.map(|given_on| GivenOn { given_on })
    ))?;
    Ok(Json(given).into_response())
}
