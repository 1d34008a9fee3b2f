//! Making and revoking tokens on the page `/me`.

use askama::Template;
use axum::response::IntoResponse;
use db::act;
use kernel::{Failure, Id, Refusal};
use serde::Deserialize;
use web::{Answer, Chrome, Form, Page, Pages, Speech, post};

use super::actions;
use crate::entrance::Secret;
use crate::model::TokenScope;
use crate::place::Place;
use crate::{Actor, App};

pub fn pages() -> Pages<App> {
    Pages::new().route("/me/tokens", post(make)).route("/me/tokens/{id}/revocation", post(revoke))
}

#[derive(Template)]
#[template(path = "entrance/tokens/made.html")]
struct Made {
    t: Speech,
    chrome: Chrome,
    name: String,
    token: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Typed {
    name: String,
    scope: String,
}

/// Shows the token in the answer to the form: it is in no address and cannot be asked for again.
async fn make(actor: Actor, Form(typed): Form<Typed>) -> Answer {
    let scope: TokenScope = typed.scope.parse().map_err(|_| Refusal::field("scope", "field-choice"))?;
    let made: Result<(Secret, Id), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::make(a, scope, &typed.name).await);
    let token = made?.0.reveal().to_owned();
    let mut visit = actor.visit().await?;
    let chrome = visit.chrome("").await?;
    Ok(Page(Made { t: visit.speech(), chrome, name: typed.name, token }).into_response())
}

async fn revoke(actor: Actor, Place(token): Place<Id>) -> Answer {
    let done: Result<(), Failure> = act!(actor.app.db, actor.viewer, |a| actions::revoke(a, token).await);
    done?;
    Ok(web::see_other("/me?said=token-revoked#tokens"))
}
