//! Signing in with an e-mail address and a password.

use axum::extract::State;
use http::StatusCode;
use http::{HeaderValue, header::RETRY_AFTER};
use kernel::{Failure, Refusal};
use serde::Deserialize;
use web::{Answer, Form};

use super::actions;
use super::model::own_path;
use super::pages::page;
use crate::App;
use crate::entrance::Browser;
use crate::entrance::passwords::Password;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ByPassword {
    email: String,
    password: Password,
    next: Option<String>,
}

pub async fn sign_in(State(app): State<App>, browser: Browser, Form(form): Form<ByPassword>) -> Answer {
    let ByPassword { email, password, next } = form;
    let next = own_path(next.as_deref());
    let t = browser.words;
    match actions::knock(&app, &browser, &email, &password).await {
        Ok(Some(entered)) => Ok(entered.go_to(&app, next)),
        Ok(None) => {
            let wrong = t.s("sign-in-wrong");
            page(&app, &browser, StatusCode::UNPROCESSABLE_ENTITY, &email, next, Some(wrong)).await
        }
        Err(Failure::Refused(Refusal::TooMany { retry_after_seconds })) => {
            let minutes = retry_after_seconds.max(1).div_euclid(60) + 1;
            let wrong = t.a1("sign-in-too-many", "minutes", minutes);
            let mut response =
                page(&app, &browser, StatusCode::TOO_MANY_REQUESTS, &email, next, Some(wrong)).await?;
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(retry_after_seconds));
            Ok(response)
        }
        Err(other) => Err(other.into()),
    }
}
