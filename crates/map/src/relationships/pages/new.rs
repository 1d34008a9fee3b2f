//! Drawing a relationship: who provides, who receives, what.

use axum::extract::Query;
use axum::response::IntoResponse;
use db::{Act, act};
use http::StatusCode;
use kernel::text::EmailAddress;
use kernel::{Failure, FieldError, Id, Kind, Refusal};
use people::forms::{chosen, errors};
use people::{Actor, PersonKind, Visit, persons};
use serde::Deserialize;
use web::sheet::{Control, Sheet, SheetField, SheetPage};
use web::{Answer, Form, Page};

use super::ROOM;
use super::choices::{self, Described};
use crate::relationships::actions;
use crate::relationships::input::NewRelationship;
use crate::relationships::model::{Origin, Relationship};

/// What a link may fill in already.
#[derive(Deserialize, Default)]
pub struct Asked {
    #[serde(default)]
    provider: String,
    #[serde(default)]
    customer: String,
    #[serde(default)]
    template: String,
}

/// The form as it was typed. An end that is a person is told by address.
#[derive(Deserialize, Default, Clone)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    #[serde(default)]
    provider: String,
    #[serde(default)]
    customer: String,
    #[serde(default)]
    person: String,
    #[serde(default)]
    template: String,
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
}

pub async fn ask(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let Asked { provider, customer, template } = asked;
    sheet(visit, Typed { provider, customer, template, ..Typed::default() }, &[]).await
}

pub async fn propose(actor: Actor, Form(typed): Form<Typed>) -> Answer {
    let done: Result<Relationship, Failure> = act!(actor.app.db, actor.viewer, |a| {
        let new = typed.read(a).await?;
        actions::propose(a, &new, Origin::Person).await
    });
    match done {
        Ok(found) => Ok(web::see_other(&format!("/relationships/{}?said=relationship-proposed", found.id))),
        Err(failure) => {
            let wrong = errors(failure)?;
            sheet(actor.visit().await?, typed, &wrong).await
        }
    }
}

impl Typed {
    async fn read(&self, a: &mut Act) -> Result<NewRelationship, Failure> {
        if a.viewer.kind == Kind::Guest {
            return Err(Refusal::Forbidden("refusal-relationship-propose").into());
        }
        let required = |field| FieldError::new(field, "field-required");
        let (mut provider, mut customer) =
            (chosen::<Id>("provider", &self.provider)?, chosen::<Id>("customer", &self.customer)?);
        if !self.person.trim().is_empty() {
            let address = EmailAddress::parse("person", &self.person)?;
            let found = persons::store::find_by_email(a, &address.key()).await?;
            let found = found.filter(|one| one.kind == PersonKind::Employee && one.deactivated_at.is_none());
            let person = found.ok_or_else(|| Refusal::field("person", "field-unknown"))?.id.0;
            match (provider, customer) {
                (None, Some(_)) => provider = Some(person),
                (Some(_), None) => customer = Some(person),
                _ => return Err(Refusal::field("person", "relationship-person-end").into()),
            }
        }
        Ok(NewRelationship {
            provider: provider.ok_or_else(|| required("provider"))?,
            customer: customer.ok_or_else(|| required("customer"))?,
            template: Some(self.template.clone()).filter(|template| !template.is_empty()),
            deliverable: Some(self.deliverable.clone()),
            deliverable_kind: chosen("deliverable_kind", &self.deliverable_kind)?,
            frequency: chosen("frequency", &self.frequency)?,
            rhythm: Some(self.rhythm.clone()),
            good: Some(self.good.clone()),
            ..NewRelationship::default()
        })
    }

    fn described(&self) -> Described {
        Described {
            deliverable: self.deliverable.clone(),
            deliverable_kind: self.deliverable_kind.clone(),
            frequency: self.frequency.clone(),
            rhythm: self.rhythm.clone(),
            good: self.good.clone(),
        }
    }
}

async fn sheet(mut visit: Visit, typed: Typed, wrong: &[FieldError]) -> Answer {
    let viewer = visit.viewer().clone();
    if viewer.kind == Kind::Guest {
        return Err(Refusal::Forbidden("refusal-relationship-propose").into());
    }
    let (chrome, t) = (visit.chrome(ROOM).await?, visit.speech());
    let parties = choices::parties(&mut visit.view, &t, &viewer).await?;
    let pick = |name, label: &str, value: &str| {
        SheetField::new(name, t.s(label), Control::Pick(parties.clone())).value(value)
    };
    let mut fields = vec![
        pick("provider", "relationship-provider", &typed.provider).hint(t.s("relationship-provider-hint")),
        pick("customer", "relationship-customer", &typed.customer),
        SheetField::new("person", t.s("relationship-person"), Control::Line)
            .optional()
            .hint(t.s("relationship-person-hint"))
            .value(&typed.person),
        SheetField::new(
            "template",
            t.s("relationship-template"),
            Control::Pick(choices::templates(t.words())),
        )
        .optional()
        .hint(t.s("relationship-template-hint"))
        .value(&typed.template),
    ];
    fields.extend(choices::described(&t, &typed.described()));
    let sheet = Sheet {
        title: t.s("relationship-new"),
        lead: t.s("relationship-new-lead"),
        action: "/relationships/new".to_owned(),
        fields,
        button: t.s("relationship-propose"),
        back: "/relationships".to_owned(),
        ..Sheet::default()
    }
    .with_errors(&t, wrong);
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, Page(SheetPage { t, chrome, sheet })).into_response())
}
