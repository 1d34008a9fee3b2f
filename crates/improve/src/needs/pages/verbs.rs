//! The forms on the page of a need.

use axum::extract::Query;
use db::act;
use kernel::{Failure, Refusal};
use people::Actor;
use people::place::Place;
use serde::Deserialize;
use web::{Form, see_other};

use super::one::{Back, Typed, page};
use crate::needs::actions;
use crate::needs::input::{NeedRewording, NeedWords, NewNeedAnswer};
use crate::needs::model::{Answer, NeedId};

/// The version of the need that was read.
#[derive(Deserialize)]
pub struct Of {
    version: i64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answering {
    answer: Answer,
    #[serde(default)]
    words: String,
    #[serde(default)]
    by: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    wording: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Saying {
    #[serde(default)]
    words: String,
}

pub async fn answer(
    actor: Actor,
    Place(id): Place<NeedId>,
    Query(of): Query<Of>,
    Form(form): Form<Answering>,
) -> web::Answer {
    let new =
        NewNeedAnswer { answer: form.answer, words: Some(form.words.clone()), by: Some(form.by.clone()) };
    let done: Result<NeedId, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::answer(a, id, Some(of.version), &new).await);
    let said = match form.answer {
        Answer::Accepted => "need-accepted",
        Answer::Declined => "need-declined",
        Answer::Countered => "need-countered",
    };
    let typed = Typed { words: form.words, by: form.by, wording: None };
    back(actor, id, done, typed, said).await
}

pub async fn reword(
    actor: Actor,
    Place(id): Place<NeedId>,
    Query(of): Query<Of>,
    Form(form): Form<Wording>,
) -> web::Answer {
    let new = NeedRewording { words: form.wording.clone() };
    let done: Result<NeedId, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::reword(a, id, Some(of.version), &new).await);
    back(actor, id, done, Typed { wording: Some(form.wording), ..Typed::default() }, "need-reworded").await
}

/// A verb that may come with words.
macro_rules! saying {
    ($name:ident, $verb:path, $said:literal) => {
        pub async fn $name(
            actor: Actor,
            Place(id): Place<NeedId>,
            Query(of): Query<Of>,
            Form(form): Form<Saying>,
        ) -> web::Answer {
            let new = NeedWords { words: Some(form.words.clone()) };
            let done: Result<NeedId, Failure> =
                act!(actor.app.db, actor.viewer, |a| $verb(a, id, Some(of.version), &new).await);
            back(actor, id, done, Typed { words: form.words, ..Typed::default() }, $said).await
        }
    };
}

saying!(agree, actions::agree, "need-agreed");
saying!(met, actions::meet, "need-met");
saying!(confirm, actions::confirm, "need-confirmed");
saying!(not_yet, actions::not_yet, "need-not-yet");
saying!(withdraw, actions::withdraw, "need-withdrawn");

/// To the need as it is now, or back to the form with what was typed and why.
async fn back(
    actor: Actor,
    id: NeedId,
    done: Result<NeedId, Failure>,
    typed: Typed,
    said: &'static str,
) -> web::Answer {
    let failure = match done {
        Ok(_) => return Ok(see_other(&format!("/needs/{id}?said={said}"))),
        Err(failure) => failure,
    };
    let visit = actor.visit().await?;
    let t = visit.speech();
    let back = match failure {
        Failure::Refused(Refusal::Invalid(fields)) => {
            let field =
                |field: &str| if typed.wording.is_some() { "wording".to_owned() } else { field.to_owned() };
            let wrong = fields.iter().map(|one| (field(&one.field), t.s(one.message))).collect();
            Back { typed, wrong, is_stale: false }
        }
        Failure::Refused(Refusal::Stale) => Back { typed, wrong: Vec::new(), is_stale: true },
        other => return Err(other.into()),
    };
    page(visit, id, back).await
}
