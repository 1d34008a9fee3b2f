//! The forms on the page of a review.

use axum::extract::Query;
use db::act;
use kernel::{Failure, Refusal};
use people::Actor;
use people::forms::chosen;
use people::place::Place;
use serde::Deserialize;
use web::{Answer, Form, see_other};

use super::one::{Back, Typed, page};
use crate::reviews::actions;
use crate::reviews::input::NewReviewEntry;
use crate::reviews::model::{EntryId, EntryKind, ReviewId};

/// The version of the review that was read.
#[derive(Deserialize)]
pub struct Of {
    version: i64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Writing {
    kind: EntryKind,
    #[serde(default)]
    words: String,
    #[serde(default)]
    who: String,
    #[serde(default)]
    by: String,
}

pub async fn write(actor: Actor, Place(id): Place<ReviewId>, Form(form): Form<Writing>) -> Answer {
    let done: Result<EntryId, Failure> = match chosen("who", &form.who) {
        Ok(who) => {
            let (kind, words, by) = (form.kind, form.words.clone(), Some(form.by.clone()));
            let new = NewReviewEntry { kind, words, who, by };
            act!(actor.app.db, actor.viewer, |a| actions::write(a, id, &new).await)
        }
        Err(error) => Err(Refusal::Invalid(vec![error]).into()),
    };
    match done {
        Ok(_) => Ok(see_other(&format!("/reviews/{id}?said=review-written#{}s", form.kind))),
        Err(Failure::Refused(Refusal::Invalid(fields))) => {
            let visit = actor.visit().await?;
            let t = visit.speech();
            let wrong = fields.iter().map(|one| (one.field.to_string(), t.s(one.message))).collect();
            let typed = Typed { kind: Some(form.kind), words: form.words, who: form.who, by: form.by };
            page(visit, id, Back { typed, wrong }).await
        }
        Err(other) => Err(other.into()),
    }
}

pub async fn draw(actor: Actor, Place(id): Place<ReviewId>) -> Answer {
    let done: Result<ReviewId, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::draw_anew(a, id).await);
    done?;
    Ok(see_other(&format!("/reviews/{id}?said=review-drawn-anew")))
}

pub async fn call_off(actor: Actor, Place(id): Place<ReviewId>, Query(of): Query<Of>) -> Answer {
    let done: Result<ReviewId, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::call_off(a, id, Some(of.version)).await);
    done?;
    Ok(see_other(&format!("/reviews/{id}?said=review-called-off")))
}
