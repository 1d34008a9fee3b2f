//! The pages of links: shown once to whoever makes one, and opened by whoever it is for.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use db::{View, act};
use http::header::REFERRER_POLICY;
use http::{HeaderValue, StatusCode};
use kernel::{Failure, Refusal, Viewer};
use serde::Deserialize;
use web::{Answer, Chrome, Form, Page, Pages, Speech, Words, get, post};

use super::store::{self, Open};
use super::{Offer, Purpose, actions};
use crate::entrance::cookies::Keeps;
use crate::entrance::form::Wrong;
use crate::entrance::passwords::{self, Context, Password};
use crate::entrance::{Browser, Entered, Secret};
use crate::place::Place;
use crate::{Actor, App, PersonId};

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/join/{token}", get(open_invitation))
        .route("/join", get(show_invitation).post(accept_invitation))
        .route("/reset/{token}", get(open_reset))
        .route("/reset", get(show_reset).post(accept_reset))
        .route("/people/{id}/invitation", post(invite))
        .route("/people/{id}/invitation/withdrawal", post(withdraw_invitation))
        .route("/people/{id}/password-reset", post(offer_reset))
        .route("/people/{id}/password-reset/withdrawal", post(withdraw_reset))
}

#[derive(Template)]
#[template(path = "entrance/links/choose.html")]
struct Choose {
    t: Words,
    purpose: Purpose,
    open: Open,
    wrong: Wrong,
}

#[derive(Template)]
#[template(path = "entrance/links/ended.html")]
struct Ended {
    t: Words,
    purpose: Purpose,
}

#[derive(Template)]
#[template(path = "entrance/links/made.html")]
struct Made {
    t: Speech,
    chrome: Chrome,
    person: PersonId,
    purpose: Purpose,
    link: String,
    lasts: String,
}

async fn open_invitation(State(app): State<App>, browser: Browser, token: Place<String>) -> Answer {
    open(app, browser, Purpose::Invitation, token.0).await
}

async fn open_reset(State(app): State<App>, browser: Browser, token: Place<String>) -> Answer {
    open(app, browser, Purpose::Reset, token.0).await
}

/// Moves the key of the link out of the address bar.
async fn open(app: App, browser: Browser, purpose: Purpose, token: String) -> Answer {
    let secret = Secret::presented(token);
    if find(&app, purpose, Some(&secret)).await?.is_none() {
        return Ok(ended(&app, &browser, purpose));
    }
    let mut response = web::see_other(purpose.path());
    Keeps::Link.give(&app, &secret, response.headers_mut());
    Ok(in_private(response))
}

async fn show_invitation(State(app): State<App>, browser: Browser) -> Answer {
    show(app, browser, Purpose::Invitation).await
}

async fn show_reset(State(app): State<App>, browser: Browser) -> Answer {
    show(app, browser, Purpose::Reset).await
}

async fn show(app: App, browser: Browser, purpose: Purpose) -> Answer {
    Ok(match find(&app, purpose, browser.link.as_ref()).await? {
        Some(open) => {
            let page = Choose { t: browser.words, purpose, open, wrong: Wrong::default() };
            in_private(Page(page).into_response())
        }
        None => ended(&app, &browser, purpose),
    })
}

/// The form in which somebody chooses a password.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Chosen {
    password: Password,
    /// There for the browser's store of passwords; what it says is not used.
    #[serde(rename = "email")]
    _email: Option<String>,
}

async fn accept_invitation(State(app): State<App>, browser: Browser, Form(chosen): Form<Chosen>) -> Answer {
    accept(app, browser, Purpose::Invitation, chosen.password).await
}

async fn accept_reset(State(app): State<App>, browser: Browser, Form(chosen): Form<Chosen>) -> Answer {
    accept(app, browser, Purpose::Reset, chosen.password).await
}

async fn accept(app: App, browser: Browser, purpose: Purpose, password: Password) -> Answer {
    let Some(secret) = &browser.link else { return Ok(ended(&app, &browser, purpose)) };
    let Some(open) = find(&app, purpose, Some(secret)).await? else {
        return Ok(ended(&app, &browser, purpose));
    };
    let about = Context { email: &open.email, name: &open.name, organisation: &open.organisation };
    if let Err(error) = passwords::model::judge("password", &password, about) {
        let wrong = Wrong::from(error.into())?.labelled(&[("password", "link-password")]);
        let page = Page(Choose { t: browser.words, purpose, open, wrong });
        return Ok(in_private((StatusCode::UNPROCESSABLE_ENTITY, page).into_response()));
    }
    let hash = app.hashing.hash(&password, app.edge.ids.secret()).await?;
    let entered: Result<Entered, Failure> =
        act!(app.db, Viewer::nobody(), |a| actions::enter(a, secret, purpose, &hash, &browser).await);
    match entered {
        Ok(entered) => {
            let mut response = entered.go_to(&app, "/");
            Keeps::Link.take(&app, response.headers_mut());
            Ok(in_private(response))
        }
        Err(Failure::Refused(Refusal::Gone(_))) => Ok(ended(&app, &browser, purpose)),
        Err(other) => Err(other.into()),
    }
}

async fn find(app: &App, purpose: Purpose, secret: Option<&Secret>) -> Result<Option<Open>, Failure> {
    let Some(secret) = secret else { return Ok(None) };
    let mut view: View = app.db.view(Viewer::nobody()).await?;
    let now = view.now;
    Ok(store::find_open(&mut view, secret, purpose, now).await?)
}

fn ended(app: &App, browser: &Browser, purpose: Purpose) -> Response {
    let mut response = (StatusCode::GONE, Page(Ended { t: browser.words, purpose })).into_response();
    Keeps::Link.take(app, response.headers_mut());
    in_private(response)
}

/// Whatever this page leads to does not learn where it came from.
fn in_private(mut response: Response) -> Response {
    response.headers_mut().insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}

async fn invite(actor: Actor, Place(person): Place<PersonId>) -> Answer {
    make(actor, person, Purpose::Invitation).await
}

async fn offer_reset(actor: Actor, Place(person): Place<PersonId>) -> Answer {
    make(actor, person, Purpose::Reset).await
}

/// Shows the link in the answer to the form: it is in no address and cannot be asked for again.
async fn make(actor: Actor, person: PersonId, purpose: Purpose) -> Answer {
    let offer: Result<Offer, Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::offer(a, person, purpose).await);
    let offer = offer?;
    let link = actor.app.link(&offer.path());
    let mut visit = actor.visit().await?;
    let chrome = visit.chrome("").await?;
    let t = visit.speech();
    let lasts = t.at(offer.expires_at);
    Ok(in_private(Page(Made { t, chrome, person, purpose, link, lasts }).into_response()))
}

async fn withdraw_invitation(actor: Actor, Place(person): Place<PersonId>) -> Answer {
    withdraw(actor, person, Purpose::Invitation).await
}

async fn withdraw_reset(actor: Actor, Place(person): Place<PersonId>) -> Answer {
    withdraw(actor, person, Purpose::Reset).await
}

async fn withdraw(actor: Actor, person: PersonId, purpose: Purpose) -> Answer {
    let done: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::withdraw(a, person, purpose).await);
    done?;
    Ok(web::see_other(&format!("/people/{person}?said=link-withdrawn")))
}
