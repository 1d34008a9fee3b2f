//! The three questions, one at a time, and what the answers brought.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Id, Refusal};
use people::{Actor, PersonId, Visit};
use serde::Deserialize;
use web::{Answer, Chrome, Form, Page, Speech};

use super::ROOM;
use crate::PartyKind;
use crate::policy::require_map;
use crate::relationships::{Relationship, State};
use crate::welcome::actions::{self, Answered};
use crate::welcome::input::NewAnswer;
use crate::welcome::model::{Question, speaks_for};
use crate::welcome::store::{self, Brought, Choice, Drawn};

/// Lines for others than those who stand on the page.
const OTHERS: usize = 3;

#[derive(Deserialize)]
pub struct Asked {
    question: Option<String>,
}

#[derive(Template)]
#[template(path = "welcome/pages/question.html")]
struct QuestionPage {
    t: Speech,
    chrome: Chrome,
    question: Question,
    title: String,
    lead: String,
    /// Who can be chosen: without those of whom this side has said so already.
    choices: Vec<Chosen>,
    /// Those of whom it has.
    known: Vec<String>,
    colleagues: Vec<String>,
    others: Vec<Other>,
    wrong: Vec<(String, String)>,
    before: Option<Question>,
}

struct Chosen {
    choice: Choice,
    is_picked: bool,
}

/// A line to type a name into.
struct Other {
    field: String,
    value: String,
    error: Option<String>,
}

#[derive(Template)]
#[template(path = "welcome/pages/done.html")]
struct DonePage {
    t: Speech,
    chrome: Chrome,
    lead: String,
    brought: Brought,
    drawn: Drawn,
    relationships: Vec<(String, String, String)>,
    team: Option<Id>,
    questions: Vec<(Question, String)>,
    may_go_on: bool,
}

/// The form as it was sent.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sent {
    question: Question,
    #[serde(default)]
    pick: Vec<Id>,
    #[serde(default)]
    other: Vec<String>,
}

pub async fn show(mut visit: Visit, Query(asked): Query<Asked>) -> Answer {
    require_map(visit.viewer())?;
    let me = PersonId(visit.viewer().person);
    let answered = store::answered(&mut visit.view, me).await?;
    let wanted = asked.question.and_then(|question| question.parse().ok());
    match wanted.or_else(|| Question::next(&answered)) {
        Some(question) => ask(visit, question, None, &[]).await,
        None => done(visit).await,
    }
}

async fn ask(mut visit: Visit, question: Question, sent: Option<&Sent>, wrong: &[FieldError]) -> Answer {
    let viewer = visit.viewer().clone();
    let own = speaks_for(&viewer);
    let all = store::choices(&mut visit.view, own, question).await?;
    let colleagues = match question {
        Question::Outside => Vec::new(),
        _ => store::colleagues(&mut visit.view, PersonId(viewer.person)).await?,
    };
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let (known, open): (Vec<Choice>, Vec<Choice>) = all.into_iter().partition(|choice| choice.is_ours);
    let is_picked = |choice: &Choice| sent.is_some_and(|sent| sent.pick.contains(&choice.id));
    let error = |place: usize| {
        let field = format!("words.{place}");
        wrong.iter().find(|error| error.field == field).map(|error| t.s(error.message))
    };
    let others = (0..OTHERS).map(|place| Other {
        field: format!("other-{place}"),
        value: sent.and_then(|sent| sent.other.get(place)).cloned().unwrap_or_default(),
        error: error(place),
    });
    let others: Vec<Other> = others.collect();
    let listed = wrong.iter().map(|error| {
        let place = error.field.strip_prefix("words.").map(|place| format!("other-{place}"));
        (place.unwrap_or_else(|| "picks".to_owned()), t.s(error.message))
    });
    let listed = listed.collect();
    let before = Question::ALL.iter().copied().rfind(|other| other.number() < question.number());
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = QuestionPage {
        title: title(&t, question),
        lead: t.s(&format!("welcome-lead-{question}")),
        question,
        choices: open.into_iter().map(|choice| Chosen { is_picked: is_picked(&choice), choice }).collect(),
        known: known.into_iter().map(|choice| choice.name).collect(),
        colleagues,
        others,
        wrong: listed,
        before,
        chrome,
        t,
    };
    Ok((status, Page(page).into_response()).into_response())
}

fn title(t: &Speech, question: Question) -> String {
    t.s(&format!("welcome-question-{question}"))
}

pub async fn answer(actor: Actor, Form(sent): Form<Sent>) -> Answer {
    let new = NewAnswer { question: sent.question, parties: sent.pick.clone(), words: sent.other.clone() };
    let done: Result<Answered, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::answer(a, &new).await);
    match done {
        Ok(_) => Ok(web::see_other("/welcome/answers")),
        Err(Failure::Refused(Refusal::Invalid(wrong))) => {
            ask(actor.visit().await?, sent.question, Some(&sent), &wrong).await
        }
        Err(other) => Err(other.into()),
    }
}

/// All three are answered: what they brought, and where the team goes on.
async fn done(mut visit: Visit) -> Answer {
    let viewer = visit.viewer().clone();
    let own = speaks_for(&viewer);
    let brought = store::brought(&mut visit.view, PersonId(viewer.person)).await?;
    let drawn = store::drawn(&mut visit.view).await?;
    let team = (own.kind == PartyKind::Team).then_some(own.id);
    let mine = match team {
        Some(team) => actions::of_team(&mut visit.view, &viewer, people::TeamId(team)).await?,
        None => Vec::new(),
    };
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let line = |one: Relationship| {
        let words = t.a2("relationship-words", "provider", one.provider_name, "customer", one.customer_name);
        let standing = t.s(match one.state {
            State::Confirmed => "welcome-line-both",
            State::Disputed => "welcome-line-disputed",
            _ => "welcome-line-waits",
        });
        (format!("/relationships/{}", one.id), words, standing)
    };
    let named = brought.drawn + brought.confirmed + brought.known + brought.words;
    let lead = match named {
        0 => t.s("welcome-done-none"),
        _ => t.a3("welcome-done-lead", "n", named, "drawn", brought.drawn, "confirmed", brought.confirmed),
    };
    let page = DonePage {
        lead,
        brought,
        drawn,
        relationships: mine.into_iter().map(line).collect(),
        team,
        questions: Question::ALL.iter().map(|question| (*question, title(&t, *question))).collect(),
        may_go_on: viewer.may_write(),
        chrome,
        t,
    };
    Ok(Page(page).into_response())
}
