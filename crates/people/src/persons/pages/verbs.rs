//! Letting somebody go, after a question, and letting them come back.

use axum::response::IntoResponse;
use db::act;
use kernel::{Failure, Refusal};
use web::sheet::{Sheet, SheetPage};
use web::{Answer, IfMatch, Page};

use crate::persons::{actions, store};
use crate::place::Place;
use crate::policy::{self, Deed};
use crate::{Actor, PersonId, Visit};

pub async fn ask_deactivation(mut visit: Visit, Place(id): Place<PersonId>) -> Answer {
    policy::require_sight(visit.viewer(), Deed::ReadDirectory)?;
    policy::require(visit.viewer(), Deed::KeepPersons)?;
    let person = store::find(&mut visit.view, id).await?.ok_or(Refusal::NotFound)?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let back = format!("/settings/people/{id}");
    let sheet = Sheet {
        title: t.a1("set-person-deactivate-title", "name", person.called()),
        lead: t.s("set-person-deactivate-lead"),
        action: format!("{back}/deactivation"),
        button: t.s("set-person-deactivate"),
        is_grave: true,
        instead: Some((back.clone(), t.s("directory-cancel"))),
        back,
        ..Sheet::default()
    };
    Ok(Page(SheetPage { t, chrome, sheet }).into_response())
}

pub async fn deactivate(actor: Actor, Place(id): Place<PersonId>) -> Answer {
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::deactivate(a, id, IfMatch(None)).await);
    done?;
    Ok(web::see_other(&format!("/settings/people/{id}?said=person-gone")))
}

pub async fn readmit(actor: Actor, Place(id): Place<PersonId>) -> Answer {
    let done: Result<(), Failure> = act!(actor.app.db, actor.viewer, |a| actions::readmit(a, id).await);
    done?;
    Ok(web::see_other(&format!("/settings/people/{id}?said=person-back")))
}
