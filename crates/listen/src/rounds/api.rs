//! `/api/v1/survey_rounds`. An answer is no write with an idempotency key: what is kept of those names a person.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::{Path, Query};
use axum::response::IntoResponse;
use db::{Reader, act};
use http::StatusCode;
use kernel::{Failure, Refusal, Viewer};
use people::place::Place;
use people::views::{Listed, after};
use people::{Actor, App, Once, PersonId, TeamId, Visit};
use serde::Deserialize;
use serve::requests::views::Ref;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, IfMatch, Paging, Tagged};

use super::instrument::{Side, form};
use super::model::{NewRound, Reply, RoundId, State};
use super::past::{self, PastRound, TakenOver};
use super::policy;
use super::pulse::Pulse;
use super::views::{
    QuestionView, ReliabilityView, ResultsView, RoundAboutView, RoundView, TurnView, WholeRoundView,
    reliability,
};
use super::{actions, reminding, results, store, ticket};

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list, plan))
        .routes(routes!(take_over))
        .routes(routes!(show, change))
        .routes(routes!(open))
        .routes(routes!(remind))
        .routes(routes!(close))
        .routes(routes!(call_off))
        .routes(routes!(answer))
        .routes(routes!(told))
        .routes(routes!(consistent))
        .routes(routes!(reply))
}

/// List rounds
///
/// The latest first.
#[utoipa::path(get, path = "/api/v1/survey_rounds", tag = "rounds",
    params(("limit" = Option<i64>, Query), ("after" = Option<String>, Query)),
    responses((status = OK, body = Listed<RoundView>)))]
async fn list(mut visit: Visit, Query(which): Query<Which>) -> Answer<impl IntoResponse> {
    policy::require_round(visit.viewer())?;
    let seal = visit.seal();
    let paging = Paging { limit: which.limit, after: which.after };
    let from = after(&paging, &seal, "rounds")?.map(RoundId::new);
    let rounds = store::latest(&mut visit.view, from, paging.limit() + 1).await?;
    let shown = |round: super::Round| RoundView::from(&round);
    Ok(Json(Listed::of(rounds, paging.limit(), &seal, "rounds", |round| round.id.get(), shown)))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Which {
    limit: Option<i64>,
    after: Option<String>,
}

async fn whole(r: &mut Reader, viewer: &Viewer, id: RoundId) -> Result<(i64, WholeRoundView), Failure> {
    policy::require_round(viewer)?;
    let round = store::find(r, id).await?.ok_or(Refusal::NotFound)?;
    let about = store::asked_about(r, id).await?;
    let me = PersonId(viewer.person);
    let mut asks_me = Vec::new();
    if let (State::Open, Some(secret)) = (round.state, &round.secret) {
        for turn in store::invited(r, id, me).await? {
            let ticket = ticket::ticket(secret, me, turn.team_id, turn.side);
            let (said, comment) = store::said(r, &ticket).await?;
            let place = u64::try_from(turn.place.unwrap_or_default()).unwrap_or_default();
            let questions = form(round.asks(), turn.side, place, false);
            asks_me.push(TurnView {
                team: Ref { id: turn.team_id.0, name: turn.team_name },
                side: turn.side,
                customer: Ref { id: turn.customer_id.0, name: turn.customer_name },
                questions: questions.into_iter().map(QuestionView::from).collect(),
                said,
                comment,
            });
        }
    }
    let about = about.iter().map(RoundAboutView::from).collect();
    Ok((
        round.version,
        WholeRoundView { round: RoundView::from(&round), about, asks_me, pulse: Pulse::of(&round)? },
    ))
}

async fn as_it_is(actor: &Actor, status: StatusCode, id: RoundId) -> Answer<Tagged<WholeRoundView>> {
    let mut view = actor.app.db.view(actor.viewer.clone()).await?;
    let (version, shown) = whole(&mut view, &actor.viewer, id).await?;
    Ok(Tagged(status, version, shown))
}

/// Plan a round
///
/// For administrators: over confirmed relationships between teams. A team that has not yet said what it did after the last
/// round is not asked about again.
#[utoipa::path(post, path = "/api/v1/survey_rounds", tag = "rounds", request_body = NewRound,
    responses((status = CREATED, body = WholeRoundView), (status = 403), (status = 422)))]
