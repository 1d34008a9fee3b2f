//! `/api/v1/welcome/...`: the three questions for programs.

use axum::Json;
use axum::response::IntoResponse;
use db::act;
use kernel::Failure;
use people::{Actor, App, Once, PersonId, Visit};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use web::{Answer, Body};

use super::actions::{self, Answered};
use super::input::{NewAnswer, NewMeaning};
use super::model::Question;
use super::store;
use crate::policy::require_map;

pub fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(mine, answer)).routes(routes!(settle))
}

/// How far the caller is with the three questions.
#[derive(Serialize, ToSchema)]
struct MyAnswers {
    answered: Vec<Question>,
    /// The next one; none when all are answered.
    next: Option<Question>,
    /// Relationships that nobody had drawn before the caller named them.
    drawn: i64,
    /// Those that others had drawn, and that the caller's side stands by since.
    confirmed: i64,
    /// Those of which the caller's side had said so before.
    known: i64,
    /// Words of the caller for which nobody was known and that wait for an administrator.
    words: i64,
}

/// What was settled.
#[derive(Serialize, ToSchema)]
struct Settled {
    /// How many answers had used these words.
    answers: usize,
}

/// How far I am with the three questions
#[utoipa::path(get, path = "/api/v1/welcome/answers", tag = "welcome", responses((status = OK, body = MyAnswers)))]
async fn mine(mut visit: Visit) -> Answer<impl IntoResponse> {
    require_map(visit.viewer())?;
    let me = PersonId(visit.viewer().person);
    let answered = store::answered(&mut visit.view, me).await?;
    let store::Brought { drawn, confirmed, known, words } = store::brought(&mut visit.view, me).await?;
    let next = Question::next(&answered);
    Ok(Json(MyAnswers { answered, next, drawn, confirmed, known, words }))
}

/// Answer one of the three questions
///
/// To whom do you give your work, who gives you theirs, who outside depends on it: for the team that the caller is at home
/// in. Teams and vendors become relationships of that team; a colleague becomes one between the two of you, which you two
/// alone see. What the other side had said already stands confirmed by it. An answer adds to the one before.
#[utoipa::path(post, path = "/api/v1/welcome/answers", tag = "welcome", request_body = NewAnswer,
    params(("Idempotency-Key" = Option<String>, Header)),
    responses((status = OK, body = Answered), (status = 404), (status = 422)))]
async fn answer(actor: Actor, body: Body<NewAnswer>) -> Answer<impl IntoResponse> {
    let once = Once { key: body.key, route: "POST /welcome/answers", fingerprint: body.fingerprint };
    let new = body.value;
    let done: Result<_, Failure> =
        act!(actor.app.db, actor.viewer, |a| people::once!(a, once, actions::answer(a, &new).await));
    Ok(Json(done?))
}

/// Say what words mean
///
/// People name others in their own words where nobody is called so. An administrator makes a team or a type of external
/// customer of them, says who is meant, or puts them aside; the relationships that were meant are proposed.
#[utoipa::path(post, path = "/api/v1/welcome/words", tag = "welcome", request_body = NewMeaning,
    params(("Idempotency-Key" = Option<String>, Header)),
    responses((status = OK, body = Settled), (status = 403), (status = 422)))]
async fn settle(actor: Actor, body: Body<NewMeaning>) -> Answer<impl IntoResponse> {
    let once = Once { key: body.key, route: "POST /welcome/words", fingerprint: body.fingerprint };
    let new = body.value;
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
        people::once!(a, once, actions::settle(a, &new).await.map(|answers| Settled { answers }))
    });
    Ok(Json(done?))
}
