//! The organisation's settings.

use askama::Template;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::Failure;
use serde::Deserialize;
use web::{Answer, Chrome, Form, Page, Pages, Speech, get};

use super::model::time_zones;
use super::{OrganisationChanges, actions, store};
use crate::entrance::form::{Labels, Wrong};
use crate::policy::{self, Deed};
use crate::{Actor, App, Visit};

pub fn pages() -> Pages<App> {
    Pages::new().route("/settings/organisation", get(show).post(save))
}

#[derive(Template)]
#[template(path = "entrance/organisation/settings.html")]
struct Settings {
    t: Speech,
    chrome: Chrome,
    form: Typed,
    zones: Vec<String>,
    wrong: Wrong,
}

const LABELS: Labels = &[
    ("name", "organisation-name"),
    ("language", "organisation-language"),
    ("time_zone", "time-zone"),
    ("attention_minutes", "organisation-attention"),
];

/// The form as it was typed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Typed {
    version: i64,
    name: String,
    language: String,
    time_zone: String,
    /// What is left empty stays.
    #[serde(default)]
    attention_minutes: String,
}

async fn show(mut visit: Visit) -> Answer {
    policy::require(visit.viewer(), Deed::KeepOrganisation)?;
    let now = store::organisation(&mut visit.view).await?;
    let form = Typed {
        version: now.version,
        name: now.name,
        language: now.language,
        time_zone: now.time_zone,
        attention_minutes: now.attention_minutes.to_string(),
    };
    page(visit, StatusCode::OK, form, Wrong::default()).await
}

async fn save(actor: Actor, Form(form): Form<Typed>) -> Answer {
    policy::require(&actor.viewer, Deed::KeepOrganisation)?;
    let typed = OrganisationChanges {
        name: Some(form.name.clone()),
        language: Some(form.language.clone()),
        time_zone: Some(form.time_zone.clone()),
        // What is no number is out of bounds, too.
        attention_minutes: Some(form.attention_minutes.trim())
            .filter(|typed| !typed.is_empty())
            .map(|typed| typed.parse().unwrap_or(-1)),
    };
    let change = match typed.parse() {
        Ok(change) => change,
        Err(refusal) => {
            let wrong = Wrong::from(refusal.into(), LABELS)?;
            return page(actor.visit().await?, StatusCode::UNPROCESSABLE_ENTITY, form, wrong).await;
        }
    };
    let saved: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::change(a, form.version, &change).await);
    saved?;
    Ok(web::see_other("/settings/organisation?said=organisation-saved"))
}

async fn page(mut visit: Visit, status: StatusCode, form: Typed, wrong: Wrong) -> Answer {
    let chrome = visit.chrome("").await?;
    let page = Settings { t: visit.speech(), chrome, form, zones: time_zones(), wrong };
    Ok((status, Page(page)).into_response())
}
