//! Erasing and holding a person, on pages of those who keep the list.

use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Refusal};
use people::forms::errors;
use people::persons::store::find;
use people::place::Place;
use people::policy::{Deed, require, require_sight};
use people::privacy::actions::{self, Asked};
use people::privacy::store;
use people::{Actor, App, PersonId, Visit};
use serde::Deserialize;
use web::sheet::{Control, Sheet, SheetField, SheetPage};
use web::{Answer, Form, Page, Pages, get, post};

/// Where what waits is listed.
const LIST: &str = "/settings/privacy";

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/settings/people/{id}/erasure", get(question).post(asked))
        .route("/settings/people/{id}/erasure/consent", post(allowed))
        .route("/settings/people/{id}/erasure/refusal", post(refused))
        .route("/settings/people/{id}/hold", get(why).post(hold))
}

pub async fn ask(actor: &Actor, person: PersonId) -> Result<Asked, Failure> {
    let steps = super::erasing();
    act!(actor.app.db, actor.viewer, |a| actions::ask(a, &steps, person).await)
}

pub async fn allow(actor: &Actor, person: PersonId) -> Result<(), Failure> {
    let steps = super::erasing();
    act!(actor.app.db, actor.viewer, |a| actions::allow_erasure(a, &steps, person).await)
}

pub async fn refuse(actor: &Actor, person: PersonId) -> Result<(), Failure> {
    act!(actor.app.db, actor.viewer, |a| actions::refuse_erasure(a, person).await)
}

async fn question(mut visit: Visit, Place(id): Place<PersonId>) -> Answer {
    require_sight(visit.viewer(), Deed::ReadDirectory)?;
    require(visit.viewer(), Deed::KeepPersons)?;
    let person = find(&mut visit.view, id).await?.ok_or(Refusal::NotFound)?;
    let erasure = store::erasure_of(&mut visit.view, id).await?;
    let is_wished = erasure.is_some_and(|erasure| erasure.wished_at.is_some());
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let back = format!("/settings/people/{id}");
    let sheet = Sheet {
        title: t.a1("erasure-title", "name", person.called()),
        lead: t.s(if is_wished { "erasure-lead-wished" } else { "erasure-lead" }),
        action: format!("{back}/erasure"),
        button: t.s(if is_wished { "erasure-do" } else { "erasure-ask" }),
        is_grave: true,
        instead: Some((back.clone(), t.s("sheet-not-now"))),
        back,
        ..Sheet::default()
    };
    Ok(Page(SheetPage { t, chrome, sheet }).into_response())
}

async fn asked(actor: Actor, Place(id): Place<PersonId>) -> Answer {
    let said = match ask(&actor, id).await? {
        Asked::Done => "erased",
        Asked::Waits => "erasure-asked",
    };
    Ok(web::see_other(&[LIST, "?said=", said].concat()))
}

async fn allowed(actor: Actor, Place(id): Place<PersonId>) -> Answer {
    allow(&actor, id).await?;
    Ok(web::see_other(&[LIST, "?said=erased"].concat()))
}

async fn refused(actor: Actor, Place(id): Place<PersonId>) -> Answer {
    refuse(&actor, id).await?;
    Ok(web::see_other(&[LIST, "?said=erasure-refused"].concat()))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Typed {
    reason: String,
}

async fn why(visit: Visit, Place(id): Place<PersonId>) -> Answer {
    sheet(visit, id, String::new(), &[]).await
}

async fn sheet(mut visit: Visit, id: PersonId, reason: String, wrong: &[FieldError]) -> Answer {
    require_sight(visit.viewer(), Deed::ReadDirectory)?;
    require(visit.viewer(), Deed::KeepHolds)?;
    let person = find(&mut visit.view, id).await?.ok_or(Refusal::NotFound)?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let sheet = Sheet {
        title: t.a1("hold-person-title", "name", person.called()),
        lead: t.s("hold-person-lead"),
        action: format!("/settings/people/{id}/hold"),
        fields: vec![
            SheetField::new("reason", t.s("hold-reason"), Control::Text)
                .hint(t.s("hold-reason-hint"))
                .value(reason),
        ],
        button: t.s("hold-set"),
        back: format!("/settings/people/{id}"),
        ..Sheet::default()
    };
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, Page(SheetPage { sheet: sheet.with_errors(&t, wrong), t, chrome })).into_response())
}

async fn hold(actor: Actor, Place(id): Place<PersonId>, Form(typed): Form<Typed>) -> Answer {
    let done: Result<_, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::hold_person(a, id, &typed.reason).await);
    match done {
        Ok(_) => Ok(web::see_other(&[LIST, "?said=hold-set"].concat())),
        Err(failure) => sheet(actor.visit().await?, id, typed.reason, &errors(failure)?).await,
    }
}
