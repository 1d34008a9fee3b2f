//! The forms on the page of an idea.

use axum::extract::Query;
use db::act;
use kernel::{Failure, Refusal};
use people::Actor;
use people::place::Place;
use serde::Deserialize;
use web::{Form, see_other};

use super::one::{Back, Typed, page};
use crate::ideas::actions;
use crate::ideas::input::{IdeaNaming, NewIdeaAnswer};
use crate::ideas::model::{Answer, IdeaId};

/// The version of the idea that was read.
#[derive(Deserialize)]
pub struct Of {
    version: i64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Naming {
    is_named: bool,
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

/// A verb that says all by itself.
macro_rules! taking {
    ($name:ident, $verb:path, $said:literal) => {
        pub async fn $name(actor: Actor, Place(id): Place<IdeaId>, Form(_): Form<Nothing>) -> web::Answer {
            let done: Result<IdeaId, Failure> = act!(actor.app.db, actor.viewer, |a| $verb(a, id).await);
            done?;
            Ok(see_other(&format!("/ideas/{id}?said={}", $said)))
        }
    };
}

taking!(support, actions::support, "idea-supported");
taking!(support_no_more, actions::support_no_more, "idea-not-supported");
taking!(join, actions::join, "idea-joined");
taking!(leave, actions::leave, "idea-left");

pub async fn name(actor: Actor, Place(id): Place<IdeaId>, Form(form): Form<Naming>) -> web::Answer {
    let new = IdeaNaming { is_named: form.is_named };
    let done: Result<IdeaId, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::name(a, id, &new).await);
    done?;
    let said = if new.is_named { "idea-named" } else { "idea-nameless" };
    Ok(see_other(&format!("/ideas/{id}?said={said}")))
}

pub async fn answer(
    actor: Actor,
    Place(id): Place<IdeaId>,
    Query(of): Query<Of>,
    Form(form): Form<Answering>,
) -> web::Answer {
    let new =
        NewIdeaAnswer { answer: form.answer, words: Some(form.words.clone()), by: Some(form.by.clone()) };
    let done: Result<IdeaId, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::answer(a, id, Some(of.version), &new).await);
    let failure = match done {
        Ok(_) => return Ok(see_other(&format!("/ideas/{id}?said=idea-answered"))),
        Err(failure) => failure,
    };
    let typed = Typed { words: form.words, by: form.by };
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
