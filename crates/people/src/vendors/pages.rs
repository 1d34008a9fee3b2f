//! The sheets of vendors; their list stands at `/settings/customers`.

use axum::extract::Query;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Refusal};
use serde::Deserialize;
use web::sheet::{Control, Sheet, SheetField, SheetPage};
use web::{Answer, Form, IfMatch, Page, Pages, get};

use super::model::{NewVendor, VendorChanges};
use super::{actions, views};
use crate::forms::errors;
use crate::place::Place;
use crate::policy::{self, Deed};
use crate::{Actor, App, VendorId, Visit};

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/settings/vendors/new", get(ask).post(add))
        .route("/settings/vendors/{id}", get(show).post(save))
        .route("/settings/vendors/{id}/retirement", get(ask_retirement).post(retire))
}

/// The form as it was typed.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Typed {
    name: String,
    about: String,
}

/// Which version was changed.
#[derive(Deserialize)]
struct Changed {
    version: i64,
}

const HOME: &str = "/settings/customers";

async fn ask(visit: Visit) -> Answer {
    sheet(visit, None, Typed::default(), &[]).await
}

async fn add(actor: Actor, Form(typed): Form<Typed>) -> Answer {
    let new = NewVendor { name: typed.name.clone(), about: Some(typed.about.clone()) };
    let made: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| actions::create(a, &new).await);
    match made {
        Ok(_) => Ok(web::see_other("/settings/customers?said=vendor-made")),
        Err(failure) => sheet(actor.visit().await?, None, typed, &errors(failure)?).await,
    }
}

async fn show(mut visit: Visit, Place(id): Place<VendorId>) -> Answer {
    let viewer = visit.viewer().clone();
    let now = views::vendor(&mut visit.view, &viewer, id).await?;
    let typed = Typed { name: now.name, about: now.about.unwrap_or_default() };
    sheet(visit, Some((id, now.version)), typed, &[]).await
}

async fn save(
    actor: Actor,
    Place(id): Place<VendorId>,
    Query(changed): Query<Changed>,
    Form(typed): Form<Typed>,
) -> Answer {
    let changes = VendorChanges { name: Some(typed.name.clone()), about: Some(Some(typed.about.clone())) };
    let expected = IfMatch(Some(changed.version));
    let saved: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::change(a, id, expected, &changes).await);
    match saved {
        Ok(()) => Ok(web::see_other("/settings/customers?said=vendor-saved")),
        Err(failure) => {
            sheet(actor.visit().await?, Some((id, changed.version)), typed, &errors(failure)?).await
        }
    }
}

async fn sheet(mut visit: Visit, id: Option<(VendorId, i64)>, typed: Typed, wrong: &[FieldError]) -> Answer {
    policy::require_sight(visit.viewer(), Deed::ReadDirectory)?;
    policy::require(visit.viewer(), Deed::KeepOutsiders)?;
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let fields = vec![
        SheetField::new("name", t.s("vendor-name"), Control::Line).value(&typed.name),
        SheetField::new("about", t.s("vendor-about"), Control::Text).optional().value(typed.about),
    ];
    let (action, title, button) = match id {
        Some((id, version)) => {
            (format!("/settings/vendors/{id}?version={version}"), t.s("vendor-change"), t.s("save"))
        }
        None => ("/settings/vendors/new".to_owned(), t.s("vendor-new"), t.s("vendor-make")),
    };
    let instead = id.map(|(id, _)| (format!("/settings/vendors/{id}/retirement"), t.s("vendor-retire")));
    let sheet = Sheet { title, action, fields, button, instead, back: HOME.to_owned(), ..Sheet::default() }
        .with_errors(&t, wrong);
    Ok((status, Page(SheetPage { t, chrome, sheet })).into_response())
}

async fn ask_retirement(mut visit: Visit, Place(id): Place<VendorId>) -> Answer {
    let viewer = visit.viewer().clone();
    let vendor = views::vendor(&mut visit.view, &viewer, id).await?;
    policy::require(&viewer, Deed::KeepOutsiders)?;
    if vendor.retired_at.is_some() {
        return Err(Refusal::Conflict("refusal-retired").into());
    }
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let sheet = Sheet {
        title: t.a1("vendor-retire-title", "name", &vendor.name),
        lead: t.s("vendor-retire-lead"),
        action: format!("/settings/vendors/{id}/retirement"),
        button: t.s("vendor-retire"),
        is_grave: true,
        instead: Some((HOME.to_owned(), t.s("directory-cancel"))),
        back: HOME.to_owned(),
        ..Sheet::default()
    };
    Ok(Page(SheetPage { t, chrome, sheet }).into_response())
}

async fn retire(actor: Actor, Place(id): Place<VendorId>) -> Answer {
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::retire(a, id, IfMatch(None)).await);
    done?;
    Ok(web::see_other("/settings/customers?said=vendor-retired"))
}