async fn plan(actor: Actor, body: Body<NewRound>) -> Answer<impl IntoResponse> {
    let once = Once { key: body.key, route: "POST /survey_rounds", fingerprint: body.fingerprint };
    let new = body.value;
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        people::once!(a, once, {
            let id = actions::plan(a, &new).await?;
            let viewer = a.viewer.clone();
            Ok::<_, Failure>(whole(a, &viewer, id).await?.1)
        })
    });
    Ok((StatusCode::CREATED, Json(done?)))
}

/// Take over a round that was held elsewhere
///
/// For administrators. What may be told of its answers is told at once, by the rules of a round here, and the answers are kept
/// nowhere. They come once and all together: what was taken over under the same name and source before stays as it was.
#[utoipa::path(post, path = "/api/v1/survey_rounds/past", tag = "rounds", request_body = PastRound,
    responses((status = CREATED, body = WholeRoundView), (status = OK, description = "It was there before", body = WholeRoundView),
        (status = 403), (status = 422)))]
async fn take_over(actor: Actor, body: Body<PastRound>) -> Answer<impl IntoResponse> {
    let past = body.value;
    let done: Result<TakenOver, Failure> =
        act!(actor.app.db, actor.viewer, |a| past::take_over(a, &past).await);
    let done = done?;
    let status = if done.was_there { StatusCode::OK } else { StatusCode::CREATED };
    as_it_is(&actor, status, done.round).await
}

/// A round
///
/// With what it asks about and what it asks you.
#[utoipa::path(get, path = "/api/v1/survey_rounds/{id}", tag = "rounds", params(("id" = String, Path)),
    responses((status = OK, body = WholeRoundView), (status = 404)))]
async fn show(mut visit: Visit, Place(id): Place<RoundId>) -> Answer<impl IntoResponse> {
    let viewer = visit.viewer().clone();
    let (version, shown) = whole(&mut visit.view, &viewer, id).await?;
    Ok(Tagged(StatusCode::OK, version, shown))
}

/// Plan it anew
///
/// While nobody is asked yet; as a whole.
#[utoipa::path(put, path = "/api/v1/survey_rounds/{id}", tag = "rounds", request_body = NewRound,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = WholeRoundView), (status = 403), (status = 409), (status = 412), (status = 422)))]
async fn change(
    actor: Actor,
    Place(id): Place<RoundId>,
    seen: IfMatch,
    body: Body<NewRound>,
) -> Answer<impl IntoResponse> {
    let new = body.value;
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::change(a, id, seen.0, &new).await);
    done?;
    as_it_is(&actor, StatusCode::OK, id).await
}

/// Nothing needs to be said.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Nothing {}

/// Open it
///
/// Chooses who is asked, once: everybody on the other side, nobody about more than two teams, within the budget of attention;
/// and the people of the team about how they think they are seen.
#[utoipa::path(post, path = "/api/v1/survey_rounds/{id}/opening", tag = "rounds", params(("id" = String, Path)),
    request_body = Nothing,
    responses((status = OK, body = WholeRoundView), (status = 403), (status = 409), (status = 422)))]
async fn open(
    actor: Actor,
    Place(id): Place<RoundId>,
    seen: IfMatch,
    _: Body<Nothing>,
) -> Answer<impl IntoResponse> {
    let done: Result<i64, Failure> = act!(actor.app.db, actor.viewer, |a| actions::open(a, id, seen.0).await);
    done?;
    as_it_is(&actor, StatusCode::OK, id).await
}

/// Remind
///
/// Everybody who was asked, once; whether they have answered nobody looks.
#[utoipa::path(post, path = "/api/v1/survey_rounds/{id}/reminder", tag = "rounds", params(("id" = String, Path)),
    request_body = Nothing, responses((status = OK, body = WholeRoundView), (status = 403), (status = 409)))]
async fn remind(
    actor: Actor,
    Place(id): Place<RoundId>,
    seen: IfMatch,
    _: Body<Nothing>,
) -> Answer<impl IntoResponse> {
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| reminding::remind(a, id, seen.0).await);
    done?;
    as_it_is(&actor, StatusCode::OK, id).await
}

/// Close it before its time
///
/// What may be told is told, and all answers are erased.
#[utoipa::path(post, path = "/api/v1/survey_rounds/{id}/closure", tag = "rounds", params(("id" = String, Path)),
    request_body = Nothing, responses((status = OK, body = WholeRoundView), (status = 403), (status = 409)))]
