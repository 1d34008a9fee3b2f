//! The forms on the page of an improvement.

use axum::extract::{Path, Query};
use db::act;
use kernel::{Failure, Refusal};
use map::relationships::Side;
use people::place::Place;
use people::{Actor, PersonId};
use serde::Deserialize;
use web::{Answer, Form, see_other};

use super::one::{Back, page};
use crate::improvements::actions;
use crate::improvements::input::{
    ImprovementEnd, ImprovementOwner, ImprovementStart, ImprovementStep, NewImprovementCause,
    NewImprovementStep, NewImprovementThought,
};
use crate::improvements::model::{CauseId, ImprovementId, TaskId};

/// The version that was read.
#[derive(Deserialize)]
pub struct Of {
    version: i64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Owning {
    side: Side,
    person: PersonId,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Causing {
    #[serde(default)]
    parent: String,
    words: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Planning {
    words: String,
    who: PersonId,
    due_on: String,
}

pub async fn own(
    actor: Actor,
    Place(id): Place<ImprovementId>,
    Query(of): Query<Of>,
    Form(form): Form<Owning>,
) -> Answer {
    let new = ImprovementOwner { side: Some(form.side), person: Some(form.person) };
    let done: Result<_, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::own(a, id, Some(of.version), &new).await);
    back(actor, id, done, String::new(), "improvement-owned").await
}

pub async fn start(
    actor: Actor,
    Place(id): Place<ImprovementId>,
    Query(of): Query<Of>,
    Form(new): Form<ImprovementStart>,
) -> Answer {
    let done: Result<_, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::start(a, id, Some(of.version), &new).await);
    back(actor, id, done, String::new(), "improvement-started").await
}

/// A verb without words. Its form has no field, and what a browser makes of such a one is not read.
macro_rules! turning {
    ($name:ident, $verb:path, $said:literal) => {
        pub async fn $name(actor: Actor, Place(id): Place<ImprovementId>, Query(of): Query<Of>) -> Answer {
            let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| {
                $verb(a, id, Some(of.version), &ImprovementStep {}).await
            });
            back(actor, id, done, String::new(), $said).await
        }
    };
}

turning!(check, actions::check, "improvement-checking");
turning!(go_on, actions::go_on, "improvement-goes-on");

pub async fn end(
    actor: Actor,
    Place(id): Place<ImprovementId>,
    Query(of): Query<Of>,
    Form(new): Form<ImprovementEnd>,
) -> Answer {
    let done: Result<_, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::end(a, id, Some(of.version), &new).await);
    back(actor, id, done, new.words, "improvement-ended").await
}

pub async fn say_cause(actor: Actor, Place(id): Place<ImprovementId>, Form(form): Form<Causing>) -> Answer {
    let parent: Option<CauseId> =
        people::forms::chosen("parent", &form.parent).map_err(|error| Refusal::Invalid(vec![error]))?;
    let new = NewImprovementCause { parent, words: form.words };
    let done: Result<_, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::say_cause(a, id, &new).await);
    back(actor, id, done, new.words, "improvement-cause-said").await
}

pub async fn take_back_cause(
    actor: Actor,
    Path((id, cause)): Path<(ImprovementId, CauseId)>,
    Form(new): Form<ImprovementStep>,
) -> Answer {
    let done: Result<_, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::take_back_cause(a, id, cause, &new).await);
    back(actor, id, done, String::new(), "need-withdrawn").await
}

pub async fn plan_task(actor: Actor, Place(id): Place<ImprovementId>, Form(form): Form<Planning>) -> Answer {
    let new = NewImprovementStep { words: form.words, who: Some(form.who), due_on: form.due_on };
    let done: Result<_, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::plan_task(a, id, &new).await);
    back(actor, id, done, new.words, "improvement-step-planned").await
}

pub async fn do_task(
    actor: Actor,
    Path((id, step)): Path<(ImprovementId, TaskId)>,
    Form(new): Form<ImprovementStep>,
) -> Answer {
    let done: Result<_, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::do_task(a, id, step, &new).await);
    back(actor, id, done, String::new(), "improvement-step-done").await
}

pub async fn think(
    actor: Actor,
    Place(id): Place<ImprovementId>,
    Form(new): Form<NewImprovementThought>,
) -> Answer {
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| actions::think(a, id, &new).await);
    back(actor, id, done, new.words.unwrap_or_default(), "improvement-thought").await
}

/// To the improvement as it is now, or back to its page with what was typed and why.
async fn back(
    actor: Actor,
    id: ImprovementId,
    done: Result<ImprovementId, Failure>,
    typed: String,
    said: &'static str,
) -> Answer {
    let failure = match done {
        Ok(_) => return Ok(see_other(&format!("/improvements/{id}?said={said}"))),
        Err(failure) => failure,
    };
    let visit = actor.visit().await?;
    let t = visit.speech();
    let back = match failure {
        Failure::Refused(Refusal::Invalid(fields)) => {
            let wrong = fields.iter().map(|one| (one.field.to_string(), t.s(one.message))).collect();
            Back { typed, wrong, is_stale: false }
        }
        Failure::Refused(Refusal::Stale) => Back { typed, wrong: Vec::new(), is_stale: true },
        other => return Err(other.into()),
    };
    page(visit, id, back).await
}
