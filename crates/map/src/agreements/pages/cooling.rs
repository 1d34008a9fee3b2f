//! Stepping back from what all have signed, while there is still time.

use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Refusal};
use people::forms::errors;
use people::place::Place;
use people::{Actor, Visit};
use serde::Deserialize;
use web::sheet::{Control, Sheet, SheetField, SheetPage};
use web::{Answer, Form, Page};

use super::ROOM;
use crate::agreements::actions;
use crate::agreements::api::note_confidential;
use crate::agreements::cooling::{self, SteppingBack};
use crate::agreements::model::AgreementId;
use crate::agreements::store;
use crate::policy::require;

pub async fn ask(visit: Visit, Place(id): Place<AgreementId>) -> Answer {
    sheet(visit, id, String::new(), &[]).await
}

async fn sheet(mut visit: Visit, id: AgreementId, words: String, wrong: &[FieldError]) -> Answer {
    let viewer = visit.viewer().clone();
    let found = store::find(&mut visit.view, viewer.person, id).await?.ok_or(Refusal::NotFound)?;
    note_confidential(&mut visit, &found);
    require(&viewer, actions::end_deed(&found))?;
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let sheet = Sheet {
        title: t.s("agreement-step-back-title"),
        lead: t.a1("agreement-step-back-lead", "title", found.title(t.words())),
        action: format!("/agreements/{id}/step_back"),
        fields: vec![
            SheetField::new("words", t.s("agreement-step-back-words"), Control::Text)
                .hint(t.s("agreement-step-back-hint"))
                .value(words),
        ],
        button: t.s("agreement-step-back"),
        is_grave: true,
        back: format!("/agreements/{id}"),
        ..Sheet::default()
    }
    .with_errors(&t, wrong);
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    visit.log_seen().await?;
    Ok((status, Page(SheetPage { t, chrome, sheet })).into_response())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Said {
    #[serde(default)]
    words: String,
}

pub async fn step_back(actor: Actor, Place(id): Place<AgreementId>, Form(form): Form<Said>) -> Answer {
    let said = SteppingBack { words: form.words };
    let done: Result<_, Failure> =
        act!(actor.app.db, actor.viewer, |a| cooling::step_back(a, id, None, &said).await);
    match done {
        Ok(_) => Ok(web::see_other(&format!("/agreements/{id}?said=agreement-stepped-back"))),
        Err(failure) => {
            let wrong = errors(failure)?;
            sheet(actor.visit().await?, id, said.words, &wrong).await
        }
    }
}
