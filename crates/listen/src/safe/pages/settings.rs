//! Naming the trusted people, for administrators.

use askama::Template;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::text::EmailAddress;
use kernel::{Failure, FieldError};
use people::forms::errors;
use people::place::Place;
use people::{Actor, App, PersonId, Visit};
use serde::Deserialize;
use web::{Answer, Chrome, Form, Page, Pages, Speech, get, post, see_other};

use crate::safe::model::{FEWEST_TRUSTED, MOST_TRUSTED};
use crate::safe::store::{self, Trusted};
use crate::safe::{actions, policy};

const HOME: &str = "/settings/safe";

pub fn pages() -> Pages<App> {
    Pages::new()
        .route(HOME, get(show))
        .route("/settings/safe/people", post(name))
        .route("/settings/safe/people/{person}/end", post(dismiss))
}

#[derive(Template)]
#[template(path = "safe/pages/settings.html")]
struct SettingsPage {
    t: Speech,
    chrome: Chrome,
    trusted: Vec<Trusted>,
    is_open: bool,
    may_add: bool,
    address: String,
    error: Option<&'static str>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Address {
    address: String,
}

async fn show(visit: Visit) -> Answer {
    page(visit, String::new(), &[]).await
}

async fn page(mut visit: Visit, address: String, wrong: &[FieldError]) -> Answer {
    policy::require_naming(visit.viewer())?;
    let trusted = store::trusted(&mut visit.view).await?;
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    let page = SettingsPage {
        is_open: trusted.len() >= FEWEST_TRUSTED,
        may_add: trusted.len() < MOST_TRUSTED,
        trusted,
        address,
        error: wrong.first().map(|error| error.message),
        chrome,
        t,
    };
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, Page(page)).into_response())
}

async fn name(actor: Actor, Form(typed): Form<Address>) -> Answer {
    policy::require_naming(&actor.viewer)?;
    let done: Result<(), Failure> = match EmailAddress::parse("address", &typed.address) {
        Ok(address) => act!(actor.app.db, actor.viewer, |a| actions::name_address(a, &address).await),
        Err(error) => Err(error.into()),
    };
    match done {
        Ok(()) => Ok(see_other(&[HOME, "?said=safe-named"].concat())),
        Err(failure) => {
            let wrong = errors(failure)?;
            page(actor.visit().await?, typed.address, &wrong).await
        }
    }
}

async fn dismiss(actor: Actor, Place(person): Place<PersonId>) -> Answer {
    let done: Result<(), Failure> = act!(actor.app.db, actor.viewer, |a| actions::dismiss(a, person).await);
    done?;
    Ok(see_other(&[HOME, "?said=safe-dismissed"].concat()))
}
