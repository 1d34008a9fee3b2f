//! A forgotten password: whoever names their address gets a link there. The page says the same for every address.

use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use http::{HeaderValue, header};
use kernel::text::EmailAddress;
use kernel::{Failure, Refusal, Viewer};
use serde::Deserialize;
use web::{Answer, Form, Page, Words};

use super::store::{self, House};
use crate::App;
use crate::entrance::{Browser, links};

#[derive(Template)]
#[template(path = "entrance/sign_in/forgotten.html")]
struct Forgotten {
    t: Words,
    house: House,
    has_mail: bool,
    is_sent: bool,
    wrong: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wanted {
    email: String,
}

pub async fn show(State(app): State<App>, browser: Browser) -> Answer {
    page(&app, &browser, StatusCode::OK, false, None).await
}

pub async fn send(State(app): State<App>, browser: Browser, Form(wanted): Form<Wanted>) -> Answer {
    let t = browser.words;
    let Ok(email) = EmailAddress::parse("email", &wanted.email) else {
        let wrong = Some(t.s("field-email"));
        return page(&app, &browser, StatusCode::UNPROCESSABLE_ENTITY, false, wrong).await;
    };
    if app.post.is_none() {
        return page(&app, &browser, StatusCode::CONFLICT, false, None).await;
    }
    let (email, address) = (email.key(), browser.address);
    let done: Result<(), Failure> =
        act!(app.db, Viewer::nobody(), |a| links::want_reset(a, &email, address).await);
    match done {
        Ok(()) => page(&app, &browser, StatusCode::OK, true, None).await,
        Err(Failure::Refused(Refusal::TooMany { retry_after_seconds })) => {
            let minutes = retry_after_seconds.max(1).div_euclid(60) + 1;
            let wrong = Some(t.a1("sign-in-too-many", "minutes", minutes));
            let mut response = page(&app, &browser, StatusCode::TOO_MANY_REQUESTS, false, wrong).await?;
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(retry_after_seconds));
            Ok(response)
        }
        Err(other) => Err(other.into()),
    }
}

async fn page(
    app: &App,
    browser: &Browser,
    status: StatusCode,
    is_sent: bool,
    wrong: Option<String>,
) -> Answer {
    let mut view = app.db.view(Viewer::nobody()).await?;
    let house = store::house(&mut view).await?;
    let page = Forgotten { t: browser.words, house, has_mail: app.post.is_some(), is_sent, wrong };
    Ok((status, Page(page)).into_response())
}
