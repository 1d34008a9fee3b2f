//! Choosing what becomes a request of its own.

use askama::Template;
use axum::extract::Path;
use axum::response::IntoResponse;
use db::act;
use http::StatusCode;
use kernel::{Failure, FieldError, Refusal};
use people::{Actor, Visit};
use web::{Answer, Chrome, Form, Page, Speech, see_other};

use super::{id_of, seen_for};
use crate::linking::actions::{self, Split};
use crate::policy::Deed;
use crate::requests::model::{RequestEvent, TextId};
use crate::requests::pages::line;
use crate::requests::pages::timeline::{Names, named_on};
use crate::requests::store;

#[derive(Template)]
#[template(path = "linking/split.html")]
struct SplitPage {
    t: Speech,
    chrome: Chrome,
    path: String,
    reference: String,
    subject: String,
    typed: String,
    messages: Vec<Said>,
    errors: Vec<(String, String)>,
}

/// A message that could go along.
struct Said {
    id: TextId,
    who: String,
    when: String,
    body: String,
    is_ticked: bool,
}

impl SplitPage {
    fn error(&self, field: &str) -> Option<&str> {
        self.errors.iter().find(|(name, _)| name == field).map(|(_, message)| message.as_str())
    }
}

pub async fn ask(visit: Visit, Path(reference): Path<String>) -> Answer {
    page(visit, &reference, None, &[]).await
}

async fn page(mut visit: Visit, reference: &str, typed: Option<&Split>, errors: &[FieldError]) -> Answer {
    let seen = seen_for(&mut visit, reference, Deed::Split).await?;
    let (t, chrome) = (visit.speech(), visit.chrome("room-requests").await?);
    let (persons, teams, words) = named_on(&seen);
    let names =
        Names::new(store::names(&mut visit.view, seen.shown.id, &persons, &teams, &words, None).await?);
    let said = seen.events.iter().filter_map(|happened| match happened.event {
        RequestEvent::Replied { text, .. } => Some((happened, seen.text(text)?)),
        _ => None,
    });
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = SplitPage {
        path: format!("/requests/{reference}"),
        reference: line::reference(&seen.shown),
        subject: seen.shown.subject.clone(),
        typed: typed.map(|typed| typed.subject.clone()).unwrap_or_default(),
        messages: said
            .map(|(happened, text)| Said {
                id: text.id,
                who: names.person(&t, happened.actor),
                when: t.short(happened.at),
                body: text.body.clone(),
                is_ticked: typed.is_some_and(|typed| typed.messages.contains(&text.id)),
            })
            .collect(),
        errors: errors.iter().map(|error| (error.field.to_string(), t.s(error.message))).collect(),
        chrome,
        t,
    };
    visit.log_seen().await?;
    Ok((status, Page(page)).into_response())
}

pub async fn split(
    actor: Actor,
    Path(reference): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Answer {
    let id = id_of(&actor, &reference).await?;
    let mut input = Split { subject: String::new(), messages: Vec::new(), service: None };
    let unreadable = || Refusal::Unreadable("refusal-body");
    for (name, value) in pairs {
        match name.as_str() {
            "subject" => input.subject = value,
            "message" => input.messages.push(value.parse().map_err(|_| unreadable())?),
            _ => return Err(unreadable().into()),
        }
    }
    match act!(actor.app.db, actor.viewer, |a| actions::split(a, id, None, &input).await) {
        Ok(opened) => {
            let mut view = actor.app.db.view(actor.viewer.clone()).await?;
            let opened = store::reference_of(&mut view, opened).await?.ok_or(Refusal::NotFound)?;
            Ok(see_other(&format!("/requests/{opened}?said=split")))
        }
        Err(Failure::Refused(Refusal::Invalid(errors))) => {
            page(actor.visit().await?, &reference, Some(&input), &errors).await
        }
        Err(failure) => Err(failure.into()),
    }
}
