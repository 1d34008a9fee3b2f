//! Taking somebody on: a name, an address, and where they belong.

use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError};
use serde::Deserialize;
use web::sheet::{Control, Sheet, SheetField, SheetPage};
use web::{Answer, Form, Page};

use crate::forms::{chosen, errors, or_none, team_choices};
use crate::persons::actions;
use crate::persons::model::NewPerson;
use crate::policy::{self, Deed};
use crate::{Actor, PersonKind, Visit, vendors};

/// The form as it was typed. Whoever comes from a vendor is a guest.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    name: String,
    email: String,
    #[serde(default)]
    team: String,
    #[serde(default)]
    vendor: String,
}

pub async fn ask(visit: Visit) -> Answer {
    sheet(visit, StatusCode::OK, Typed::default(), &[]).await
}

pub async fn take_on(actor: Actor, Form(typed): Form<Typed>) -> Answer {
    let new = typed.read();
    let made: Result<_, Failure> = match &new {
        Ok(new) => act!(actor.app.db, actor.viewer, |a| actions::create(a, new).await),
        Err(wrong) => Err(wrong.clone().into()),
    };
    match made {
        Ok(id) => Ok(web::see_other(&format!("/settings/people/{id}?said=person-made"))),
        Err(failure) => {
            let wrong = errors(failure)?;
            sheet(actor.visit().await?, StatusCode::UNPROCESSABLE_ENTITY, typed, &wrong).await
        }
    }
}

impl Typed {
    fn read(&self) -> Result<NewPerson, FieldError> {
        let vendor = chosen("vendor", &self.vendor)?;
        Ok(NewPerson {
            name: self.name.clone(),
            email: self.email.clone(),
            kind: vendor.map(|_| PersonKind::Guest),
            vendor,
            team: chosen("team", &self.team)?,
            ..NewPerson::default()
        })
    }
}

async fn sheet(mut visit: Visit, status: StatusCode, typed: Typed, wrong: &[FieldError]) -> Answer {
    policy::require(visit.viewer(), Deed::KeepPersons)?;
    let teams = team_choices(&mut visit.view).await?;
    let vendors = vendors::store::list(&mut visit.view, None, None, 500).await?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let teams = or_none(t.s("people-no-team"), teams);
    let mut fields = vec![
        SheetField::new("name", t.s("set-person-name"), Control::Line).value(typed.name),
        SheetField::new("email", t.s("set-person-email"), Control::Line)
            .hint(t.s("set-person-email-hint"))
            .value(typed.email),
        SheetField::new("team", t.s("set-person-team"), Control::Pick(teams)).value(typed.team),
    ];
    if !vendors.is_empty() {
        let vendors = vendors.into_iter().map(|vendor| (vendor.id.to_string(), vendor.name)).collect();
        let vendors = or_none(t.s("set-person-works-here"), vendors);
        let field = SheetField::new("vendor", t.s("set-person-vendor"), Control::Pick(vendors));
        fields.push(field.hint(t.s("set-person-vendor-hint")).value(typed.vendor));
    }
    let sheet = Sheet {
        title: t.s("set-person-new"),
        lead: t.s("set-person-new-lead"),
        action: "/settings/people/new".to_owned(),
        fields,
        button: t.s("set-person-make"),
        instead: Some(("/settings/people".to_owned(), t.s("directory-cancel"))),
        back: "/settings/people".to_owned(),
        ..Sheet::default()
    }
    .with_errors(&t, wrong);
    Ok((status, Page(SheetPage { t, chrome, sheet })).into_response())
}
