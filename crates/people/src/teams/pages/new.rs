//! Making a team: a name, and where it stands.

use axum::extract::Query;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError};
use serde::Deserialize;
use web::sheet::{Control, Sheet, SheetField, SheetPage};
use web::{Answer, Form, Page, Words};

use crate::forms::{chosen, errors, or_none, team_choices};
use crate::policy::{self, Deed};
use crate::teams::actions;
use crate::teams::model::NewTeam;
use crate::{Actor, TeamKind, Visit, vendors};

#[derive(Deserialize)]
pub struct Asked {
    /// The team it is to belong to.
    #[serde(default)]
    parent: String,
}

/// The form as it was typed.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    name: String,
    #[serde(default)]
    parent: String,
    #[serde(default)]
    kind: String,
    /// The vendor for whom it stands.
    #[serde(default)]
    vendor: String,
}

pub async fn ask(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let typed = Typed { parent: asked.parent, kind: TeamKind::Team.to_string(), ..Typed::default() };
    sheet(visit, StatusCode::OK, typed, &[]).await
}

pub async fn make(actor: Actor, Form(typed): Form<Typed>) -> Answer {
    let new = typed.read();
    let made: Result<_, Failure> = match &new {
        Ok(new) => act!(actor.app.db, actor.viewer, |a| actions::create(a, new).await),
        Err(wrong) => Err(wrong.clone().into()),
    };
    match made {
        Ok(id) => Ok(web::see_other(&format!("/settings/teams/{id}?said=team-made"))),
        Err(failure) => {
            let wrong = errors(failure)?;
            sheet(actor.visit().await?, StatusCode::UNPROCESSABLE_ENTITY, typed, &wrong).await
        }
    }
}

impl Typed {
    fn read(&self) -> Result<NewTeam, FieldError> {
        Ok(NewTeam {
            name: self.name.clone(),
            parent: chosen("parent", &self.parent)?,
            kind: chosen("kind", &self.kind)?,
            vendor: chosen("vendor", &self.vendor)?,
            ..NewTeam::default()
        })
    }
}

/// The kinds of teams to choose from.
pub fn kinds(t: Words) -> Vec<(String, String)> {
    TeamKind::ALL.iter().map(|kind| (kind.to_string(), t.s(&format!("set-team-kind-{kind}")))).collect()
}

async fn sheet(mut visit: Visit, status: StatusCode, typed: Typed, wrong: &[FieldError]) -> Answer {
    policy::require(visit.viewer(), Deed::ShapeTeams)?;
    let teams = team_choices(&mut visit.view).await?;
    let vendors = vendors::store::list(&mut visit.view, None, None, 500).await?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let places = or_none(t.s("set-team-at-the-top"), teams);
    let mut fields = vec![
        SheetField::new("name", t.s("set-team-name"), Control::Line).value(typed.name),
        SheetField::new("parent", t.s("set-team-parent"), Control::Pick(places)).value(typed.parent),
        SheetField::new("kind", t.s("set-team-kind"), Control::Pick(kinds(t.words()))).value(typed.kind),
    ];
    if !vendors.is_empty() {
        let vendors = vendors.into_iter().map(|vendor| (vendor.id.to_string(), vendor.name)).collect();
        let vendors = or_none(t.s("set-team-of-the-house"), vendors);
        let field = SheetField::new("vendor", t.s("set-team-vendor"), Control::Pick(vendors));
        fields.push(field.hint(t.s("set-team-vendor-hint")).value(typed.vendor));
    }
    let sheet = Sheet {
        title: t.s("set-team-new"),
        lead: t.s("set-team-new-hint"),
        action: "/settings/teams/new".to_owned(),
        fields,
        button: t.s("set-team-make"),
        instead: Some(("/settings/teams".to_owned(), t.s("directory-cancel"))),
        back: "/settings/teams".to_owned(),
        ..Sheet::default()
    }
    .with_errors(&t, wrong);
    Ok((status, Page(SheetPage { t, chrome, sheet })).into_response())
}
