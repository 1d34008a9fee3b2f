//! The page of the first run. Once there is an organisation, it does not exist.

use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, Refusal, Viewer};
use serde::Deserialize;
use web::{Answer, Form, Page, Pages, Words, get};

use super::actions;
use crate::App;
use crate::entrance::first_run::founded;
use crate::entrance::form::{Labels, Wrong};
use crate::entrance::organisation::{self, Founding};
use crate::entrance::passwords::Password;
use crate::entrance::{Browser, Entered, Secret, throttle};

pub fn pages() -> Pages<App> {
    Pages::new().route("/setup", get(show).post(save))
}

#[derive(Template)]
#[template(path = "entrance/setup/setup.html")]
struct Setup {
    t: Words,
    form: Typed,
    zones: Vec<String>,
    wrong: Wrong,
}

const LABELS: Labels = &[
    ("code", "setup-code"),
    ("organisation", "setup-organisation"),
    ("name", "setup-name"),
    ("email", "sign-in-email"),
    ("password", "sign-in-password"),
    ("time_zone", "time-zone"),
];

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

async fn show(State(app): State<App>, browser: Browser) -> Answer {
    if founded(&app).await? {
        return Err(Refusal::NotFound.into());
    }
    let [code, organisation, name, email] = [const { String::new() }; 4];
    let form = Typed { code, organisation, name, email, password: Password::new(""), time_zone: None };
    Ok(page(&browser, StatusCode::OK, form, Wrong::default()))
}

async fn save(State(app): State<App>, browser: Browser, Form(form): Form<Typed>) -> Answer {
    match enter(&app, &browser, &form).await {
        Ok(entered) => Ok(entered.go_to(&app, "/")),
        Err(failure) => {
            let wrong = Wrong::from(failure, LABELS)?;
            Ok(page(&browser, StatusCode::UNPROCESSABLE_ENTITY, form, wrong))
        }
    }
}

async fn enter(app: &App, browser: &Browser, form: &Typed) -> Result<Entered, Failure> {
    if founded(app).await? {
        return Err(Refusal::NotFound.into());
    }
    let code = Secret::typed_code(&form.code);
    let counted = throttle::stranger("setup", browser.address);
    let tried: Result<(), Failure> = act!(app.db, Viewer::nobody(), |a| throttle::take(a, &counted).await);
    tried?;
    let typed = organisation::Typed {
        organisation: &form.organisation,
        name: Some(&form.name),
        email: &form.email,
        language: browser.words.tag(),
        time_zone: form.time_zone.as_deref(),
        password: Some(&form.password),
    };
    let founding = Founding::parse(&typed)?;
    let hash = app.hashing.hash(&form.password, app.edge.ids.secret()).await?;
    act!(app.db, Viewer::nobody(), |a| actions::found(a, &code, &founding, &hash, browser).await)
}

fn page(browser: &Browser, status: StatusCode, form: Typed, wrong: Wrong) -> axum::response::Response {
    let zones = organisation::time_zones();
    (status, Page(Setup { t: browser.words, form, zones, wrong })).into_response()
}
