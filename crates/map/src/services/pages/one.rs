//! One service: shown, saved, retired.

use axum::response::IntoResponse;
use db::act;
use kernel::{Failure, Refusal};
use people::place::Place;
use people::{Actor, Visit};
use web::sheet::{Sheet, SheetPage};
use web::{Answer, Form, Page};

use super::form::Typed;
use super::shown::{self, Again};
use crate::policy::{Deed, require};
use crate::services::{ServiceId, actions, store};

pub async fn show(visit: Visit, Place(id): Place<ServiceId>) -> Answer {
    shown::page(visit, id, Again::default()).await
}

pub async fn save(
    actor: Actor,
    Place(id): Place<ServiceId>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Answer {
    let typed = Typed::received(pairs)?;
    let expected = Some(typed.version()?);
    let done = match typed.read() {
        Ok(change) => act!(actor.app.db, actor.viewer, |a| actions::change(a, id, expected, &change).await),
        Err(refusal) => Err(refusal.into()),
    };
    let again = match done {
        Ok(_) => return Ok(web::see_other(&format!("/settings/services/{id}?said=service-saved"))),
        Err(Failure::Refused(Refusal::Invalid(wrong))) => {
            Again { form: Some(typed.with(wrong)), ..Again::default() }
        }
        Err(Failure::Refused(Refusal::Stale)) => {
            Again { form: Some(typed), is_stale: true, ..Again::default() }
        }
        Err(failure) => return Err(failure.into()),
    };
    shown::page(actor.visit().await?, id, again).await
}

/// The page again, with what is wrong about the address of somebody to let in.
pub(crate) async fn show_again(visit: Visit, id: ServiceId, address: String, error: &'static str) -> Answer {
    shown::page(visit, id, Again { address, address_error: Some(error), ..Again::default() }).await
}

pub async fn ask_retirement(mut visit: Visit, Place(id): Place<ServiceId>) -> Answer {
    let viewer = visit.viewer().clone();
    let service = store::find(&mut visit.view, &viewer, id).await?.ok_or(Refusal::NotFound)?;
    require(visit.viewer(), Deed::Change { team: service.team_id, owner: service.owner_id })?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let back = format!("/settings/services/{id}");
    let sheet = Sheet {
        title: t.a1("service-retire-title", "name", &service.name),
        lead: t.s("service-retire-lead"),
        action: format!("{back}/retirement"),
        button: t.s("service-retire"),
        is_grave: true,
        instead: Some((back.clone(), t.s("service-cancel"))),
        back,
        ..Sheet::default()
    };
    Ok(Page(SheetPage { t, chrome, sheet }).into_response())
}

pub async fn retire(actor: Actor, Place(id): Place<ServiceId>) -> Answer {
    let done: Result<(), Failure> = act!(actor.app.db, actor.viewer, |a| actions::retire(a, id, None).await);
    done?;
    Ok(web::see_other("/settings/services?said=service-retired"))
}
