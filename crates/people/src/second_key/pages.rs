//! The page of the second key: who holds it, what was asked of them, what they allow.

use askama::Template;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::text::EmailAddress;
use kernel::{Failure, FieldError};
use serde::Deserialize;
use web::{Answer, Chrome, Form, Page, Pages, Speech, get, post};

use super::store::{self, Asked, Representative};
use super::{Matter, actions};
use crate::forms::errors;
use crate::place::Place;
use crate::policy::{self, Deed, may};
use crate::{Actor, App, PersonId, Visit};

const HOME: &str = "/settings/second-key";

pub fn pages() -> Pages<App> {
    Pages::new()
        .route(HOME, get(show))
        .route("/settings/second-key/representatives", post(name))
        .route("/settings/second-key/representatives/{id}/end", post(dismiss))
        .route("/settings/second-key/interactions/request", post(ask))
        .route("/settings/second-key/interactions/consent", post(allow))
        .route("/settings/second-key/interactions/withdrawal", post(take_back))
}

#[derive(Template)]
#[template(path = "second_key/page.html")]
struct SecondKeyPage {
    t: Speech,
    chrome: Chrome,
    representatives: Vec<Representative>,
    asked: Option<Asked>,
    may_name: bool,
    may_turn: bool,
    /// Lets go of what was kept.
    may_erase: bool,
    address: String,
    purpose: String,
    address_error: Option<&'static str>,
    purpose_error: Option<&'static str>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Address {
    address: String,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Purpose {
    purpose: String,
}

async fn show(visit: Visit) -> Answer {
    page(visit, String::new(), String::new(), &[]).await
}

async fn page(mut visit: Visit, address: String, purpose: String, wrong: &[FieldError]) -> Answer {
    policy::require_sight(visit.viewer(), Deed::ReadDirectory)?;
    let viewer = visit.viewer().clone();
    let representatives = store::representatives(&mut visit.view).await?;
    let asked = store::asked(&mut visit.view, Matter::Interactions).await?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let is_representative = representatives.iter().any(|one| one.person_id.0 == viewer.person);
    let of = |field: &str| wrong.iter().find(|error| error.field == field).map(|error| error.message);
    let page = SecondKeyPage {
        may_name: may(&viewer, Deed::NameRepresentatives),
        may_turn: may(&viewer, Deed::TurnSecondKey { is_representative }),
        may_erase: may(&viewer, Deed::AskForSecondKey)
            || may(&viewer, Deed::TurnSecondKey { is_representative }),
        address_error: of("person"),
        purpose_error: of("purpose"),
        t,
        chrome,
        representatives,
        asked,
        address,
        purpose,
    };
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, Page(page)).into_response())
}

async fn name(actor: Actor, Form(typed): Form<Address>) -> Answer {
    let done: Result<_, Failure> = match EmailAddress::parse("person", &typed.address) {
        Ok(address) => act!(actor.app.db, actor.viewer, |a| actions::name_address(a, &address).await),
        Err(error) => {
            policy::require(&actor.viewer, Deed::NameRepresentatives)?;
            Err(error.into())
        }
    };
    match done {
        Ok(_) => Ok(web::see_other(&[HOME, "?said=representative-named"].concat())),
        Err(failure) => {
            let wrong = errors(failure)?;
            page(actor.visit().await?, typed.address, String::new(), &wrong).await
        }
    }
}

async fn dismiss(actor: Actor, Place(person): Place<PersonId>) -> Answer {
    let done: Result<(), Failure> = act!(actor.app.db, actor.viewer, |a| actions::dismiss(a, person).await);
    done?;
    Ok(web::see_other(&[HOME, "?said=representative-dismissed"].concat()))
}

async fn ask(actor: Actor, Form(typed): Form<Purpose>) -> Answer {
    let done: Result<_, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::ask(a, Matter::Interactions, &typed.purpose).await);
    match done {
        Ok(_) => Ok(web::see_other(&[HOME, "?said=second-key-asked"].concat())),
        Err(failure) => {
            let wrong = errors(failure)?;
            page(actor.visit().await?, String::new(), typed.purpose, &wrong).await
        }
    }
}

async fn allow(actor: Actor) -> Answer {
    let done: Result<_, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::allow(a, Matter::Interactions).await);
    done?;
    Ok(web::see_other(&[HOME, "?said=second-key-allowed"].concat()))
}

async fn take_back(actor: Actor) -> Answer {
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::take_back(a, Matter::Interactions).await);
    done?;
    Ok(web::see_other(&[HOME, "?said=second-key-taken-back"].concat()))
}
