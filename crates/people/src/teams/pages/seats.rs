//! Taking people into a team and letting them go.

use axum::extract::Path;
use db::{Act, act};
use kernel::text::EmailAddress;
use kernel::{Failure, Refusal};
use serde::Deserialize;
use web::{Answer, Form};

use super::one;
use crate::forms::Back;
use crate::place::Place;
use crate::teams::actions;
use crate::{Actor, PersonId, Role, TeamId, persons};

/// Who is to join.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    email: String,
}

pub async fn add(actor: Actor, Place(id): Place<TeamId>, Form(typed): Form<Typed>) -> Answer {
    let added: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| join_by_email(a, id, &typed.email).await);
    match added {
        Ok(()) => Ok(web::see_other(&format!("/settings/teams/{id}?said=team-joined"))),
        Err(failure) => {
            let seat = Back::from(failure, &[("email", "set-team-add")])?;
            one::show_again(actor.visit().await?, id, typed.email, seat).await
        }
    }
}

pub async fn remove(actor: Actor, Path((id, person)): Path<(String, String)>) -> Answer {
    let team: TeamId = id.parse().map_err(|_| Refusal::NotFound)?;
    let person: PersonId = person.parse().map_err(|_| Refusal::NotFound)?;
    let gone: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::remove_member(a, team, person).await);
    gone?;
    Ok(web::see_other(&format!("/settings/teams/{team}?said=team-left")))
}

async fn join_by_email(a: &mut Act, team: TeamId, address: &str) -> Result<(), Failure> {
    // Before anything else: whether somebody is in a team already is not for everyone to find out.
    actions::tended(a, team).await?;
    let unknown = || Refusal::field("email", "field-nobody");
    let key = EmailAddress::parse("email", address)?.key();
    let person = persons::store::find_by_email(a, &key).await?.ok_or_else(unknown)?;
    let role = crate::teams::store::role_of(a, team, person.id).await?;
    if role.is_some() {
        return Ok(());
    }
    match actions::add_member(a, team, person.id, Role::Member).await {
        Err(Failure::Refused(Refusal::Invalid(wrong))) => {
            let told = wrong.first().map_or("field-unknown", |wrong| wrong.message);
            if told == "field-unknown" {
                Err(unknown().into())
            } else {
                Err(Refusal::field("email", told).into())
            }
        }
        other => other,
    }
}
