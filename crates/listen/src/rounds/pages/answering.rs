//! Answering: one question at a time. Each answer is kept as it is given, so one can stop and go on later, on any device.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Refusal};
use people::forms::errors;
use people::place::Place;
use people::{Actor, PersonId, TeamId, Visit};
use serde::Deserialize;
use web::{Answer, Chrome, Form, Page, Speech, see_other};

use super::show::ROOM;
use crate::rounds::instrument::{
    Dimension, Kind, MARKS, NOT_APPLICABLE, Question, SECONDS_A_QUESTION, Said, Side, WITH_POINTS, form,
    points,
};
use crate::rounds::model::{Round, RoundId};
use crate::rounds::{actions, policy, store};

/// The last step, which is no question.
const COMMENT: &str = "comment";
/// What stands after it.
const DONE: &str = "done";

#[derive(Template)]
#[template(path = "rounds/pages/answering.html")]
struct AnsweringPage {
    t: Speech,
    chrome: Chrome,
    /// Where one stops for now.
    round_path: String,
    action: String,
    team: String,
    customer: String,
    side: Side,
    whole: bool,
    about: TeamId,
    step: Step,
    /// Where each step stands: answered, now, or to come.
    progress: Vec<&'static str>,
    number: usize,
    of: usize,
    minutes: i64,
    back: Option<String>,
    /// All the questions, for whoever wants to answer more than their eight.
    all: Option<String>,
    error: Option<String>,
}

enum Step {
    Marks { key: String, text: String, ends: [String; 2], marks: Vec<Choice> },
    Words { key: String, text: String, words: Vec<Choice> },
    Points { key: String, text: String, rows: Vec<(String, String, String)> },
    Comment { words: String },
    Done,
}

struct Choice {
    value: String,
    words: String,
    is_chosen: bool,
}

/// About whom, and which question.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asking {
    about: TeamId,
    side: Option<Side>,
    q: Option<String>,
    whole: Option<String>,
}

/// What was filled in.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    about: TeamId,
    side: Option<Side>,
    whole: Option<String>,
    q: String,
    answer: Option<String>,
    comment: Option<String>,
    #[serde(default)]
    points: Vec<String>,
}

/// `GET /listen/{round}/answer?about=`
pub async fn ask(visit: Visit, Place(id): Place<RoundId>, Query(asking): Query<Asking>) -> Answer {
    page(visit, id, asking, None, &[]).await
}

fn link(id: RoundId, about: TeamId, side: Side, whole: bool, q: &str) -> String {
    let side = if side == Side::Provider { "&side=provider" } else { "" };
    let whole = if whole { "&whole=yes" } else { "" };
    format!("/listen/{id}/answer?about={about}{side}{whole}&q={q}")
}

async fn page(
    mut visit: Visit,
    id: RoundId,
    asking: Asking,
    typed: Option<&Typed>,
    wrong: &[FieldError],
) -> Answer {
    policy::require_round(visit.viewer())?;
    let me = PersonId(visit.viewer().person);
    let (about, side) = (asking.about, asking.side.unwrap_or(Side::Customer));
    let whole = asking.whole.is_some() && side == Side::Customer;
    let round = store::find(&mut visit.view, id).await?.ok_or(Refusal::NotFound)?;
    let (invited, ticket) = actions::turn(&mut visit.view, &round, me, about, side).await?;
    let (said, comment) = store::said(&mut visit.view, &ticket).await?;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let place = u64::try_from(invited.place.unwrap_or_default()).unwrap_or_default();
    let questions = form(round.asks(), side, place, whole);
    let mut steps: Vec<String> = questions.iter().map(|question| question.key()).collect();
    if side == Side::Customer {
        steps.push(COMMENT.to_owned());
    }
    let first_open = || steps.iter().find(|key| *key != COMMENT && !said.contains_key(*key));
    let at = asking.q.clone().or_else(|| first_open().cloned()).unwrap_or_else(|| DONE.to_owned());
    let number = steps.iter().position(|key| *key == at).unwrap_or(steps.len());
    if at != DONE && number == steps.len() {
        return Err(Refusal::NotFound.into());
    }
    let left = questions.len().saturating_sub(number.min(questions.len()));
    let step = match questions.get(number) {
        Some(question) => step(&t, &round, *question, &said, typed),
        None if at == COMMENT => {
            let typed = typed.and_then(|typed| typed.comment.clone());
            Step::Comment { words: typed.or(comment).unwrap_or_default() }
        }
        None => Step::Done,
    };
    let progress = steps.iter().enumerate().map(|(nth, key)| match nth == number {
        true => "now",
        false if said.contains_key(key) => "done",
        false => "open",
    });
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = AnsweringPage {
        round_path: format!("/listen/{id}"),
        action: format!("/listen/{id}/answer"),
        team: invited.team_name,
        customer: invited.customer_name,
        side,
        whole,
        about,
        step,
        progress: progress.collect(),
        number: number + 1,
        of: questions.len(),
        minutes: (i64::try_from(left).unwrap_or_default() * SECONDS_A_QUESTION + 59) / 60,
        back: number.checked_sub(1).map(|before| link(id, about, side, whole, &steps[before])),
        all: (side == Side::Customer && !whole && at == DONE).then(|| {
            let all = form(round.asks(), side, place, true);
            let open = all.iter().map(|question| question.key()).find(|key| !said.contains_key(key));
            link(id, about, side, true, &open.unwrap_or_else(|| DONE.to_owned()))
        }),
        error: wrong.first().map(|error| t.s(error.message)),
        chrome,
        t,
    };
    Ok((status, Page(page)).into_response())
}

