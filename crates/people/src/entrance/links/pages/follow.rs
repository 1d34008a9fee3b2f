//! Opening a link: its key leaves the address bar, then its person chooses a password and comes in.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use db::{View, act};
use http::StatusCode;
use kernel::text::{EmailAddress, Fields};
use kernel::{Failure, Refusal, Viewer};
use serde::Deserialize;
use web::{Answer, Form, Page, Words};

use crate::entrance::cookies::Keeps;
use crate::entrance::form::{Labels, Wrong};
use crate::entrance::links::store::{self, Open};
use crate::entrance::links::{Purpose, actions};
use crate::entrance::passwords::{self, Context, Password};
use crate::entrance::{Browser, Entered, Secret};
use crate::persons::model::is_own_address;
use crate::place::Place;
use crate::{App, PersonKind};

#[derive(Template)]
#[template(path = "entrance/links/choose.html")]
struct Choose {
    t: Words,
    purpose: Purpose,
    /// The address as it was typed, where it is asked for.
    typed: String,
    open: Open,
    wrong: Wrong,
}

#[derive(Template)]
#[template(path = "entrance/links/ended.html")]
struct Ended {
    t: Words,
    purpose: Purpose,
}

pub async fn open_invitation(State(app): State<App>, browser: Browser, token: Place<String>) -> Answer {
    open(app, browser, Purpose::Invitation, token.0).await
}

pub async fn open_reset(State(app): State<App>, browser: Browser, token: Place<String>) -> Answer {
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
    Ok(web::in_private(response))
}

pub async fn show_invitation(State(app): State<App>, browser: Browser) -> Answer {
    show(app, browser, Purpose::Invitation).await
}

pub async fn show_reset(State(app): State<App>, browser: Browser) -> Answer {
    show(app, browser, Purpose::Reset).await
}

async fn show(app: App, browser: Browser, purpose: Purpose) -> Answer {
    Ok(match find(&app, purpose, browser.link.as_ref()).await? {
        Some(open) => {
            let page =
                Choose { t: browser.words, purpose, typed: String::new(), open, wrong: Wrong::default() };
            web::in_private(Page(page).into_response())
        }
        None => ended(&app, &browser, purpose),
    })
}

/// The form in which somebody chooses a password.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chosen {
    password: Password,
    /// There for the browser's store of passwords, and used where somebody has yet to name their address.
    #[serde(default)]
    email: String,
}

pub async fn accept_invitation(
    State(app): State<App>,
    browser: Browser,
    Form(chosen): Form<Chosen>,
) -> Answer {
    accept(app, browser, Purpose::Invitation, chosen).await
}

pub async fn accept_reset(State(app): State<App>, browser: Browser, Form(chosen): Form<Chosen>) -> Answer {
    accept(app, browser, Purpose::Reset, chosen).await
}

/// The fields of the form, with their labels.
const LABELS: Labels = &[("email", "sign-in-email"), ("password", "link-password")];

async fn accept(app: App, browser: Browser, purpose: Purpose, chosen: Chosen) -> Answer {
    let Some(secret) = &browser.link else { return Ok(ended(&app, &browser, purpose)) };
    let Some(open) = find(&app, purpose, Some(secret)).await? else {
        return Ok(ended(&app, &browser, purpose));
    };
    let back = |wrong: Failure, open: Open| -> Answer {
        let wrong = Wrong::from(wrong, LABELS)?;
        let page = Page(Choose { t: browser.words, purpose, typed: chosen.email.clone(), open, wrong });
        Ok(web::in_private((StatusCode::UNPROCESSABLE_ENTITY, page).into_response()))
    };
    let mut fields = Fields::default();
    let address = match open.names_address() {
        true => EmailAddress::parse("email", &chosen.email).map(Some).unwrap_or_else(|error| {
            fields.wrong("email", error.message);
            None
        }),
        false => None,
    };
    let email = address.as_ref().map_or(open.email.as_str(), EmailAddress::as_str);
    let about = Context { email, name: &open.name, organisation: &open.organisation };
    if let Err(error) = passwords::model::judge("password", &chosen.password, about) {
        fields.wrong("password", error.message);
    }
    if let Err(wrong) = fields.finish() {
        return back(wrong.into(), open);
    }
    let hash = app.hashing.hash(&chosen.password, app.edge.ids.secret()).await?;
    let entered: Result<Entered, Failure> = act!(app.db, Viewer::nobody(), |a| {
        actions::enter(a, secret, purpose, &hash, address.as_ref(), &browser).await
    });
    match entered {
        Ok(entered) => {
            let mut response = entered.go_to(&app, open.first_page(purpose));
            Keeps::Link.take(&app, response.headers_mut());
            Ok(web::in_private(response))
        }
        Err(Failure::Refused(Refusal::Gone(_))) => Ok(ended(&app, &browser, purpose)),
        Err(other) => back(other, open),
    }
}

impl Open {
    /// Whether this person was taken on without an address and names it now.
    fn names_address(&self) -> bool {
        !is_own_address(&self.email)
    }

    /// Whoever comes to work here is asked three questions first; whoever sets the house up begins with what there is.
    const fn first_page(&self, purpose: Purpose) -> &'static str {
        match (purpose, self.kind, self.is_administrator) {
            (Purpose::Invitation, PersonKind::Employee, false) => "/welcome/answers",
            _ => "/",
        }
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
    web::in_private(response)
}
