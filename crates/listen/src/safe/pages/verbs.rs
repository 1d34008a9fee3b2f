//! The forms of one report.

use db::act;
use kernel::{Failure, Refusal};
use people::forms::{chosen, errors};
use people::place::Place;
use people::{Actor, PersonId};
use web::{Answer, Form, see_other};

use super::reports::{Typed, page};
use crate::safe::actions::{self, Door};
use crate::safe::model::SafeReportId;

/// To the report with a word of what was done, or to its page with what could not be taken.
async fn after(
    actor: &Actor,
    id: SafeReportId,
    typed: Typed,
    done: Result<(), Failure>,
    said: &'static str,
) -> Answer {
    match done {
        Ok(()) => Ok(see_other(&format!("/safe/reports/{id}?said={said}"))),
        Err(failure) => {
            let wrong = errors(failure)?;
            page(actor.visit().await?, id, typed, &wrong).await
        }
    }
}

/// Whom a form names.
fn person(typed: &Typed) -> Result<PersonId, Failure> {
    Ok(chosen("person", &typed.person)?.ok_or(Refusal::field("person", "field-required"))?)
}

/// `POST /safe/reports/{report}/words`
pub async fn say(actor: Actor, Place(id): Place<SafeReportId>, Form(typed): Form<Typed>) -> Answer {
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::say(a, &Door::Id(id), &typed.words).await);
    after(&actor, id, typed, done, "safe-said").await
}

/// `POST /safe/reports/{report}/beginning`
pub async fn look_into(actor: Actor, Place(id): Place<SafeReportId>) -> Answer {
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::look_into(a, &Door::Id(id)).await);
    after(&actor, id, Typed::default(), done, "safe-begun").await
}

/// `POST /safe/reports/{report}/closure`
pub async fn close(actor: Actor, Place(id): Place<SafeReportId>, Form(typed): Form<Typed>) -> Answer {
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::close(a, &Door::Id(id), &typed.outcome).await);
    after(&actor, id, typed, done, "safe-closed").await
}

/// `POST /safe/reports/{report}/reading`
pub async fn seen(actor: Actor, Place(id): Place<SafeReportId>) -> Answer {
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::seen(a, &Door::Id(id)).await);
    after(&actor, id, Typed::default(), done, "safe-seen").await
}

/// `POST /safe/reports/{report}/readers`
pub async fn add_reader(actor: Actor, Place(id): Place<SafeReportId>, Form(typed): Form<Typed>) -> Answer {
    let done: Result<(), Failure> = match person(&typed) {
        Ok(person) => {
            act!(actor.app.db, actor.viewer, |a| actions::add_reader(a, &Door::Id(id), person).await)
        }
        Err(failure) => Err(failure),
    };
    after(&actor, id, typed, done, "safe-asked-in").await
}

/// `POST /safe/reports/{report}/consent`
pub async fn consent(actor: Actor, Place(id): Place<SafeReportId>, Form(typed): Form<Typed>) -> Answer {
    let agrees = typed.agrees == "yes";
    let done: Result<(), Failure> = match person(&typed) {
        Ok(person) => {
            let door = Door::Id(id);
            act!(actor.app.db, actor.viewer, |a| actions::consent(a, &door, person, agrees).await)
        }
        Err(failure) => Err(failure),
    };
    after(&actor, id, typed, done, "safe-consented").await
}

/// `POST /safe/reports/{report}/leaving`
pub async fn step_back(actor: Actor, Place(id): Place<SafeReportId>) -> Answer {
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::step_back(a, &Door::Id(id)).await);
    done?;
    Ok(see_other("/safe?said=safe-left"))
}
