//! The page of the first run. Once there is an organisation, it does not exist.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::IntoResponse;
use axum::routing::get;
use db::act;
use http::StatusCode;
use kernel::{Failure, Refusal, Viewer};
use serde::Deserialize;
use web::{Answer, Form, Page, Words};

use super::actions;
use crate::App;
use crate::entrance::first_run::founded;
use crate::entrance::form::Wrong;
use crate::entrance::organisation::{self, Founding};
use crate::entrance::passwords::Password;
use crate::entrance::{Browser, Entered, Secret, throttle};

pub fn routes() -> Router<App> {
    Router::new().route("/setup", get(show).post(save))
}

#[derive(Template)]
#[template(path = "entrance/setup/setup.html")]
struct Setup {
    t: Words,
    form: Typed,
    zones: Vec<String>,
    wrong: Wrong,
}

/// The form as it was typed; the code and the password do not come back.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Typed {
    code: String,
    organisation: String,
    name: String,
    email: String,
    password: Password,
    time_zone: Option<String>,
}
