//! Describing a relationship, and naming who looks after it.

use axum::extract::Query;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Refusal};
use people::forms::{chosen, or_none};
use people::place::Place;
use people::{Actor, Visit};
use serde::Deserialize;
use web::sheet::{Control, Sheet, SheetField, SheetPage};
use web::{Answer, Form, Page};

use super::ROOM;
use super::choices::{self, Described};
use crate::policy::require;
use crate::relationships::api::note_confidential;
use crate::relationships::input::RelationshipChange;
use crate::relationships::model::{Relationship, RelationshipId, Side};
use crate::relationships::{actions, store};

/// How many people a list to choose from holds.
const MOST_PEOPLE: i64 = 1_000;

/// The version that the form was made of.
#[derive(Deserialize)]
pub struct Of {
    version: Option<i64>,
}

/// The form as it was typed.
#[derive(Deserialize, Default, Clone)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    #[serde(default)]
    deliverable: String,
    #[serde(default)]
    deliverable_kind: String,
    #[serde(default)]
    frequency: String,
    #[serde(default)]
    rhythm: String,
    #[serde(default)]
    good: String,
    #[serde(default)]
    provider_owner: String,
    #[serde(default)]
    customer_owner: String,
    #[serde(default)]
    reconfirm_on: String,
}

pub async fn ask(mut visit: Visit, Place(id): Place<RelationshipId>) -> Answer {
    let found = look(&mut visit, id).await?;
    let word = |word: Option<String>| word.unwrap_or_default();
    let typed = Typed {
        deliverable: word(found.deliverable.clone()),
        deliverable_kind: word(found.deliverable_kind.map(|kind| kind.to_string())),
        frequency: word(found.frequency.map(|often| often.to_string())),
        rhythm: word(found.rhythm.clone()),
        good: word(found.good.clone()),
        provider_owner: word(found.provider_owner_id.map(|id| id.to_string())),
        customer_owner: word(found.customer_owner_id.map(|id| id.to_string())),
        reconfirm_on: word(found.reconfirm_on.clone()),
    };
    sheet(visit, found, typed, &[], false).await
}

pub async fn change(
    actor: Actor,
    Place(id): Place<RelationshipId>,
    Query(of): Query<Of>,
    Form(typed): Form<Typed>,
) -> Answer {
    let done: Result<Relationship, Failure> = match typed.read() {
        Ok(change) => act!(actor.app.db, actor.viewer, |a| actions::change(a, id, of.version, &change).await),
        Err(refusal) => Err(refusal.into()),
    };
    let (wrong, is_stale) = match done {
        Ok(_) => return Ok(web::see_other(&format!("/relationships/{id}?said=relationship-described"))),
        Err(Failure::Refused(Refusal::Invalid(wrong))) => (wrong, false),
        Err(Failure::Refused(Refusal::Stale)) => (Vec::new(), true),
        Err(failure) => return Err(failure.into()),
    };
    let mut visit = actor.visit().await?;
    let found = look(&mut visit, id).await?;
    sheet(visit, found, typed, &wrong, is_stale).await
}

async fn look(visit: &mut Visit, id: RelationshipId) -> Result<Relationship, Failure> {
    let person = visit.viewer().person;
    let found = store::find(&mut visit.view, person, id).await?.ok_or(Refusal::NotFound)?;
    require(visit.viewer(), found.deed_to_tend())?;
    note_confidential(visit, std::slice::from_ref(&found));
    Ok(found)
}

impl Typed {
    fn read(&self) -> Result<RelationshipChange, Refusal> {
        let text = |text: &String| Some(Some(text.clone()));
        let wrong = |error: FieldError| Refusal::Invalid(vec![error]);
        RelationshipChange {
            deliverable: text(&self.deliverable),
            deliverable_kind: Some(chosen("deliverable_kind", &self.deliverable_kind).map_err(wrong)?),
            frequency: Some(chosen("frequency", &self.frequency).map_err(wrong)?),
            rhythm: text(&self.rhythm),
            good: text(&self.good),
            services: None,
            provider_owner: Some(chosen("provider_owner", &self.provider_owner).map_err(wrong)?),
            customer_owner: Some(chosen("customer_owner", &self.customer_owner).map_err(wrong)?),
            reconfirm_on: text(&self.reconfirm_on),
        }
        .read()
    }
}

async fn sheet(
    mut visit: Visit,
    found: Relationship,
    typed: Typed,
    wrong: &[FieldError],
    is_stale: bool,
) -> Answer {
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let described = Described {
        deliverable: typed.deliverable,
        deliverable_kind: typed.deliverable_kind,
        frequency: typed.frequency,
        rhythm: typed.rhythm,
        good: typed.good,
    };
    let mut fields = choices::described(&t, &described);
    for (name, side, value) in [
        ("provider_owner", Side::Provider, typed.provider_owner),
        ("customer_owner", Side::Customer, typed.customer_owner),
    ] {
        let people = store::candidates(&mut visit.view, found.party(side), MOST_PEOPLE).await?;
        if people.is_empty() {
            continue;
        }
        let people = people.into_iter().map(|one| (one.id.to_string(), one.name)).collect();
        let label = t.a1("relationship-owner", "name", found.name(side));
        let choices = or_none(t.s("relationship-owner-nobody"), people);
        fields.push(SheetField::new(name, label, Control::Pick(choices)).optional().value(value));
    }
    fields.push(
        SheetField::new("reconfirm_on", t.s("relationship-reconfirm-on"), Control::Line)
            .optional()
            .hint(t.s("relationship-reconfirm-hint"))
            .value(typed.reconfirm_on),
    );
    let lead = if is_stale { "refusal-stale" } else { "relationship-edit-lead" };
    let path = format!("/relationships/{}", found.id);
    let sheet = Sheet {
        title: t.s("relationship-edit"),
        lead: t.s(lead),
        action: format!("{path}/edit?version={}", found.version),
        fields,
        button: t.s("relationship-save"),
        back: path,
        ..Sheet::default()
    }
    .with_errors(&t, wrong);
    let status = match (is_stale, wrong.is_empty()) {
        (true, _) => StatusCode::PRECONDITION_FAILED,
        (_, false) => StatusCode::UNPROCESSABLE_ENTITY,
        _ => StatusCode::OK,
    };
    visit.log_seen().await?;
    Ok((status, Page(SheetPage { t, chrome, sheet })).into_response())
}
