//! The settings of those outside: kinds of external customers and, beside them, vendors.

use askama::Template;
use axum::extract::Query;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Refusal};
use serde::Deserialize;
use web::sheet::{Control, Sheet, SheetField, SheetPage};
use web::{Answer, Chrome, Form, IfMatch, Page, Pages, Speech, get};

use super::model::{ExternalCustomerChanges, NewExternalCustomer};
use super::store::{self, ExternalCustomer};
use super::{actions, views};
use crate::forms::errors;
use crate::place::Place;
use crate::policy::{self, Deed, may};
use crate::{Actor, App, ExternalCustomerTypeId, Visit, vendors};

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/settings/customers", get(list))
        .route("/settings/customers/new", get(ask).post(add))
        .route("/settings/customers/{id}", get(show).post(save))
        .route("/settings/customers/{id}/retirement", get(ask_retirement).post(retire))
}

#[derive(Template)]
#[template(path = "external_customers/list.html")]
struct ListPage {
    t: Speech,
    chrome: Chrome,
    customers: Vec<ExternalCustomer>,
    vendors: Vec<vendors::store::Vendor>,
    may_keep: bool,
}

/// The form as it was typed.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Typed {
    name: String,
    one: String,
}

/// How many of each are shown.
const MOST: i64 = 500;

/// Which version was changed.
#[derive(Deserialize)]
struct Changed {
    version: i64,
}

const HOME: &str = "/settings/customers";

async fn list(mut visit: Visit) -> Answer {
    policy::require_sight(visit.viewer(), Deed::ReadDirectory)?;
    let customers = store::list(&mut visit.view, None, None, MOST).await?;
    let vendors = vendors::store::list(&mut visit.view, None, None, MOST).await?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let may_keep = may(visit.viewer(), Deed::KeepOutsiders);
    Ok(Page(ListPage { t, chrome, customers, vendors, may_keep }).into_response())
}

async fn ask(visit: Visit) -> Answer {
    sheet(visit, None, Typed::default(), &[]).await
}

async fn add(actor: Actor, Form(typed): Form<Typed>) -> Answer {
    let new = NewExternalCustomer { name: typed.name.clone(), one: typed.one.clone() };
    let made: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| actions::create(a, &new).await);
    match made {
        Ok(_) => Ok(web::see_other("/settings/customers?said=customer-made")),
        Err(failure) => sheet(actor.visit().await?, None, typed, &errors(failure)?).await,
    }
}

async fn show(mut visit: Visit, Place(id): Place<ExternalCustomerTypeId>) -> Answer {
    let viewer = visit.viewer().clone();
    let now = views::customer(&mut visit.view, &viewer, id).await?;
    let typed = Typed { name: now.name, one: now.one };
    sheet(visit, Some((id, now.version)), typed, &[]).await
}

async fn save(
    actor: Actor,
    Place(id): Place<ExternalCustomerTypeId>,
    Query(changed): Query<Changed>,
    Form(typed): Form<Typed>,
) -> Answer {
    let changes = ExternalCustomerChanges { name: Some(typed.name.clone()), one: Some(typed.one.clone()) };
    let expected = IfMatch(Some(changed.version));
    let saved: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::change(a, id, expected, &changes).await);
    match saved {
        Ok(()) => Ok(web::see_other("/settings/customers?said=customer-saved")),
        Err(failure) => {
            sheet(actor.visit().await?, Some((id, changed.version)), typed, &errors(failure)?).await
        }
    }
}

async fn sheet(
    mut visit: Visit,
    id: Option<(ExternalCustomerTypeId, i64)>,
    typed: Typed,
    wrong: &[FieldError],
) -> Answer {
    policy::require_sight(visit.viewer(), Deed::ReadDirectory)?;
    policy::require(visit.viewer(), Deed::KeepOutsiders)?;
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let fields = vec![
        SheetField::new("name", t.s("customer-name"), Control::Line)
            .hint(t.s("customer-name-hint"))
            .value(&typed.name),
        SheetField::new("one", t.s("customer-one"), Control::Line)
            .hint(t.s("customer-one-hint"))
            .value(typed.one),
    ];
    let (action, title, button) = match id {
        Some((id, version)) => {
            (format!("{HOME}/{id}?version={version}"), t.s("customer-change"), t.s("save"))
        }
        None => (format!("{HOME}/new"), t.s("customer-new"), t.s("customer-make")),
    };
    let instead = id.map(|(id, _)| (format!("{HOME}/{id}/retirement"), t.s("customer-retire")));
    let sheet = Sheet { title, action, fields, button, instead, back: HOME.to_owned(), ..Sheet::default() }
        .with_errors(&t, wrong);
    Ok((status, Page(SheetPage { t, chrome, sheet })).into_response())
}

async fn ask_retirement(mut visit: Visit, Place(id): Place<ExternalCustomerTypeId>) -> Answer {
    let viewer = visit.viewer().clone();
    let customer = views::customer(&mut visit.view, &viewer, id).await?;
    policy::require(&viewer, Deed::KeepOutsiders)?;
    if customer.retired_at.is_some() {
        return Err(Refusal::Conflict("refusal-retired").into());
    }
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let sheet = Sheet {
        title: t.a1("customer-retire-title", "name", &customer.name),
        lead: t.s("customer-retire-lead"),
        action: format!("{HOME}/{id}/retirement"),
        button: t.s("customer-retire"),
        is_grave: true,
        instead: Some((HOME.to_owned(), t.s("directory-cancel"))),
        back: HOME.to_owned(),
        ..Sheet::default()
    };
    Ok(Page(SheetPage { t, chrome, sheet }).into_response())
}

async fn retire(actor: Actor, Place(id): Place<ExternalCustomerTypeId>) -> Answer {
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::retire(a, id, IfMatch(None)).await);
    done?;
    Ok(web::see_other("/settings/customers?said=customer-retired"))
}
