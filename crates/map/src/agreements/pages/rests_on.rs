//! What an agreement rests on: adding one that holds it up, and taking one away, each as a proposal of another version.

use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Refusal};
use people::forms::{errors, or_none};
use people::place::Place;
use people::{Actor, Visit};
use serde::Deserialize;
use web::sheet::{Control, Sheet, SheetField, SheetPage};
use web::{Answer, Form, Page};

use super::ROOM;
use crate::agreements::actions;
use crate::agreements::api::note_confidential;
use crate::agreements::input::AgreementChange;
use crate::agreements::model::{Agreement, AgreementId};
use crate::agreements::store::{self, Filter};
use crate::policy::require;

/// How many agreements the list to choose from holds.
const MOST: i64 = 200;

pub async fn ask(visit: Visit, Place(id): Place<AgreementId>) -> Answer {
    sheet(visit, id, &[]).await
}

async fn sheet(mut visit: Visit, id: AgreementId, wrong: &[FieldError]) -> Answer {
    let (viewer, now) = (visit.viewer().clone(), visit.view.now);
    let agreement = store::find(&mut visit.view, viewer.person, id).await?.ok_or(Refusal::NotFound)?;
    note_confidential(&mut visit, &agreement);
    require(&viewer, actions::propose_deed(&agreement))?;
    let filter = Filter { of_viewer: true, in_force_at: Some(now), limit: MOST, ..Filter::default() };
    let mut others = store::list(&mut visit.view, viewer.person, &filter).await?;
    others.retain(|other| other.id != id);
    others.iter().for_each(|other| note_confidential(&mut visit, other));
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let choice = |other: Agreement| (other.id.to_string(), other.title(t.words()));
    let choices = or_none(t.s("relationship-choose"), others.into_iter().map(choice).collect());
    let sheet = Sheet {
        title: t.s("agreement-rests-on-add"),
        lead: t.a1("agreement-rests-on-lead", "title", agreement.title(t.words())),
        action: format!("/agreements/{id}/rests_on"),
        fields: vec![SheetField::new("add", t.s("agreement-rests-on"), Control::Pick(choices))],
        button: t.s("agreement-propose"),
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
pub struct Change {
    #[serde(default)]
    add: String,
    #[serde(default)]
    remove: String,
}

pub async fn change(actor: Actor, Place(id): Place<AgreementId>, Form(form): Form<Change>) -> Answer {
    let parsed = |text: &str| text.parse::<AgreementId>().ok();
    let (add, remove) = (parsed(&form.add), parsed(&form.remove));
    let done: Result<AgreementId, Failure> = act!(actor.app.db, actor.viewer, |a| {
        let mut rests_on = actions::latest_supports(a, id).await?;
        rests_on.retain(|one| Some(*one) != remove);
        rests_on.extend(add);
        // Nothing was chosen, and nothing taken away.
        if add.is_none() && remove.is_none() {
            return Err(Refusal::field("add", "field-required").into());
        }
        let change = AgreementChange { rests_on: Some(rests_on), ..AgreementChange::default() };
        actions::change(a, id, None, &change).await
    });
    match done {
        Ok(id) => Ok(web::see_other(&format!("/agreements/{id}?said=agreement-proposed"))),
        Err(failure) => {
            let wrong = errors(failure)?;
            let moved: Vec<FieldError> =
                wrong.iter().map(|error| FieldError::new("add", error.message)).collect();
            sheet(actor.visit().await?, id, &moved).await
        }
    }
}
