//! The forms on the page of a barrier.

use axum::extract::Query;
use db::act;
use kernel::{Failure, FieldError, Refusal};
use people::Actor;
use people::forms::chosen;
use people::place::Place;
use serde::Deserialize;
use web::{Form, see_other};

use super::one::{Back, Typed, page};
use crate::barriers::actions;
use crate::barriers::input::{BarrierWords, NewBridge};
use crate::barriers::model::BarrierId;

/// The version of the barrier that was read.
#[derive(Deserialize)]
pub struct Of {
    version: i64,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Building {
    bridge: String,
    team: String,
    person: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Saying {
    #[serde(default)]
    words: String,
}

impl Building {
    fn read(&self) -> Result<NewBridge, FieldError> {
        Ok(NewBridge {
            bridge: self.bridge.clone(),
            team: chosen("team", &self.team)?,
            person: chosen("person", &self.person)?,
        })
    }
}

pub async fn bridge(
    actor: Actor,
    Place(id): Place<BarrierId>,
    Query(of): Query<Of>,
    Form(form): Form<Building>,
) -> web::Answer {
    let done: Result<BarrierId, Failure> = match form.read() {
        Ok(new) => {
            act!(actor.app.db, actor.viewer, |a| actions::bridge(a, id, Some(of.version), &new).await)
        }
        Err(wrong) => Err(Refusal::Invalid(vec![wrong]).into()),
    };
    let typed =
        Typed { bridge: Some(form.bridge), team: form.team, person: form.person, words: String::new() };
    back(actor, id, done, typed, "barrier-bridging").await
}

/// A verb with words.
macro_rules! saying {
    ($name:ident, $verb:path, $said:literal) => {
        pub async fn $name(
            actor: Actor,
            Place(id): Place<BarrierId>,
            Query(of): Query<Of>,
            Form(form): Form<Saying>,
        ) -> web::Answer {
            let new = BarrierWords { words: form.words.clone() };
            let done: Result<BarrierId, Failure> =
                act!(actor.app.db, actor.viewer, |a| $verb(a, id, Some(of.version), &new).await);
            back(actor, id, done, Typed { words: form.words, ..Typed::default() }, $said).await
        }
    };
}

saying!(bridged, actions::bridged, "barrier-bridged");
saying!(set_aside, actions::set_aside, "barrier-set-aside");
saying!(reopen, actions::reopen, "barrier-reopened");

/// To the barrier as it is now, or back to the form with what was typed and why.
async fn back(
    actor: Actor,
    id: BarrierId,
    done: Result<BarrierId, Failure>,
    typed: Typed,
    said: &'static str,
) -> web::Answer {
    let failure = match done {
        Ok(_) => return Ok(see_other(&format!("/barriers/{id}?said={said}"))),
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
