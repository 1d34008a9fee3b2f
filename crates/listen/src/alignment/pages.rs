//! The page of the plan: what matters to one side alone, and what is done about it. Six statements.

use askama::Template;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Kind};
use map::RelationshipId;
use map::relationships::{Relationship, Side};
use map::within::Within;
use people::forms::{chosen, errors};
use people::place::Place;
use people::{Actor, App, PersonId, Visit};
use serde::Deserialize;
use web::{Answer, Chrome, Form, Page, Pages, Speech, get, post};

use super::actions;
use super::model::{AlignmentStepId, NewStep, State, Step, StepEnd, gaps};
use super::store;
use crate::statements::policy::may;
use crate::statements::reading::line;
use crate::values::Value;

const ROOM: &str = "room-listen";

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/relationships/{id}/alignment", get(show).post(plan))
        .route("/relationships/{id}/alignment/{step}/end", post(end))
}

#[derive(Template)]
#[template(path = "alignment/plan.html")]
struct PlanPage {
    t: Speech,
    chrome: Chrome,
    relationship: Relationship,
    lead: String,
    steps: Vec<Line>,
    /// What is open: what is kept of it, and its name with whose it is.
    gaps: Vec<(String, String)>,
    people: Vec<(String, String)>,
    may_plan: bool,
    typed: Typed,
    wrong: Vec<(String, String)>,
}

/// A step.
struct Line {
    id: AlignmentStepId,
    value: String,
    strategy: String,
    standing: String,
    outcome: Option<String>,
    is_open: bool,
    is_late: bool,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Typed {
    value: String,
    strategy: String,
    due_on: String,
    owner: String,
    /// Of which step an end comes back, and its word.
    #[serde(skip)]
    outcome: String,
}

async fn show(visit: Visit, Place(id): Place<RelationshipId>) -> Answer {
    page(visit, id, Typed::default(), &[]).await
}

async fn page(mut visit: Visit, id: RelationshipId, typed: Typed, wrong: &[FieldError]) -> Answer {
    let viewer = visit.viewer().clone();
    let relationship = line(&mut visit.view, &viewer, id).await?;
    let open = gaps(&store::ranked(&mut visit.view, id).await?);
    let steps = store::of_relationship(&mut visit.view, id).await?;
    let may_plan = may(&viewer, actions::deed(&relationship));
    let is_guest = viewer.kind == Kind::Guest;
    let people = match may_plan && !is_guest {
        true => store::people(&mut visit.view, id).await?,
        false => Vec::new(),
    };
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let name = |side: Side| match side {
        Side::Provider => &relationship.provider_name,
        Side::Customer => &relationship.customer_name,
    };
    let gap = |(side, value): &(Side, Value)| {
        let words = t.a2("alignment-gap", "value", value.name(t.words()), "name", name(*side));
        (value.word().to_owned(), words)
    };
    let typed = match typed.owner.is_empty() {
        true => Typed { owner: viewer.person.to_string(), ..typed },
        false => typed,
    };
    let page = PlanPage {
        lead: t.a2("alignment-lead", "gaps", open.len(), "steps", steps.iter().filter(is_open).count()),
        steps: steps.iter().map(|step| Line::of(&t, step, is_guest)).collect(),
        gaps: open.iter().map(gap).collect(),
        people: people.into_iter().map(|one| (one.id.to_string(), one.name)).collect(),
        may_plan,
        typed,
        wrong: wrong.iter().map(|error| (error.field.to_string(), t.s(error.message))).collect(),
        relationship,
        chrome,
        t,
    };
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, Page(page)).into_response())
}

fn is_open(step: &&Step) -> bool {
    step.state == State::Open
}

impl Line {
    fn of(t: &Speech, step: &Step, is_guest: bool) -> Self {
        let day = step.due_on.parse().map_or_else(|_| step.due_on.clone(), |day| t.day_of(day));
        let standing = match (step.state, is_guest) {
            (State::Open, true) => t.a1("alignment-until", "day", day),
            (State::Open, false) => t.a2("alignment-until-by", "day", day, "who", &step.owner_name),
            (State::Done, _) => t.a1("alignment-done", "day", step.ended_at.map_or(day, |at| t.day(at))),
            (State::Dropped, _) => {
                t.a1("alignment-dropped", "day", step.ended_at.map_or(day, |at| t.day(at)))
            }
        };
        let today = t.local(t.now).date().to_string();
        Self {
            id: step.id,
            value: Value::kept(&step.value).name(t.words()),
            strategy: step.strategy.clone().unwrap_or_else(|| t.s("alignment-erased")),
            standing,
            outcome: step.outcome.clone(),
            is_open: step.state == State::Open,
            is_late: step.state == State::Open && step.due_on < today,
        }
    }
}

impl PlanPage {
    fn error(&self, field: &str) -> Option<&String> {
        self.wrong.iter().find(|(name, _)| name == field).map(|(_, words)| words)
    }
}

async fn plan(actor: Actor, Place(id): Place<RelationshipId>, Form(typed): Form<Typed>) -> Answer {
    let done: Result<AlignmentStepId, Failure> = act!(actor.app.db, actor.viewer, |a| {
        let owner = chosen::<PersonId>("owner", &typed.owner)
            .map_err(|error| kernel::Refusal::Invalid(vec![error]))?;
        let new = NewStep {
            value: typed.value.clone(),
            strategy: typed.strategy.clone(),
            due_on: typed.due_on.clone(),
            owner,
        };
        actions::plan(a, id, &new).await
    });
    match done {
        Ok(_) => Ok(web::see_other(&format!("/relationships/{id}/alignment?said=alignment-planned"))),
        Err(failure) => {
            let wrong = errors(failure)?;
            page(actor.visit().await?, id, typed, &wrong).await
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Ended {
    end: String,
    #[serde(default)]
    outcome: String,
}

async fn end(
    actor: Actor,
    Within(id, step): Within<RelationshipId, AlignmentStepId>,
    Form(form): Form<Ended>,
) -> Answer {
    let said = StepEnd { done: form.end == "done", outcome: Some(form.outcome) };
    let done: Result<_, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::end(a, id, step, &said).await);
    match done {
        Ok(_) => Ok(web::see_other(&format!("/relationships/{id}/alignment?said=alignment-ended"))),
        Err(failure) => {
            let wrong = errors(failure)?;
            let typed = Typed { outcome: said.outcome.unwrap_or_default(), ..Typed::default() };
            page(actor.visit().await?, id, typed, &wrong).await
        }
    }
}