async fn close(
    actor: Actor,
    Place(id): Place<RoundId>,
    seen: IfMatch,
    _: Body<Nothing>,
) -> Answer<impl IntoResponse> {
    let done: Result<(), Failure> = act!(actor.app.db, actor.viewer, |a| actions::close(a, id, seen.0).await);
    done?;
    as_it_is(&actor, StatusCode::OK, id).await
}

/// Call it off
///
/// Nothing is told, and what was answered is erased.
#[utoipa::path(delete, path = "/api/v1/survey_rounds/{id}", tag = "rounds",
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = NO_CONTENT), (status = 403), (status = 409)))]
async fn call_off(actor: Actor, Place(id): Place<RoundId>, seen: IfMatch) -> Answer<impl IntoResponse> {
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::call_off(a, id, seen.0).await);
    done?;
    Ok(StatusCode::NO_CONTENT)
}

/// What is said about a team.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct RoundAnswer {
    /// From which end; `customer` where it is left out.
    side: Option<Side>,
    /// By the key of the question. One that was answered before is answered anew, the others stay.
    #[serde(default)]
    answers: BTreeMap<String, String>,
    /// Read only where at least 10 write one.
    comment: Option<String>,
}

/// Answer
///
/// Anonymously, for whoever is asked, until the round closes. Nothing is kept that names you.
#[utoipa::path(put, path = "/api/v1/survey_rounds/{id}/teams/{team}/answers", tag = "rounds",
    params(("id" = String, Path), ("team" = String, Path)), request_body = RoundAnswer,
    responses((status = NO_CONTENT), (status = 404), (status = 409), (status = 422)))]
async fn answer(
    actor: Actor,
    Path((id, team)): Path<(RoundId, TeamId)>,
    body: Body<RoundAnswer>,
) -> Answer<impl IntoResponse> {
    let said = body.value;
    let side = said.side.unwrap_or(Side::Customer);
    let kept: Result<(), Failure> = act!(actor.app.db, actor.viewer, |a| {
        actions::answer(a, id, team, side, &said.answers, said.comment.as_deref()).await
    });
    kept?;
    Ok(StatusCode::NO_CONTENT)
}

/// What is told of a team
///
/// For the team and for those whom it serves. The rows behind are these groups; there are no others.
#[utoipa::path(get, path = "/api/v1/survey_rounds/{id}/teams/{team}", tag = "rounds",
    params(("id" = String, Path), ("team" = String, Path)),
    responses((status = OK, body = ResultsView), (status = 404)))]
async fn told(mut visit: Visit, Path((id, team)): Path<(RoundId, TeamId)>) -> Answer<Json<ResultsView>> {
    let results = results::read(&mut visit.view, id, team).await?;
    Ok(Json(ResultsView::of(&results, team)))
}

/// How consistently it was answered
///
/// By dimension, over the whole round, from when it closed.
#[utoipa::path(get, path = "/api/v1/survey_rounds/{id}/reliability", tag = "rounds", params(("id" = String, Path)),
    responses((status = OK, body = BTreeMap<String, ReliabilityView>), (status = 404)))]
async fn consistent(
    mut visit: Visit,
    Place(id): Place<RoundId>,
) -> Answer<Json<BTreeMap<String, ReliabilityView>>> {
    policy::require_round(visit.viewer())?;
    let round = store::find(&mut visit.view, id).await?.ok_or(Refusal::NotFound)?;
    Ok(Json(reliability(&round)))
}

/// "You said, we did"
///
/// For a lead of the team: what was heard, and what is done about it.
#[utoipa::path(put, path = "/api/v1/survey_rounds/{id}/teams/{team}/reply", tag = "rounds",
    params(("id" = String, Path), ("team" = String, Path)), request_body = Reply,
    responses((status = OK, body = ResultsView), (status = 403), (status = 404), (status = 409), (status = 422)))]
async fn reply(
    actor: Actor,
    Path((id, team)): Path<(RoundId, TeamId)>,
    body: Body<Reply>,
) -> Answer<Json<ResultsView>> {
    let input = body.value;
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::reply(a, id, team, &input).await);
    done?;
    let mut view = actor.app.db.view(actor.viewer.clone()).await?;
    let results = results::read(&mut view, id, team).await?;
    Ok(Json(ResultsView::of(&results, team)))
}