fn step(t: &Speech, round: &Round, question: Question, said: &Said, typed: Option<&Typed>) -> Step {
    let key = question.key();
    let text = match question {
        Question::Own(nth) => round.own().get(nth).cloned().unwrap_or_default(),
        _ => t.s(&format!("q-{key}")),
    };
    let kept = typed.and_then(|typed| typed.answer.as_ref()).or(said.get(&key));
    let choice = |value: String, words: String| Choice {
        is_chosen: kept.is_some_and(|kept| *kept == value),
        value,
        words,
    };
    let not_applicable = || choice(NOT_APPLICABLE.to_owned(), t.s("q-not-applicable"));
    match question.kind() {
        Kind::Marks => {
            let ends = match question {
                Question::Overall | Question::GuessOverall => ["q-poor", "q-excellent"],
                Question::Effort => ["q-very-easy", "q-very-hard"],
                _ => ["q-not-at-all", "q-completely"],
            };
            let mut marks: Vec<Choice> =
                MARKS.map(|mark| choice(mark.to_string(), mark.to_string())).collect();
            marks.push(not_applicable());
            Step::Marks { key, text, ends: ends.map(|end| t.s(end)), marks }
        }
        Kind::Words(words) => {
            let of = |word: &str| choice(word.to_owned(), t.s(&format!("how-{key}-{word}")));
            let mut words: Vec<Choice> = words.into_iter().map(of).collect();
            words.push(not_applicable());
            Step::Words { key, text, words }
        }
        Kind::Points => {
            let kept = said.get(&key).and_then(|said| points(said));
            let of = |(nth, dimension): (usize, &Dimension)| {
                let typed = typed.and_then(|typed| typed.points.get(nth).cloned());
                let value = typed.or(kept.map(|kept| kept[nth].to_string())).unwrap_or_default();
                (format!("points-{nth}"), t.s(&format!("dimension-{dimension}")), value)
            };
            let rows = Dimension::ALL[..WITH_POINTS].iter().enumerate().map(of).collect();
            Step::Points { key, text, rows }
        }
    }
}

/// `POST /listen/{round}/answer`
pub async fn answer(actor: Actor, Place(id): Place<RoundId>, Form(typed): Form<Typed>) -> Answer {
    let (about, side) = (typed.about, typed.side.unwrap_or(Side::Customer));
    let mut answers = Said::new();
    if typed.q != COMMENT {
        let said = match typed.points.is_empty() {
            true => typed.answer.clone().unwrap_or_default(),
            false => {
                let given = typed.points.iter().map(|points| points.trim());
                given.map(|points| if points.is_empty() { "0" } else { points }).collect::<Vec<_>>().join(",")
            }
        };
        answers.insert(typed.q.clone(), said);
    }
    let comment = typed.comment.as_deref();
    let kept: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::answer(a, id, about, side, &answers, comment).await);
    let asking = Asking { about, side: Some(side), q: Some(typed.q.clone()), whole: typed.whole.clone() };
    if let Err(failure) = kept {
        let wrong = errors(failure)?;
        return page(actor.visit().await?, id, asking, Some(&typed), &wrong).await;
    }
    let visit = actor.visit().await?;
    let next = next(visit, id, &asking).await?;
    Ok(see_other(&link(id, about, side, typed.whole.is_some(), &next)))
}

/// The step that comes after one.
async fn next(mut visit: Visit, id: RoundId, asking: &Asking) -> Result<String, Failure> {
    let me = PersonId(visit.viewer().person);
    let side = asking.side.unwrap_or(Side::Customer);
    let round = store::find(&mut visit.view, id).await?.ok_or(Refusal::NotFound)?;
    let (invited, _) = actions::turn(&mut visit.view, &round, me, asking.about, side).await?;
    let place = u64::try_from(invited.place.unwrap_or_default()).unwrap_or_default();
    let mut steps: Vec<String> =
        form(round.asks(), side, place, asking.whole.is_some()).into_iter().map(Question::key).collect();
    if side == Side::Customer {
        steps.push(COMMENT.to_owned());
    }
    let at = steps.iter().position(|key| Some(key) == asking.q.as_ref());
    Ok(at.and_then(|at| steps.get(at + 1)).cloned().unwrap_or_else(|| DONE.to_owned()))
}
