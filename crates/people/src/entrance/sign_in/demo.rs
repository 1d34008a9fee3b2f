//! The demo's people, each a button away.

use axum::extract::State;
use db::act;
use kernel::{Failure, Refusal, Viewer};
use serde::Deserialize;
use web::{Answer, Form};

use super::actions;
use crate::entrance::{Browser, Entered};
use crate::{App, PersonId};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chosen {
    person: String,
}

pub async fn sign_in(State(app): State<App>, browser: Browser, Form(chosen): Form<Chosen>) -> Answer {
    if !app.demo {
        return Err(Refusal::NotFound.into());
    }
    let person: PersonId = chosen.person.parse().map_err(|_| Refusal::NotFound)?;
    let entered: Result<Entered, Failure> =
        act!(app.db, Viewer::nobody(), |a| actions::enter_demo(a, person, &browser).await);
    Ok(entered?.go_to(&app, "/"))
}
