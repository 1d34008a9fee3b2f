//! The page at the entrance. Each way to prove who one is has a form on it and a file of its own.

use askama::Template;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use db::act;
use http::header::HeaderName;
use http::{HeaderValue, StatusCode};
use kernel::{Failure, Viewer};
use serde::Deserialize;
use web::{Answer, Page, Pages, Words, get, post};

use super::model::own_path;
use super::store::{self, DemoPerson, House};
use super::{demo, forgotten, password};
use crate::App;
use crate::entrance::cookies::Keeps;
use crate::entrance::{Browser, sessions};

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/sign-in", get(show).post(password::sign_in))
        .route("/sign-in/demo", post(demo::sign_in))
        .route("/sign-in/forgotten", get(forgotten::show).post(forgotten::send))
        .route("/sign-out", post(sign_out))
}

#[derive(Template)]
#[template(path = "entrance/sign_in/sign_in.html")]
struct SignIn {
    t: Words,
    house: House,
    people: Vec<DemoPerson>,
    email: String,
    next: String,
    wrong: Option<String>,
}

#[derive(Deserialize)]
struct Wanted {
    next: Option<String>,
}

async fn show(State(app): State<App>, browser: Browser, Query(wanted): Query<Wanted>) -> Answer {
    page(&app, &browser, StatusCode::OK, "", own_path(wanted.next.as_deref()), None).await
}

/// The page with what was wrong, if anything.
pub(super) async fn page(
    app: &App,
    browser: &Browser,
    status: StatusCode,
    email: &str,
    next: &str,
    wrong: Option<String>,
) -> Answer {
    let mut view = app.db.view(Viewer::nobody()).await?;
    let house = store::house(&mut view).await?;
    let people = if app.demo && house.is_demo { store::list_demo(&mut view).await? } else { Vec::new() };
    let (email, next) = (email.chars().take(254).collect(), next.to_owned());
    Ok((status, Page(SignIn { t: browser.words, house, people, email, next, wrong })).into_response())
}

/// Ends the session of this browser, and has it forget what it was shown.
async fn sign_out(State(app): State<App>, browser: Browser) -> Answer {
    if let Some(session) = &browser.session {
        let ended: Result<(), Failure> =
            act!(app.db, Viewer::nobody(), |a| Ok(sessions::end_of_cookie(a, &session.hash()).await?));
        ended?;
    }
    let mut response: Response = web::see_other("/sign-in");
    Keeps::Session.take(&app, response.headers_mut());
    let name = HeaderName::from_static("clear-site-data");
    response.headers_mut().insert(name, HeaderValue::from_static("\"cache\""));
    Ok(response)
}
