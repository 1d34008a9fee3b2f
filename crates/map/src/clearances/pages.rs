//! The circle on the page of its service: letting somebody in, taking somebody out.

use db::act;
use kernel::text::EmailAddress;
use kernel::{Failure, Refusal};
use people::place::Place;
use people::{Actor, App, PersonId};
use serde::Deserialize;
use web::{Answer, Form, Pages, post};

use super::actions;
use crate::ServiceId;
use crate::services;
use crate::within::Within;

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/settings/services/{id}/clearances", post(clear))
        .route("/settings/services/{id}/clearances/{person}/withdrawal", post(withdraw))
        .route("/settings/services/{id}/clearances/{person}/return", post(let_in_again))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Typed {
    address: String,
}

async fn clear(actor: Actor, Place(id): Place<ServiceId>, Form(typed): Form<Typed>) -> Answer {
    let done: Result<_, Failure> = match EmailAddress::parse("person", &typed.address) {
        Ok(address) => act!(actor.app.db, actor.viewer, |a| actions::clear_address(a, id, &address).await),
        Err(error) => Err(error.into()),
    };
    match done {
        Ok(_) => Ok(web::see_other(&format!("/settings/services/{id}?said=cleared"))),
        Err(Failure::Refused(Refusal::Invalid(wrong))) => {
            let error = wrong.first().map_or("field-unknown", |error| error.message);
            services::show_again(actor.visit().await?, id, typed.address, error).await
        }
        Err(failure) => Err(failure.into()),
    }
}

async fn let_in_again(actor: Actor, Within(id, person): Within<ServiceId, PersonId>) -> Answer {
    let done: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| actions::clear(a, id, person).await);
    done?;
    Ok(web::see_other(&format!("/settings/services/{id}?said=cleared")))
}

async fn withdraw(actor: Actor, Within(id, person): Within<ServiceId, PersonId>) -> Answer {
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::withdraw(a, id, person).await);
    done?;
    // Whoever stepped out has nothing to see there any more.
    let back = if person.0 == actor.viewer.person { String::new() } else { format!("/{id}") };
    Ok(web::see_other(&format!("/settings/services{back}?said=clearance-withdrawn")))
}
