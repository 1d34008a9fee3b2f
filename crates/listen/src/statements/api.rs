//! `/api/v1/relationships/{id}/statements` and `/api/v1/statements`.

use axum::extract::Query;
use axum::response::IntoResponse;
use db::{Act, act};
use http::StatusCode;
use kernel::Failure;
use map::RelationshipId;
use map::relationships::Side;
use people::place::Place;
use people::views::Listed;
use people::{Actor, App, Once, Visit};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body, IfMatch, Paging, Tagged, Words};

use super::input::{NewDraft, NewReply, NewUnderstanding, Signature};
use super::model::{Standing, StatementId};
use super::policy::{Deed, require};
use super::store::{self, After};
use super::views::{SideStatementView, StandingView, StatementDraftView, StatementsView};
use super::{actions, reading};

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(both))
        .routes(routes!(drafted, draft))
        .routes(routes!(sign))
        .routes(routes!(list))
        .routes(routes!(show))
        .routes(routes!(answer))
        .routes(routes!(reply))
}

/// Read what both sides of a relationship say
///
/// For the two ends of it, each with its own draft; to everybody else there is none.
#[utoipa::path(get, path = "/api/v1/relationships/{id}/statements", tag = "statements", params(("id" = String, Path)),
    responses((status = OK, body = StatementsView), (status = 404)))]
async fn both(mut visit: Visit, Place(id): Place<RelationshipId>) -> Answer<impl IntoResponse> {
    let (viewer, t) = (visit.viewer().clone(), visit.speech());
    let sides = reading::sides(&mut visit.view, &viewer, id).await?;
    Ok(axum::Json(sides.view(t.words(), &viewer)))
}

/// Of which side.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct OfSide {
    /// Without it, the one that the caller belongs to.
    side: Option<Side>,
}

/// Read the draft of one's own side
///
/// Empty where nothing was drafted since it signed. The other side does not know whether there is one.
#[utoipa::path(get, path = "/api/v1/relationships/{id}/statements/draft", tag = "statements",
    params(("id" = String, Path), OfSide),
    responses((status = OK, body = StatementDraftView), (status = 403), (status = 404)))]
async fn drafted(
    mut visit: Visit,
    Place(id): Place<RelationshipId>,
    Query(of): Query<OfSide>,
) -> Answer<impl IntoResponse> {
    let (viewer, t) = (visit.viewer().clone(), visit.speech());
    let sides = reading::sides(&mut visit.view, &viewer, id).await?;
    let side = reading::side(&viewer, &sides.relationship, of.side);
    require(&viewer, Deed::ReadDraft { side: sides.relationship.party(side) })?;
    let view = StatementDraftView::of(t.words(), side, sides.of(side));
    Ok(Tagged(StatusCode::OK, view.version, view))
}

/// Write the draft of one's own side
///
/// All of it, by anybody of the side. Name the version that was read in `If-Match`, or what others wrote meanwhile is
/// replaced.
#[utoipa::path(put, path = "/api/v1/relationships/{id}/statements/draft", tag = "statements", request_body = NewDraft,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = StatementDraftView), (status = 403), (status = 404), (status = 409), (status = 412),
              (status = 422)))]
async fn draft(
    actor: Actor,
    Place(id): Place<RelationshipId>,
    seen: IfMatch,
    body: Body<NewDraft>,
) -> Answer<impl IntoResponse> {
    let new = body.value;
    let done: Result<StatementDraftView, Failure> = act!(actor.app.db, actor.viewer, |a| {
        let side = actions::draft(a, id, seen.0, &new).await?;
        let viewer = a.viewer.clone();
        let sides = reading::sides(a, &viewer, id).await?;
        Ok(StatementDraftView::of(Words::of(&viewer.language), side, sides.of(side)))
    });
    let view = done?;
    Ok(Tagged(StatusCode::OK, view.version, view))
}

/// Sign the draft of one's own side
///
/// By a lead of the team, or anybody in it where nobody leads it. Name the version of the draft that was read in
/// `If-Match`. It is the next version of the statement, and nobody changes it any more.
#[utoipa::path(post, path = "/api/v1/relationships/{id}/statements/signature", tag = "statements",
    request_body = Signature, params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = CREATED, body = SideStatementView), (status = 403), (status = 404), (status = 409), (status = 412)))]
async fn sign(
    actor: Actor,
    Place(id): Place<RelationshipId>,
    seen: IfMatch,
    body: Body<Signature>,
) -> Answer<impl IntoResponse> {
    let fingerprint = format!("{id} {}", body.fingerprint);
    let once = Once { key: body.key, route: "POST /relationships/{id}/statements/signature", fingerprint };
    let side = body.value.side;
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        people::once!(a, once, {
            let statement = actions::sign(a, id, seen.0, side).await?;
            as_it_is(a, statement).await
        })
    });
    Ok(tagged(StatusCode::CREATED, done?))
}

/// Which part of the list.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct Which {
    limit: Option<i64>,
    after: Option<String>,
}

