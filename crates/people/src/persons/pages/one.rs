//! One person, for those who keep the list.

use askama::Template;
use axum::response::IntoResponse;
use db::{Act, act};
use http::StatusCode;
use kernel::{Failure, Refusal};
use web::{Answer, Chrome, Form, IfMatch, Page, Speech};

use super::form::{LABELS, Typed};
use crate::entrance::organisation::time_zones;
use crate::forms::{Back, or_none, team_choices};
use crate::persons::actions;
use crate::persons::store::{self, Person};
use crate::place::Place;
use crate::policy::{self, Deed};
use crate::{Actor, PersonId, PersonKind, Visit};

#[derive(Template)]
#[template(path = "persons/pages/one.html")]
struct OnePage {
    t: Speech,
    chrome: Chrome,
    person: Person,
    form: Typed,
    back: Back,
    teams: Vec<(String, String)>,
    zones: Vec<String>,
    is_employee: bool,
    /// On which day they were let go.
    left: Option<String>,
}

pub async fn show(visit: Visit, Place(id): Place<PersonId>) -> Answer {
    page(visit, StatusCode::OK, id, None, Back::default()).await
}

pub async fn save(actor: Actor, Place(id): Place<PersonId>, Form(typed): Form<Typed>) -> Answer {
    let saved: Result<(), Failure> = act!(actor.app.db, actor.viewer, |a| rewrite(a, id, &typed).await);
    match saved {
        Ok(()) => Ok(web::see_other(&format!("/settings/people/{id}?said=person-saved"))),
        Err(failure) => {
            let back = Back::from(failure, LABELS)?;
            page(actor.visit().await?, StatusCode::UNPROCESSABLE_ENTITY, id, Some(typed), back).await
        }
    }
}

async fn rewrite(a: &mut Act, id: PersonId, typed: &Typed) -> Result<(), Failure> {
    policy::require_sight(&a.viewer, Deed::ReadDirectory)?;
    policy::require(&a.viewer, Deed::KeepPersons)?;
    let person = store::find(a, id).await?.ok_or(Refusal::NotFound)?;
    let changes = typed.read(a, person.kind).await?;
    actions::change(a, id, IfMatch(Some(typed.version)), &changes).await
}

async fn page(
    mut visit: Visit,
    status: StatusCode,
    id: PersonId,
    typed: Option<Typed>,
    back: Back,
) -> Answer {
    policy::require_sight(visit.viewer(), Deed::ReadDirectory)?;
    policy::require(visit.viewer(), Deed::KeepPersons)?;
    let person = store::find(&mut visit.view, id).await?.ok_or(Refusal::NotFound)?;
    let teams = team_choices(&mut visit.view).await?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    // What was typed is kept, in the place of what somebody else wrote meanwhile.
    let form = typed.map_or_else(|| Typed::of(&person), |typed| Typed { version: person.version, ..typed });
    let page = OnePage {
        form,
        back,
        teams: or_none(t.s("people-no-team"), teams),
        zones: time_zones(),
        is_employee: person.kind == PersonKind::Employee,
        left: person.deactivated_at.map(|at| t.day(at)),
        person,
        chrome,
        t,
    };
    Ok((status, Page(page)).into_response())
}
