//! Saying it on a request, and reading it beside the form of the service.

use askama::Template;
use axum::extract::{Path, Query};
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, Refusal};
use map::ServiceId;
use map::policy as services;
use people::place::Place;
use people::{Actor, App, Visit};
use serde::Deserialize;
use web::sheet::{Control, Sheet, SheetField, SheetPage};
use web::{Answer, Chrome, Form, Page, Pages, Speech, get, see_other};

use super::actions::{self, NewMissing};
use super::store::{self, Row, Said};
use crate::policy::{self, Deed};
use crate::requests::model::TextId;
use crate::requests::reading;

pub fn pages() -> Pages<App> {
    Pages::new()
        .route("/requests/{reference}/missing", get(ask).post(say))
        .route("/settings/services/{id}/missing", get(list).post(add))
}

/// One of what was said before, or other words.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Typed {
    known: Option<String>,
    what: Option<String>,
}

impl Typed {
    fn words(&self) -> String {
        let what = self.what.clone().unwrap_or_default();
        if what.trim().is_empty() { self.known.clone().unwrap_or_default() } else { what }
    }
}

async fn sheet(visit: &mut Visit, reference: &str, typed: &Typed) -> Result<Sheet, Failure> {
    let t = visit.speech();
    let seen = reading::by_reference(&mut visit.view, reference).await?;
    policy::check(Deed::SayMissing, seen.standing, visit.viewer(), seen.shown.state)?;
    let (viewer, now) = (visit.viewer().person, visit.view.now);
    let known = store::words_of(&mut visit.view, viewer, seen.shown.service_id, now).await?;
    let back = format!("/requests/{reference}");
    let mut fields = Vec::new();
    if !known.is_empty() {
        let choices = known.into_iter().map(|words| (words.clone(), words)).collect();
        let field = SheetField::new("known", t.s("missing-known"), Control::Choose(choices)).optional();
        fields.push(field.value(typed.known.clone().unwrap_or_default()));
    }
    let label = if fields.is_empty() { "missing-what" } else { "missing-other" };
    let line = SheetField::new("what", t.s(label), Control::Line).hint(t.s("missing-hint")).optional();
    fields.push(line.value(typed.what.clone().unwrap_or_default()));
    Ok(Sheet {
        title: t.s("missing-sheet-title"),
        lead: t.s("missing-sheet-lead"),
        action: format!("{back}/missing"),
        fields,
        button: t.s("missing-say"),
        back,
        ..Sheet::default()
    })
}

async fn ask(mut visit: Visit, Path(reference): Path<String>) -> Answer {
    let sheet = sheet(&mut visit, &reference, &Typed::default()).await?;
    let (t, chrome) = (visit.speech(), visit.chrome("room-requests").await?);
    visit.log_seen().await?;
    Ok(Page(SheetPage { t, chrome, sheet }).into_response())
}

async fn say(actor: Actor, Path(reference): Path<String>, Form(typed): Form<Typed>) -> Answer {
    let id = {
        let mut view = actor.app.db.view(actor.viewer.clone()).await?;
        crate::requests::store::id_of(&mut view, &reference).await?.ok_or(Refusal::NotFound)?
    };
    let input = NewMissing { what: typed.words() };
    let said: Result<_, Failure> = act!(actor.app.db, actor.viewer, |a| actions::say(a, id, &input).await);
    match said {
        Ok(_) => Ok(see_other(&format!("/requests/{reference}?said=missing"))),
        Err(Failure::Refused(Refusal::Invalid(errors))) => {
            let mut visit = actor.visit().await?;
            let sheet = sheet(&mut visit, &reference, &typed).await?;
            let t = visit.speech();
            let sheet = sheet.with_errors(&t, &errors);
            let chrome = visit.chrome("room-requests").await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, Page(SheetPage { t, chrome, sheet })).into_response())
        }
        Err(failure) => Err(failure.into()),
    }
}

#[derive(Template)]
#[template(path = "missing/list.html")]
struct MissingPage {
    t: Speech,
    chrome: Chrome,
    id: ServiceId,
    service: String,
    all: i64,
    lines: Vec<Said>,
    /// Behind one of the counts.
    rows: Vec<Row>,
}

#[derive(Deserialize)]
struct Which {
    what: Option<TextId>,
}

async fn list(mut visit: Visit, Place(id): Place<ServiceId>, Query(which): Query<Which>) -> Answer {
    let (viewer, now) = (visit.viewer().clone(), visit.view.now);
    let found = map::services::store::find(&mut visit.view, &viewer, id).await?;
    let service = found.ok_or(Refusal::NotFound)?;
    services::require(&viewer, services::Deed::Change { team: service.team_id, owner: service.owner_id })?;
    let lines = store::said(&mut visit.view, viewer.person, id, now).await?;
    let all = store::of_all(&mut visit.view, viewer.person, id, now).await?;
    let rows = match which.what {
        Some(what) => store::behind(&mut visit.view, viewer.person, id, what, now).await?,
        None => Vec::new(),
    };
    let (chrome, t) = (visit.chrome("").await?, visit.speech());
    Ok(Page(MissingPage { t, chrome, id, service: service.name, all, lines, rows }).into_response())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Chosen {
    what: TextId,
}

async fn add(actor: Actor, Place(id): Place<ServiceId>, Form(chosen): Form<Chosen>) -> Answer {
    let added: Result<(), Failure> =
        act!(actor.app.db, actor.viewer, |a| actions::add_to_form(a, id, chosen.what).await);
    added?;
    Ok(see_other(&format!("/settings/services/{id}/form?said=form-saved")))
}