/// The name of the list in its cursors.
pub(super) const LIST: &str = "statements";

/// List whose turn it is
///
/// In each relationship of the caller and their teams, what waits for their own side first. Of a draft nobody else knows.
#[utoipa::path(get, path = "/api/v1/statements", tag = "statements", params(Which),
    responses((status = OK, body = Listed<StandingView>)))]
async fn list(mut visit: Visit, Query(which): Query<Which>) -> Answer<impl IntoResponse> {
    let (seal, viewer) = (visit.seal(), visit.viewer().person);
    let paging = Paging { limit: which.limit, after: which.after };
    let after = paging.after.as_deref().map(|cursor| After::open(&seal, cursor)).transpose()?;
    let limit = paging.limit();
    let mut rows = store::listing(&mut visit.view, viewer, after, limit + 1).await?.rows;
    let next = After::cut(&mut rows, limit).map(|after| after.cursor(&seal));
    Ok(axum::Json(Listed { items: rows.into_iter().map(StandingView::from).collect(), next }))
}

impl After {
    pub(super) fn open(seal: &web::Seal, cursor: &str) -> Result<Self, kernel::Refusal> {
        let [place, relationship, is_customer] = seal.open::<3>(LIST, cursor)?;
        Ok(Self { place, relationship, is_customer })
    }

    pub(super) fn cursor(self, seal: &web::Seal) -> String {
        seal.cursor(LIST, &[self.place, self.relationship, self.is_customer])
    }

    /// Leaves so many rows; where there are more, says after which the next page begins.
    pub(super) fn cut(rows: &mut Vec<Standing>, limit: i64) -> Option<Self> {
        let limit = usize::try_from(limit).unwrap_or_default();
        let is_more = rows.len() > limit;
        rows.truncate(limit);
        rows.last().filter(|_| is_more).map(|last| Self {
            place: last.place,
            relationship: last.relationship_id.get(),
            is_customer: i64::from(last.side == Side::Customer),
        })
    }
}

/// A statement
///
/// With its versions, and how the other side understood each.
#[utoipa::path(get, path = "/api/v1/statements/{id}", tag = "statements", params(("id" = String, Path)),
    responses((status = OK, body = SideStatementView), (status = 404)))]
async fn show(mut visit: Visit, Place(id): Place<StatementId>) -> Answer<impl IntoResponse> {
    let (viewer, t) = (visit.viewer().clone(), visit.speech());
    let whole = reading::whole(&mut visit.view, &viewer, id).await?;
    Ok(Tagged(StatusCode::OK, whole.statement.version, whole.view(t.words())))
}

/// Say how the own side understands it
///
/// By a lead of the other side, or anybody of it where nobody leads it. Until somebody has replied, it can be said in
/// other words.
#[utoipa::path(post, path = "/api/v1/statements/{id}/answer", tag = "statements", request_body = NewUnderstanding,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = SideStatementView), (status = 403), (status = 404), (status = 409), (status = 412),
              (status = 422)))]
async fn answer(
    actor: Actor,
    Place(id): Place<StatementId>,
    seen: IfMatch,
    body: Body<NewUnderstanding>,
) -> Answer<impl IntoResponse> {
    let fingerprint = format!("{id} {}", body.fingerprint);
    let once = Once { key: body.key, route: "POST /statements/{id}/answer", fingerprint };
    let new = body.value;
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        people::once!(a, once, {
            actions::answer(a, id, seen.0, &new).await?;
            as_it_is(a, id).await
        })
    });
    Ok(tagged(StatusCode::OK, done?))
}

/// Say whether that was meant
///
/// By whoever signs for the side whose statement it is. "Not quite" needs words, and lets the other side say it anew.
#[utoipa::path(post, path = "/api/v1/statements/{id}/reply", tag = "statements", request_body = NewReply,
    params(("id" = String, Path), ("If-Match" = Option<String>, Header)),
    responses((status = OK, body = SideStatementView), (status = 403), (status = 404), (status = 409), (status = 412),
              (status = 422)))]
async fn reply(
    actor: Actor,
    Place(id): Place<StatementId>,
    seen: IfMatch,
    body: Body<NewReply>,
) -> Answer<impl IntoResponse> {
    let fingerprint = format!("{id} {}", body.fingerprint);
    let once = Once { key: body.key, route: "POST /statements/{id}/reply", fingerprint };
    let new = body.value;
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        people::once!(a, once, {
            actions::reply(a, id, seen.0, &new).await?;
            as_it_is(a, id).await
        })
    });
    Ok(tagged(StatusCode::OK, done?))
}

async fn as_it_is(a: &mut Act, id: StatementId) -> Result<SideStatementView, Failure> {
    let viewer = a.viewer.clone();
    Ok(reading::whole(a, &viewer, id).await?.view(Words::of(&viewer.language)))
}

fn tagged(status: StatusCode, view: serde_json::Value) -> Tagged<serde_json::Value> {
    let version = view["version"].as_i64().unwrap_or(1);
    Tagged(status, version, view)
}
